package dev.lede.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** Reads authors and dates where a reader sees them: around the headline. */
final class VisibleByline {
    private static final int ABOVE = 6;
    private static final int BELOW = 25;
    /** A page has a date or two; a hostile line may hold a hundred thousand. */
    private static final int MOST_TIMES = 50;

    private static final int LONGEST_LINE = 220;

    private static final Pattern CHANGED = Pattern.compile(
            "updated|modified|last (?:edit|change|review)|revised|aktualisiert|geändert|stand:|mis à jour|mise à jour|modifié|actualiz|modificad|atualizad"
                    + "|aggiornat|modificat|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|aktualizac|zaktualizowano|frissít|обновлен|изменен|оновлен"
                    + "|güncelle|تحديث|ویرایش|更新|修改|수정|ενημέρωση|cập nhật|diperbarui|แก้ไข|अपडेट",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BYLINE = Pattern.compile(
            "^(?:by|von|par|por|di|door|av|af|przez|автор|текст|作者|记者|記者|文|기자|بقلم|كتب|yazar|muhabir|autor|autora|auteur|autore|written by|posted by|text|texte|texto|testo|oleh|penulis|szerző)[\\s:：/]\\s*\\S",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final PageTree tree;
    private final String site;
    private final Dates dates;
    private final int from;
    private final int to;
    private Optional<String> published = Optional.empty();
    private Optional<String> modified = Optional.empty();

    VisibleByline(PageTree tree, String title, String site, Dates dates) {
        this.tree = tree;
        this.site = site;
        this.dates = dates;
        int headline = headline(title);
        from = Math.max(0, headline - ABOVE);
        to = Math.min(tree.lines().size(), headline + BELOW);
        machineDates(headline);
        if (published.isEmpty()) {
            writtenDates(Math.max(from, headline + 1), to);
        }
        if (published.isEmpty()) {
            writtenDates(from, headline);
        }
        if (published.isEmpty()) {
            markedDates();
        }
    }

    /** The line of the headline; without one a line before the first prose. */
    private int headline(String title) {
        int found = -1;
        int prose = -1;
        for (int i = 0; i < tree.lines().size(); i++) {
            Line line = tree.lines().get(i);
            if (Titles.same(line.text(), title)) {
                found = i;
                if (line.isHeading()) {
                    return i;
                }
            }
            prose = prose < 0 && line.isProse() && line.endsSentence() ? i : prose;
        }
        if (found >= 0) {
            return found;
        }
        return Math.max(0, prose - ABOVE);
    }

    Optional<String> published() {
        return published;
    }

    Optional<String> modified() {
        return modified;
    }

    /** {@code time} elements with a date for machines; one that is marked as the publication's counts before others. */
    private void machineDates(int headline) {
        Optional<String> marked = Optional.empty();
        int read = 0;
        for (int i = 0; i < tree.size() && tree.firstLine(i) < to && read < MOST_TIMES; i++) {
            if (tree.tag(i) == Tag.TIME && tree.firstLine(i) >= Math.max(from, headline - 3)) {
                read++;
                Optional<String> date = dates.read(tree.element(i).attr("datetime"));
                String mark = mark(tree.element(i));
                if (mark.contains("publi")) {
                    marked = marked.or(() -> date);
                } else if (date.isPresent()) {
                    take(date, mark.contains("updated") || mark.contains("modified") ? mark : around(i));
                }
            }
        }
        published = marked.or(() -> published);
    }

    /** What a time element says of itself: {@code class="entry-date published"}, {@code itemprop="dateModified"}. */
    private static String mark(Element time) {
        return (time.className() + ' ' + time.attr("itemprop")).toLowerCase(Locale.ROOT);
    }

    /** The words before a time element; where it opens its line those after it, up to the line's next date. */
    private String around(int time) {
        int line = Math.min(tree.firstLine(time), tree.lines().size() - 1);
        String text = tree.lines().get(line).text();
        String words = tree.element(time).wholeText().strip();
        int at = text.indexOf(words);
        if (at > 0) {
            return text.substring(Math.max(0, at - 30), at);
        }
        return hasTimeAfter(time, line) ? "" : text;
    }

    private boolean hasTimeAfter(int time, int line) {
        for (int i = time + 1; i < tree.size() && tree.firstLine(i) <= line; i++) {
            if (tree.tag(i) == Tag.TIME) {
                return true;
            }
        }
        return false;
    }

    private void writtenDates(int start, int end) {
        int prose = 0;
        for (int i = start; i < end && prose < 3; i++) {
            Line line = tree.lines().get(i);
            if (line.text().length() < LONGEST_LINE && line.weight() < 120) {
                split(line.text());
            }
            if (line.isProse() && line.endsSentence()) {
                prose++;
            }
        }
    }

    /** Dates in elements that are marked as such, wherever they stand, as at the story's foot. */
    private void markedDates() {
        for (int i = 0; i < tree.size() && published.isEmpty(); i++) {
            if (tree.has(i, Marks.BYLINE) && tree.element(i).childNodeSize() <= 4 && tree.weight(i) < 60) {
                String words = tree.element(i).text();
                take(words.length() > 60 ? Optional.empty() : dates.read(words), words);
            }
        }
    }

    /** A line may name both dates: each part is read by itself. */
    private void split(String text) {
        java.util.regex.Matcher changed = CHANGED.matcher(text);
        if (changed.find() && changed.start() > 8) {
            take(dates.read(text.substring(0, Math.min(changed.start(), 110))), "");
            take(dates.read(cut(text.substring(changed.start()))), text.substring(changed.start()));
        } else {
            take(dates.read(cut(text)), text);
        }
    }

    private static String cut(String text) {
        return text.length() > 110 ? text.substring(0, 110) : text;
    }

    private void take(Optional<String> date, String words) {
        if (date.isPresent()) {
            if (CHANGED.matcher(words).find()) {
                modified = modified.or(() -> date);
            } else {
                published = published.or(() -> date);
            }
        }
    }

    /** The names of the first line that begins like a byline, else of the first element marked as one. */
    List<String> authors() {
        for (int i = from; i < to; i++) {
            Line line = tree.lines().get(i);
            if (line.weight() < 100
                    && !line.isHeading()
                    && BYLINE.matcher(line.text()).find()) {
                List<String> names = shown(line.text());
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        for (int i = 0; i < tree.size() && tree.firstLine(i) < to; i++) {
            if (tree.firstLine(i) >= from
                    && tree.has(i, Marks.BYLINE)
                    && tree.tag(i) != Tag.TIME
                    && tree.element(i).childNodeSize() <= 4) {
                String words = tree.element(i).text();
                List<String> names = words.length() > 80 || dates.read(words).isPresent() ? List.of() : shown(words);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** Names as a reader sees them begin with no small letter: "By continuing, you agree" names nobody. */
    private List<String> shown(String byline) {
        return Bylines.names(byline, site).stream()
                .filter(name -> !Character.isLowerCase(name.charAt(0)))
                .toList();
    }
}
