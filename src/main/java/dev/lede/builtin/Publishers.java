package dev.lede.builtin;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.lede.article.Article;
import dev.lede.article.Sentence;

/** Who brings an article: its site, and the agency in its dateline. */
final class Publishers {
    private static final int LONGEST_DATELINE = 70;
    private static final int LONGEST_CREDIT = 200;
    private static final int LONGEST_SOURCE = 80;
    private static final List<String> CREDITS = List.of(
            "contributed to this report",
            "contributed to this story",
            "contributed to this article",
            "contributed reporting",
            "(Reporting by ",
            "; Editing by ",
            "; editing by ");
    /** What a short line opens with that names the agencies; inside a sentence the words mean what they say. */
    private static final List<String> SOURCES =
            List.of("Mit Material von ", "Avec agences", "Con información de ", "Com informações d");

    private static final int DATE_REACH = 20;
    private static final int OPENING = 3;
    private static final int LONGEST_AGENCY = 3;

    private Publishers() {}

    /** "LONDON, Aug. 30 (Reuters) -": the splitter parts it from the sentence behind it. */
    static boolean isDateline(Article article, Sentence sentence) {
        char last = article.text().charAt(sentence.end() - 1);
        boolean opens = article.blockOf(sentence).start() == sentence.start();
        return opens && ("-–—_".indexOf(last) >= 0 || isPlaceAndDate(article.text(), sentence.start(), sentence.end()));
    }

    /** "(Reporting by Anna Berg; Editing by Tom Reed)": who wrote the article has no part in it. */
    static boolean isCredit(String sentence) {
        boolean named = sentence.length() <= LONGEST_CREDIT && CREDITS.stream().anyMatch(sentence::contains);
        return named || (sentence.length() <= LONGEST_SOURCE && SOURCES.stream().anyMatch(sentence::startsWith));
    }

    /** "МОСКВА, 12 апр - Агентство.", "КИЇВ, 5 травня (Агентство).": a place in capitals, a comma, and soon a number. */
    private static boolean isPlaceAndDate(String text, int start, int end) {
        int comma = text.indexOf(',', start);
        if (end - start > LONGEST_DATELINE || comma < start + 3 || comma >= end) {
            return false;
        }
        boolean place = text.substring(start, comma)
                .codePoints()
                .allMatch(c -> Character.isUpperCase(c) || c == ' ' || c == '-');
        return place
                && text.substring(comma, Math.min(end, comma + DATE_REACH))
                        .chars()
                        .anyMatch(Character::isDigit);
    }

    /** Their names as {@link #key} gives them. */
    static Set<String> of(Words words) {
        Set<String> names = new HashSet<>();
        words.article().metadata().site().ifPresent(site -> names.add(key(site)));
        boolean afterDateline = false;
        for (SentenceWords sentence :
                words.sentences().subList(0, Math.min(words.sentences().size(), OPENING))) {
            List<Token> tokens = sentence.tokens();
            boolean dateline = isDateline(words.article(), sentence.sentence());
            if (dateline) {
                addAgency(words, tokens, names);
            } else if (afterDateline
                    && !tokens.isEmpty()
                    && tokens.size() <= LONGEST_AGENCY
                    && tokens.stream().allMatch(Token::capital)) {
                names.add(key(words.surface(tokens, 0, tokens.size())));
            }
            afterDateline = dateline;
        }
        return names;
    }

    /** "LONDON (Reuters) -", "МОСКВА, 12 апр - Агентство.": what stands in the brackets or behind the dash. */
    private static void addAgency(Words words, List<Token> tokens, Set<String> names) {
        for (int i = 0; i < tokens.size(); i++) {
            if ("(-–—".indexOf(tokens.get(i).gap()) >= 0) {
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
