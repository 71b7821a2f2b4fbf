package dev.lede.brief;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
                || Bundled.MARKS.stream().anyMatch(lower::contains)
                || orders(List.of(Folding.skeleton(text).split(" ")), lower);
    }

    /** Letters of the Unicode tag block, which no reader sees. */
    private static boolean hasHiddenLetters(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xE0000 && c <= 0xE007F);
    }

    private static boolean orders(List<String> words, String lower) {
        for (int i = 0; i < words.size(); i++) {
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
        boolean role = Bundled.ROLES.contains(words.get(0))
                && lower.stripLeading().matches("(?s)\\W{0,3}\\w+(?: \\w+){0,2}:.*");
        boolean order = words.stream().limit(2).anyMatch(Bundled.ORDERS::contains);
        boolean called = words.stream().anyMatch(Bundled.CALLED::contains)
                || Bundled.UNSPACED.stream().anyMatch(lower::contains);
        return role || (order && called);
    }

    /** Read when a first article is checked. */
    private static final class Bundled {
        static final Map<String, List<String>> LISTS = Sections.read("instructions");
        static final List<String> MARKS = words("marks");
        static final Set<String> PHRASES = folded("phrases");
        static final Set<String> ROLES = folded("roles");
        static final Set<String> CALLED = folded("called");
        static final Set<String> ORDERS = folded("orders");
        static final List<String> UNSPACED = words("phrases").stream()
                .filter(phrase -> Script.isUnspaced(phrase.codePointAt(0)))
                .toList();

        private static List<String> words(String section) {
            return LISTS.getOrDefault(section, List.of()).stream()
                    .flatMap(line -> List.of(line.split(" +")).stream())
                    .toList();
        }

        private static Set<String> folded(String section) {
            Set<String> folded = new HashSet<>();
            words(section).forEach(word -> folded.add(Folding.fold(word)));
            return folded;
        }
    }
}
