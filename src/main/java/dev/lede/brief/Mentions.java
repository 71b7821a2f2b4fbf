package dev.lede.brief;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.lede.article.Article;

/**
 * Counts how often a text names an actor. Forms are matched as they are written, the longest first, so that
 * "Sergey Lavrov" is one mention and not two. Time is linear in the text for each form.
 */
final class Mentions {
    private final String text;
    private final String title;

    /** @param text the article's, as far as it may be built on */
    Mentions(String text, Article article) {
        this.text = text;
        this.title =
                article.metadata().title().filter(t -> !MachineTalk.isTalk(t)).orElse("");
    }

    /** Whether the text, or the headline, has this form. */
    boolean names(String form) {
        return first(form).isPresent() || (!form.isBlank() && title.contains(form));
    }

    /** Occurrences of the name or one of its aliases, none of them counted twice. */
    int count(String name, List<String> aliases) {
        List<String> forms = Stream.concat(Stream.of(name), aliases.stream())
                .map(String::strip)
                .filter(form -> !form.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        boolean[] taken = new boolean[forms.size() > 1 ? text.length() : 0];
        int count = 0;
        for (String form : forms) {
            for (int at = next(form, 0); at >= 0; at = next(form, at + form.length())) {
                if (taken.length == 0 || take(taken, at, at + form.length())) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Where the text first has this form, as words of their own. */
    Optional<Integer> first(String form) {
        int at = form.isBlank() ? -1 : next(form, 0);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    private int next(String form, int from) {
        int at = text.indexOf(form, from);
        while (at >= 0 && !(border(at) && border(at + form.length()))) {
            at = text.indexOf(form, at + 1);
        }
        return at;
    }

    private static boolean take(boolean[] taken, int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        Arrays.fill(taken, start, end, true);
        return true;
    }

    /** Whether a word may begin or end at this offset; scripts without spaces have no other borders. */
    private boolean border(int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after))
                || Script.isUnspaced(before)
                || Script.isUnspaced(after);
    }
}
