package dev.lede.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** What the walk sets aside: the elements that tell about the page rather than hold its text. */
final class PageFacts {
    /** No page needs more of one sort; a hostile one may bring a million. */
    private static final int MOST = 500;

    /** A shorter script is code; the state of a page with a story is longer. */
    private static final int SHORTEST_STATE = 1000;

    private final List<Element> metas = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();
    private final List<Element> titles = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> properties = new ArrayList<>();

    private String language = "";

    /** The lang attribute of the html element. */
    Optional<String> language() {
        return language.isBlank() ? Optional.empty() : Optional.of(language);
    }

    void html(Element html) {
        if (language.isBlank()) {
            language = html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
        }
    }

    List<Element> metas() {
        return metas;
    }

    List<Element> links() {
        return links;
    }

    List<Element> titles() {
        return titles;
    }

    /** Scripts that may hold data: JSON-LD, or an application's state. */
    List<Element> scripts() {
        return scripts;
    }

    List<Element> times() {
        return times;
    }

    /** Elements with itemprop or rel=author. */
    List<Element> properties() {
        return properties;
    }

    void head(Element head) {
        for (Element child : head.children()) {
            if (child.normalName().equals("script")) {
                script(child);
            } else {
                other(child);
            }
        }
    }

    void script(Element script) {
        String type = script.attr("type");
        if (type.contains("json") || (type.isEmpty() && mayBeState(script))) {
            add(scripts, script);
        }
    }

    private static boolean mayBeState(Element script) {
        return script.childNodeSize() == 1
                && script.childNode(0) instanceof DataNode code
                && code.getWholeData().length() > SHORTEST_STATE;
    }

    void other(Element element) {
        switch (element.normalName()) {
            case "meta" -> add(metas, element);
            case "link" -> add(links, element);
            case "title" -> add(titles, element);
            case "head" -> head(element);
            default -> {}
        }
    }

    void element(Element element, Tag tag) {
        if (tag == Tag.TIME) {
            add(times, element);
        }
        if (element.hasAttr("itemprop") || element.attr("rel").contains("author")) {
            add(properties, element);
        }
    }

    private static void add(List<Element> list, Element element) {
        if (list.size() < MOST) {
            list.add(element);
        }
    }
}
