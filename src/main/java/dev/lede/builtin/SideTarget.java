package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

/** Names whom or what a side is about, in words of the sentence that tells it. */
final class SideTarget {
    private static final int REACH = 60;
    private static final int LONGEST = 7;
    private static final long SKIPPED =
            WordClass.DETERMINER.bit | WordClass.AGAINST.bit | WordClass.OF.bit | WordClass.LOCATIVE.bit;
    private static final long ENDS =
            WordClass.LOCATIVE.bit | WordClass.REPORTING.bit | WordClass.STOP.bit | WordClass.SAY.bit;

    private final Words words;
    private final Cast cast;

    SideTarget(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    /** Of a passive: the nearest actor before the verb. */
    Optional<String> before(SentenceWords sentence, int at, Actor holder) {
        for (int i = at - 1; i >= 0 && at - i < REACH; i--) {
            Optional<Actor> actor = cast.at(sentence, i).filter(a -> !a.equals(holder));
            if (actor.isPresent()) {
                return actor.map(Actor::name);
            }
        }
        return Optional.empty();
    }

    /** What stands behind the verb: the words up to the next small word, or the actor that they start with. */
    Optional<String> after(SentenceWords sentence, int end, Actor holder) {
        List<Token> tokens = sentence.tokens();
        // "warned that Algiers would": a clause follows, and no target.
        if (end > 0 && tokens.get(end - 1).is(WordClass.REPORTING)) {
            return Optional.empty();
        }
        int from = end;
        while (from < tokens.size()
                && tokens.get(from).gap() == ' '
                && from < end + 3
                && tokens.get(from).isAny(SKIPPED)) {
            from++;
        }
        if (from >= tokens.size()
                || (tokens.get(from).gap() != ' ' && from > end)
                || tokens.get(from).is(WordClass.PRONOUN)) {
            return Optional.empty();
        }
        Optional<Actor> actor = cast.at(sentence, from).filter(a -> !a.equals(holder));
        if (actor.isPresent()) {
            return actor.map(Actor::name);
        }
        int to = from;
        while (to < tokens.size()
                && to - from < LONGEST
                && (to == from || tokens.get(to).gap() == ' ')
                && !tokens.get(to).isAny(ENDS)) {
            to++;
        }
        return to == from || isVerbForm(tokens.get(from), to - from)
                ? Optional.empty()
                : Optional.of(words.surface(tokens, from, to))
                        .filter(target -> !holder.name().contains(target) && !target.contains(holder.name()));
    }

    /** "said support spiked": a verb by itself names nothing. */
    private boolean isVerbForm(Token first, int length) {
        return words.vocabulary().grammar().english()
                && length == 1
                && first.lower().endsWith("ed")
                && !first.capital();
    }
}
