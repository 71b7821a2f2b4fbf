package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

import dev.lede.Deadline;
import dev.lede.builtin.Mention.Kind;

/** Finds names by their capitals. */
final class NameFinder {
    private final Words words;
    private final NameCut names;

    private NameFinder(Words words) {
        this.words = words;
        this.names = new NameCut(words);
    }

    /** The mentions of names in prose, in reading order. */
    static List<Mention> find(Words words, Deadline deadline) {
        NameFinder finder = new NameFinder(words);
        words.opening().forEach(finder::markFullNames);
        for (SentenceWords sentence : words.opening()) {
            if (!isShouted(sentence)) {
                finder.scan(sentence);
            }
            if (sentence.number() % 256 == 0) {
                deadline.check("looking for names");
            }
        }
        return finder.names.mentions();
    }

    /** A line in capitals tells nothing by them. */
    static boolean isShouted(SentenceWords sentence) {
        long acronyms = sentence.tokens().stream().filter(Token::acronym).count();
        return acronyms >= 3 && acronyms * 2 > sentence.tokens().size();
    }

    /** Two capitals side by side: each of the words may stand for the name where a sentence starts with it alone. */
    private void markFullNames(SentenceWords sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = tokens.get(i + 1);
            long generic = NameStart.SMALL
                    | WordClass.COMMON.bit
                    | WordClass.DATE.bit
                    | WordClass.ROLE.bit
                    | WordClass.ORG.bit;
            if (token.capital() && next.capital() && next.gap() == ' ' && !token.isAny(NameStart.SMALL)) {
                if (!token.isAny(generic)) {
                    token.form().standsInFullName();
                }
                if (!next.isAny(generic)) {
                    next.form().standsInFullName();
                    words.form(ArabicArticle.strip(next.lower())).ifPresent(WordForm::standsInFullName);
                }
            }
        }
    }

    private void scan(SentenceWords sentence) {
        List<Token> tokens = sentence.tokens();
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            int countryEnd = token.capital() ? phraseCountry(tokens, i) : i;
            if (countryEnd > i) {
                names.add(sentence, Kind.COUNTRY, i, countryEnd, Optional.empty(), false);
                i = countryEnd;
            } else if (token.capital() && NameStart.isAt(tokens, i) && !isShout(tokens, i)) {
                int end = NameRun.end(tokens, i);
                if (!isLabel(tokens, i, end)) {
                    names.cut(sentence, i, end);
                }
                i = end;
            } else {
                i++;
            }
        }
    }

    /** "it ALWAYS works": a word that the article also writes small; "the WHO" is none. */
    private boolean isShout(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean named = (i > 0 && tokens.get(i - 1).is(WordClass.DETERMINER))
                || (i + 1 < tokens.size() && tokens.get(i + 1).is(WordClass.SAY));
        return words.vocabulary().grammar().english()
                && token.acronym()
                && token.form().isSeenSmall()
                && !token.is(WordClass.COUNTRY)
                && !named;
    }

    /** "Problem: too few nurses": what a line starts with and a colon parts from it, where nobody speaks. */
    private static boolean isLabel(List<Token> tokens, int from, int to) {
        return from == 0 && to < tokens.size() && tokens.get(to).gap() == ':' && Deed.of(tokens, from, to) != Deed.SAYS;
    }

    /** Behind a country or union of several words at {@code i}, of which only the first needs a capital. */
    private int phraseCountry(List<Token> tokens, int i) {
        return words.vocabulary()
                .phraseAt(tokens, i)
                .filter(phrase -> WordClass.COUNTRY.in(phrase.classes()))
                .map(Vocabulary.Phrase::end)
                // "European Union Commission" goes on.
                .filter(end -> end == tokens.size()
                        || !tokens.get(end).capital()
                        || tokens.get(end).gap() != ' ')
                .orElse(i);
    }
}
