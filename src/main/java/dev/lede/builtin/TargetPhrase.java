package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

/** The words of a sentence that name what a side is about. */
final class TargetPhrase {
    private static final long JUDGING = WordClass.POSITIVE.bit
            | WordClass.NEGATIVE.bit
            | WordClass.STRONGPOSITIVE.bit
            | WordClass.STRONGNEGATIVE.bit;
    private static final List<String> INFINITIVES = List.of("ar", "er", "ir", "are", "ere", "ire", "re");
    private static final List<String> SLAVIC_INFINITIVES = List.of("ть", "ти", "ać", "eć", "ić", "yć");
    private static final List<String> ADVERBS = List.of("ly", "mente");

    private final Words words;

    TargetPhrase(Words words) {
        this.words = words;
    }

    /** The words from {@code from} to {@code end} that name something; empty where none do, or where they name the holder. */
    Optional<String> of(SentenceWords sentence, int from, int end, Actor holder) {
        List<Token> tokens = sentence.tokens();
        int to = end;
        // "den Plan scharf", "called the plan overdue": what follows the noun is of the verb.
        boolean nouns = words.vocabulary().grammar().capitalNouns();
        while (to - from > 1
                && ((nouns && !tokens.get(to - 1).capital())
                        || isAdverb(tokens.get(to - 1))
                        || tokens.get(to - 1).isAny(JUDGING))) {
            to--;
        }
        boolean noun = to > from && !(nouns && !tokens.get(to - 1).capital()) && !isNoName(tokens, from, to);
        return noun
                ? Optional.of(words.surface(tokens, from, to))
                        .filter(target -> !holder.name().contains(target) && !target.contains(holder.name()))
                : Optional.empty();
    }

    /** "said support spiked", "wants to seek leave", "a promis d'agir", "called it unjust": no thing or person. */
    private boolean isNoName(List<Token> tokens, int from, int to) {
        Token first = tokens.get(from);
        if (first.capital()) {
            return false;
        }
        Grammar grammar = words.vocabulary().grammar();
        boolean alone = to - from == 1;
        boolean article = from > 0 && tokens.get(from - 1).is(WordClass.DETERMINER);
        boolean infinitive = from > 0 && tokens.get(from - 1).lower().equals("to");
        return first.isNumber()
                || (!article && first.isAny(WordClass.FAVOUR.bit | WordClass.OPPOSE.bit))
                || (alone && first.isAny(JUDGING) && !article)
                || (grammar.english() && (infinitive || (alone && first.lower().endsWith("ed"))))
                || (grammar.romance()
                        && alone
                        && !article
                        && INFINITIVES.stream().anyMatch(first.lower()::endsWith))
                || (grammar.inflectsNames() && SLAVIC_INFINITIVES.stream().anyMatch(first.lower()::endsWith));
    }

    static boolean isAdverb(Token token) {
        return !token.capital() && ADVERBS.stream().anyMatch(token.lower()::endsWith);
    }
}
