package dev.lede.brief;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.lede.article.Article;
import dev.lede.article.Sentence;

/**
 * Finds the sentences with which a page speaks to a program that reads it ("ignore all previous instructions"). They
 * are words of the page, but nothing that a brief may be built on.
 */
final class MachineTalk {
    /** An order is often given in the sentences after the one that calls for attention. */
    private static final int FOLLOWING = 3;

    private static final int LONGEST_PHRASE = 4;
    private static final int LONGEST_ROLE = 40;
    private static final Pattern CLAUSE = Pattern.compile("[,;:–—.]");
    private static final int READ = 3_000;

    private final Set<Integer> numbers = new HashSet<>();

    MachineTalk(Article article) {
        int until = 0;
        int block = -1;
        for (Sentence sentence : article.sentences()) {
            String text = article.textOf(sentence);
            if (isTalk(text)) {
                until = sentence.number() + FOLLOWING;
                block = sentence.block();
                numbers.add(sentence.number());
            } else if (sentence.number() <= until && sentence.block() == block) {
                numbers.add(sentence.number());
            }
        }
    }

    /** Whether the sentence of this number speaks to a program, or follows one that does. */
    boolean speaks(int number) {
        return numbers.contains(number);
    }

    /** The text with blanks for the sentences that speak to a program, so that offsets into it stay true. */
    static String masked(Article article, MachineTalk talk) {
        if (talk.numbers.isEmpty()) {
            return article.text();
        }
        StringBuilder masked = new StringBuilder(article.text());
        for (Sentence sentence : article.sentences()) {
            for (int i = sentence.start(); talk.speaks(sentence.number()) && i < sentence.end(); i++) {
                masked.setCharAt(i, ' ');
            }
        }
        return masked.toString();
    }

    static boolean isTalk(String sentence) {
        String text = sentence.length() > READ ? sentence.substring(0, READ) : sentence;
        String lower = text.toLowerCase(Locale.ROOT);
        return hasHiddenLetters(text)
                || (hasMark(lower) && Bundled.MARKS.stream().anyMatch(lower::contains))
                || orders(List.of(Folding.skeleton(text).split(" ")), lower);
    }

    /** Whether one of the characters occurs that every listed mark has. */
    private static boolean hasMark(String lower) {
        return lower.indexOf('<') >= 0 || lower.indexOf('[') >= 0 || lower.indexOf('#') >= 0 || lower.indexOf('`') >= 0;
    }

    /** Letters of the Unicode tag block, which no reader sees. */
    private static boolean hasHiddenLetters(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xE0000 && c <= 0xE007F);
    }

    private static boolean orders(List<String> words, String lower) {
        for (int i = 0; i < words.size(); i++) {
            if (!Bundled.STARTS.contains(words.get(i))) {
                continue;
            }
            StringBuilder phrase = new StringBuilder(words.get(i));
            for (int j = i + 1; j <= words.size() && j <= i + LONGEST_PHRASE; j++) {
                if (Bundled.PHRASES.contains(phrase.toString())) {
                    return true;
                }
                if (j < words.size()) {
                    phrase.append('_').append(words.get(j));
                }
            }
        }
        boolean called = words.stream().anyMatch(Bundled.CALLED::contains);
        return (called && List.of(CLAUSE.split(lower)).stream().anyMatch(MachineTalk::startsWithOrder))
                || Bundled.UNSPACED.stream().anyMatch(lower::contains)
                || isTurn(words, lower);
    }

    private static boolean startsWithOrder(String clause) {
        List<String> words = List.of(Folding.skeleton(clause).split(" ", 3));
        return Bundled.ORDERS.contains(words.get(0))
                || (words.size() > 1 && Bundled.LEADS.contains(words.get(0)) && Bundled.ORDERS.contains(words.get(1)));
    }

    /** Whether a turn of a conversation with a model is forged: "SYSTEM: …", "Note to AI: …". */
    private static boolean isTurn(List<String> words, String lower) {
        int colon = lower.indexOf(':');
        if (colon < 0 || colon > LONGEST_ROLE) {
            return false;
        }
        List<String> role = List.of(Folding.skeleton(lower.substring(0, colon)).split(" "));
        boolean isRole = role.size() <= LONGEST_PHRASE
                && (Bundled.ROLES.contains(role.get(0)) || role.stream().anyMatch(Bundled.CALLED::contains));
        return isRole
                && words.stream()
                        .skip(role.size())
                        .limit(LONGEST_PHRASE)
                        .anyMatch(word -> Bundled.ORDERS.contains(word)
                                || Bundled.ROLES.contains(word)
                                || word.startsWith("you"));
    }

    /** Read when a first article is checked. */
    private static final class Bundled {
        static final Map<String, List<String>> LISTS = Sections.read("instructions");
        static final List<String> MARKS = words("marks");
        static final Set<String> PHRASES = folded("phrases");
        static final Set<String> STARTS = starts();
        static final Set<String> ROLES = folded("roles");
        static final Set<String> CALLED = folded("called");
        static final Set<String> LEADS = folded("leads");
        static final Set<String> ORDERS = folded("orders");
        static final List<String> UNSPACED = words("phrases").stream()
                .filter(phrase -> Script.isUnspaced(phrase.codePointAt(0)))
                .toList();

        private static List<String> words(String section) {
            return LISTS.getOrDefault(section, List.of()).stream()
                    .flatMap(line -> Sections.words(line).stream())
                    .toList();
        }

        private static Set<String> starts() {
            Set<String> starts = new HashSet<>();
            PHRASES.forEach(
                    phrase -> starts.add(phrase.indexOf('_') < 0 ? phrase : phrase.substring(0, phrase.indexOf('_'))));
            return starts;
        }

        private static Set<String> folded(String section) {
            Set<String> folded = new HashSet<>();
            words(section).forEach(word -> folded.add(Folding.fold(word)));
            return folded;
        }
    }
}
