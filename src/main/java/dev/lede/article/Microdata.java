package dev.lede.article;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jsoup.nodes.Element;

/** Values of microdata: in an attribute, or the words of the element. */
final class Microdata {
    private static final int LONGEST = 500;

    private Microdata() {}

    /** The first value of this property that {@code reader} makes something of. */
    static Optional<String> first(List<Element> properties, String name, Function<String, Optional<String>> reader) {
        return properties.stream()
                .filter(element -> element.attr("itemprop").equals(name))
                .flatMap(element -> reader.apply(valueOf(element)).stream())
                .findFirst();
    }

    static String valueOf(Element element) {
        for (String attribute : new String[] {"content", "datetime", "src", "title"}) {
            String value = element.attr(attribute);
            if (!value.isBlank()) {
                return value;
            }
        }
        return words(element);
    }

    /** The name of a person's element: its own inner itemprop "name", or its words. */
    static String nameOf(Element element) {
        String content = element.attr("content");
        if (!content.isBlank()) {
            return content;
        }
        for (Element child : element.children()) {
            if (child.attr("itemprop").equals("name")) {
                return child.hasAttr("content") ? child.attr("content") : words(child);
            }
        }
        return words(element);
    }

    /** Words of a small element; of a large one, which is no value, none. */
    private static String words(Element element) {
        if (element.childNodeSize() > 20) {
            return "";
        }
        String text = element.text();
        return text.length() > LONGEST ? "" : text;
    }
}
