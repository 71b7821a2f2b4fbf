package dev.lede.builtin;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds whose side a noun of attitude tells: its owner, whom it comes from, or who voices it. */
final class NounHolder {
    /** Names whom a noun comes from: "criticism from the union". */
    private static final Set<String> FROM = Set.of(
            "from", "by", "von", "vom", "seitens", "från", "van", "vanuit", "da", "dal", "dalla", "od", "ze", "от",
            "со", "від", "por", "par");

    private static final int REACH = 30;

    private final Words words;
    private final Cast cast;
    private final SideHolder holders;

    NounHolder(Words words, Cast cast, SideHolder holders) {
        this.words = words;
        this.cast = cast;
        this.holders = holders;
    }

    /** "the union's criticism of", "its criticism of", "criticism from the union", "the union voiced criticism". */
    Optional<Actor> of(SentenceWords sentence, int noun, int end, Optional<Actor> subject) {
        List<Token> tokens = sentence.tokens();
        int reach = words.vocabulary().verbFirst() ? SideHolder.SUBJECT_REACH : SideHolder.NOUN_REACH;
        for (int i = noun - 1; i >= 0 && noun - i <= reach && tokens.get(i + 1).gap() == ' '; i--) {
            Token token = tokens.get(i);
            if (token.possessive() && cast.at(sentence, i).isPresent()) {
                return cast.at(sentence, i);
            }
            if (Cast.isPossessive(token)) {
                boolean others = tokens.subList(Math.max(0, i - REACH), i).stream()
                        .anyMatch(t -> t.isAny(WordClass.ROLE.bit | WordClass.ORG.bit | WordClass.GROUP.bit));
                return holders.before(sentence, i, subject).or(() -> others ? Optional.empty() : subject);
            }
            if (token.is(WordClass.SAY) && !token.is(WordClass.LOCATIVE)) {
                return words.vocabulary().verbFirst()
                        ? holders.behind(sentence, i + 1, subject)
                        : holders.before(sentence, i, subject);
            }
        }
        Optional<Actor> behind = voicedBy(sentence, noun, end);
        if (behind.isPresent()) {
            return behind;
        }
        boolean from = end < tokens.size()
                && tokens.get(end).gap() == ' '
                && FROM.contains(tokens.get(end).lower());
        for (int i = end + 1; from && i < Math.min(tokens.size(), end + 2 + SideHolder.NOUN_REACH); i++) {
            Optional<Actor> actor = cast.at(sentence, i);
            if (actor.isPresent() || tokens.get(i).gap() != ' ') {
                return actor;
            }
        }
        return Optional.empty();
    }

    /** "Kritik an dem Plan äußerte der Verband": a noun that opens its sentence, and behind the verb its subject. */
    private Optional<Actor> voicedBy(SentenceWords sentence, int noun, int end) {
        List<Token> tokens = sentence.tokens();
        for (int i = end;
                noun <= 1
                        && i < Math.min(tokens.size(), end + SideHolder.SUBJECT_REACH)
                        && tokens.get(i).gap() == ' ';
                i++) {
            if (tokens.get(i).is(WordClass.SAY) && !cast.named(sentence, noun, i)) {
                return holders.after(sentence, i + 1);
            }
        }
        return Optional.empty();
    }
}
