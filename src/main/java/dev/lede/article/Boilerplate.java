package dev.lede.article;

import java.util.List;
import java.util.regex.Pattern;

/** Tells by a line alone that it is not the story: bylines, dates, paths, bare links, credits, labels and notices. */
final class Boilerplate {
    private static final Pattern MOMENT = Pattern.compile(
            "(?:\\p{L}{1,12}[.,]? ){0,2}(?:\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? \\p{L}{3,12}\\.?,? \\d{4}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}"
                    + "|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}[:.]\\d{2})(?:[,|·•]? ?(?:at |um |à )?\\d{1,2}[:.h]\\d{2}(?::\\d{2})? ?(?:[ap]\\.?m\\.?|uhr)?)?(?: ?\\p{Lu}{2,4})?");

    private final PageTree tree;
    private final List<String> authors;

    /** @param authors of the story, as {@link Metadata#authors} */
    Boilerplate(PageTree tree, List<String> authors) {
        this.tree = tree;
        this.authors = authors;
    }

    /** Whether this line is none of a story's; rows of tables and code always are. */
    boolean isAroundStory(Line line) {
        return line.kind() != Block.Kind.TABLE_ROW
                && line.kind() != Block.Kind.CODE
                && (line.weight() == 0
                        || isByline(line)
                        || Phrases.isNotice(line.text())
                        || Phrases.isLabel(line.text())
                        || isBareLink(line)
                        || isMenu(line)
                        || Credits.isCredit(line.text())
                        || isMoment(line.text()));
    }

    /** The same on a page that is a list, where links, names and dates are the text. */
    static boolean isAroundList(Line line) {
        return line.weight() == 0
                || Phrases.isLabel(line.text())
                || Phrases.isNotice(line.text())
                || (line.kind() != Block.Kind.TABLE_ROW && isMenu(line));
    }

    /** Whether a line only leads elsewhere, or counts, on a page of a kind whose text is not its links. */
    static boolean isWay(Line line, PageKind kind) {
        boolean way = line.linkDensity() > 0.8;
        return switch (kind) {
            case FORUM_THREAD ->
                (way && !line.isHeading() && line.kind() != Block.Kind.QUOTE && line.kind() != Block.Kind.TABLE_ROW)
                        || (line.weight() <= 6 && line.text().chars().noneMatch(Character::isLetter));
            case PRODUCT -> way;
            case SERVICE -> way && line.kind() == Block.Kind.PARAGRAPH;
            default -> false;
        };
    }

    /** Whether a line is a date or time and little else: "on December 19, 2025", "13.05 MDT". */
    private static boolean isMoment(String text) {
        return text.length() < 45 && MOMENT.matcher(text).matches();
    }

    /** Whether a short line names an author of the story, or how to write to one. */
    private boolean isByline(Line line) {
        String text = line.text();
        if (text.length() > 120 || line.isHeading()) {
            return false;
        }
        for (String author : authors) {
            int at = text.indexOf(author);
            if (at >= 0 && at <= 25 && (!line.endsSentence() || text.length() < author.length() + 25)) {
                return true;
            }
        }
        return text.length() < 80
                && text.indexOf('@') > 0
                && text.indexOf('.', text.indexOf('@')) > 0
                && line.sentences() <= 1;
    }

    /** Whether a short line is a row of choices or a path: "Home » News » World", "quote · chart · news". */
    private static boolean isMenu(Line line) {
        String text = line.text();
        if (line.weight() > 80 || line.endsSentence() || line.isHeading()) {
            return false;
        }
        int signs = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            if ("·|»›>•＞".indexOf(text.charAt(i)) >= 0 && text.charAt(i - 1) == ' ') {
                signs++;
            }
        }
        return signs >= 2 || (signs == 1 && line.linkDensity() > 0.3);
    }

    private boolean isBareLink(Line line) {
        if (line.isHeading()) {
            return false;
        }
        double density = line.linkDensity();
        if (line.kind() == Block.Kind.LIST_ITEM) {
            int list = tree.around(line.element(), Tag.LIST);
            return density > 0.8 && list >= 0 && tree.linkWeight(list) * 10 > tree.weight(list) * 7;
        }
        return density > 0.6 && !(line.endsSentence() && line.sentences() > 1);
    }
}
