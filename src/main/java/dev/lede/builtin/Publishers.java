package dev.lede.builtin;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.lede.article.Article;
import dev.lede.article.Sentence;

/** Who brings an article: its site, and the agency in its dateline. */
final class Publishers {
    private Publishers() {}

    /** "LONDON, Aug. 30 (Reuters) -": the splitter parts it from the sentence behind it. */
    static boolean isDateline(Article article, Sentence sentence) {
        char last = article.text().charAt(sentence.end() - 1);
        return article.blockOf(sentence).start() == sentence.start() && "-–—_".indexOf(last) >= 0;
    }

    /** Their names as {@link #key} gives them. */
    static Set<String> of(Words words) {
        Set<String> names = new HashSet<>();
        words.article().metadata().site().ifPresent(site -> names.add(key(site)));
        words.sentences().stream()
                .limit(3)
                .filter(sentence -> isDateline(words.article(), sentence.sentence()))
                .forEach(sentence -> addAgency(words, sentence.tokens(), names));
        return names;
    }

    /** "LONDON (Reuters) -": what stands in the brackets. */
    private static void addAgency(Words words, List<Token> tokens, Set<String> names) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).gap() == '(') {
                names.add(key(words.surface(tokens, i, tokens.size())));
            }
        }
    }

    /** A name without article, ending of an address, and case. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst("^the ", "")
                .replaceFirst("\\.(com|org|net|co\\.uk)$", "")
                .strip();
    }
}
