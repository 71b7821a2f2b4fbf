package dev.lede.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

import dev.lede.Deadline;

/**
 * The story in the state that a page carries for its scripts. Nothing says which of the strings are the story; they are
 * read in their order, and the stretch is taken in which sentences outweigh addresses, labels and names.
 */
final class StateText {
    /** More of one script is not read: 1 Mi characters hold the longest story many times over. */
    private static final int LONGEST_SCRIPT = 1 << 20;

    /** More scripts than this are not read. */
    private static final int MOST_SCRIPTS = 20;

    /** What each string that is no sentence costs the stretch around it. */
    private static final int COST = 12;

    /** Where a state's own code begins: {@code window.state = }. */
    private static final Pattern ASSIGNMENT =
            Pattern.compile("^\\s{0,50}(?:window|self|globalThis|var|let|const)\\b[^={;(]{1,120}=\\s{0,20}(?=[{\\[])");

    /** Lists whose items are the runs of one paragraph: plain words, a link, bold words. */
    private static final Set<String> RUNS = Set.of("children", "spans", "runs", "content", "inlines");

    private static final Set<String> WORDS = Set.of("text", "value", "literal");

    private final Deadline deadline;
    private final List<Line> lines = new ArrayList<>();
    private final List<Integer> values = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final StringBuilder run = new StringBuilder();
    private int runList = -1;
    private int lists;

    /** A value that is still to be read, under its name, in the list of this number and name. */
    private record Open(Object value, String name, int list, String listName) {}

    private StateText(Deadline deadline) {
        this.deadline = deadline;
    }

    /** The lines of the story that these scripts hold, none where they hold none. */
    static List<Line> find(List<Element> scripts, Deadline deadline) {
        StateText state = new StateText(deadline);
        int read = 0;
        for (Element script : scripts) {
            String json = json(script);
            if (!json.isEmpty() && read++ < MOST_SCRIPTS) {
                JsonData.read(json).forEach(state::read);
            }
        }
        return state.stretch();
    }

    private static String json(Element script) {
        String type = script.attr("type");
        String data = script.data();
        if (data.length() > LONGEST_SCRIPT) {
            data = data.substring(0, LONGEST_SCRIPT);
        }
        if (type.contains("json")) {
            return type.contains("ld+json") ? "" : data;
        }
        Matcher assignment = ASSIGNMENT.matcher(data);
        return assignment.find() ? data.substring(assignment.end()) : "";
    }

    private void read(Object root) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(root, "", -1, ""));
        while (!open.isEmpty()) {
            deadline.check("reading the page's data");
            Open next = open.pop();
            if (next.value() instanceof Map<?, ?> map) {
                List<Open> inner = new ArrayList<>();
                map.forEach((name, value) ->
                        inner.add(new Open(value, String.valueOf(name), next.list(), next.listName())));
                push(open, inner);
            } else if (next.value() instanceof List<?> list) {
                int number = lists++;
                push(
                        open,
                        list.stream()
                                .map(v -> new Open(v, next.name(), number, next.name()))
                                .toList());
            } else {
                text(next);
            }
        }
        endRun();
    }

    private static void push(Deque<Open> open, List<Open> inner) {
        List<Open> backwards = new ArrayList<>(inner);
        Collections.reverse(backwards);
        backwards.forEach(open::push);
    }

    private void text(Open open) {
        String text = open.value().toString();
        if (RUNS.contains(open.listName()) && WORDS.contains(open.name())) {
            if (runList != open.list()) {
                endRun();
                runList = open.list();
            }
            run.append(text);
        } else if (text.length() > COST) {
            endRun();
            add(text);
        }
    }

    private void endRun() {
        if (!run.isEmpty()) {
            add(run.toString());
            run.setLength(0);
        }
        runList = -1;
    }

    private void add(String text) {
        for (Line line : EmbeddedText.lines(text, deadline)) {
            boolean sentence =
                    line.endsSentence() && line.sentences() > 0 && line.weight() >= 25 && !isCode(line.text());
            if (!sentence || seen.add(line.text())) {
                lines.add(line);
                values.add(sentence ? line.weight() : line.isHeading() ? 0 : -COST);
            }
        }
    }

    private static boolean isCode(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('=') >= 0 || text.startsWith("http");
    }

    /** The lines of the stretch that is worth most; headings in it stay, other strings go. */
    private List<Line> stretch() {
        int from = 0;
        int to = 0;
        long most = 0;
        long sum = 0;
        int start = 0;
        for (int i = 0; i < values.size(); i++) {
            // A heading is worth nothing, but opens what follows it.
            if (sum <= 0 && (i == 0 || !lines.get(i - 1).isHeading())) {
                sum = 0;
                start = i;
            }
            sum += values.get(i);
            if (sum > most) {
                most = sum;
                from = start;
                to = i + 1;
            }
        }
        List<Line> story = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (values.get(i) > 0 || lines.get(i).isHeading()) {
                story.add(lines.get(i));
            }
        }
        return story;
    }
}
