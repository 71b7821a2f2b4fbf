package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

/** Who stands beside a quotation as its speaker, where no list knows the verb: "«...», atirou a dirigente Ana Sá". */
final class Speech {
    /** Fewer quoted words are a name or an expression, not speech. */
    private static final int FEWEST = 4;

    private static final int REACH = 9;
    private static final long NO_VERB =
            WordClass.CONTRAST.bit | WordClass.OF.bit | WordClass.LOCATIVE.bit | WordClass.REPORTING.bit;

    private Speech() {}

    /** The actor whom one verb joins to a quotation, before it or behind it; {@code last} is who was spoken of before. */
    static Optional<Actor> beside(SentenceWords sentence, Words words, Cast cast, Optional<Actor> last) {
        List<Token> tokens = sentence.tokens();
        int run = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).quoted()) {
                run++;
                continue;
            }
            Optional<Actor> actor =
                    run >= FEWEST || isSo(sentence, i, words) ? behind(sentence, i, cast, last) : Optional.empty();
            if (actor.isPresent()) {
                return actor;
            }
            run = 0;
        }
        return introduced(sentence, cast);
    }

    /** "Man sei erleichtert, so die Leiterin Anna Berg": German closes what is said so, without a verb. */
    static boolean isSo(SentenceWords sentence, int i, Words words) {
        List<Token> tokens = sentence.tokens();
        return words.vocabulary().grammar().capitalNouns()
                && i > 0
                && i + 1 < tokens.size()
                && tokens.get(i).lower().equals("so")
                && !tokens.get(i).quoted()
                && tokens.get(i).gap() == ','
                && (tokens.get(i + 1).is(WordClass.DETERMINER)
                        || tokens.get(i + 1).capital());
    }

    /** "...", {@code verb the chairwoman Anna Berg}: one verb, then who it is, and nothing that parts the two. */
    private static Optional<Actor> behind(SentenceWords sentence, int from, Cast cast, Optional<Actor> last) {
        List<Token> tokens = sentence.tokens();
        Token verb = tokens.get(from);
        boolean so = verb.lower().equals("so");
        if (verb.capital() || (verb.isAny(NO_VERB | WordClass.DETERMINER.bit | WordClass.PRONOUN.bit) && !so)) {
            return Optional.empty();
        }
        for (int i = from + 1; i < Math.min(tokens.size(), from + REACH); i++) {
            char gap = tokens.get(i).gap();
            Optional<Actor> actor = cast.at(sentence, i);
            if (actor.isPresent()) {
                return actor;
            }
            if (tokens.get(i).quoted() || (gap != ' ' && gap != ',')) {
                return Optional.empty();
            }
            if (Cast.isBareTitle(tokens, i)) {
                Optional<Actor> titled = cast.byTitle(sentence, i, last);
                if (titled.isPresent()) {
                    return titled;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code Anna Berg hit back: "..."}: a colon opens what the subject of the sentence says. */
    private static Optional<Actor> introduced(SentenceWords sentence, Cast cast) {
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.quoted()) {
                boolean speech = token.gap() == ':'
                        && i + FEWEST <= tokens.size()
                        && tokens.get(i + FEWEST - 1).quoted();
                return speech
                        ? cast.subject(sentence).filter(actor -> !tokens.get(0).quoted())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
