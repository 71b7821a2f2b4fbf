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

    private static final Set<String> OF = Set.of(
            "de", "del", "du", "des", "d", "do", "da", "dos", "das", "di", "della", "dello", "dell", "dei", "degli",
            "delle");
    private static final Set<String> TO = Set.of(
            "a", "al", "à", "au", "aux", "ao", "aos", "às", "alla", "allo", "all", "ai", "agli", "alle", "contra",
            "contre", "contro");
    private static final Set<String> GETTING = Set.of(
            "has",
            "have",
            "had",
            "having",
            "with",
            "without",
            "won",
            "win",
            "wins",
            "drew",
            "drawn",
            "draws",
            "drawing",
            "earned",
            "earning",
            "gained",
            "lost",
            "received",
            "enjoys",
            "despite",
            "amid",
            "sparked",
            "provoked");
    /** Beginnings of nouns whose "of" names whom they are about. */
    private static final List<String> OBJECTIVE = List.of(
            "crít", "crit", "conden", "condan", "condamn", "denunc", "dénonc", "defens", "défens", "dife", "elogi",
            "élog", "rechaz", "rejet", "rejei", "refus", "rifiut", "ataq", "attaq", "attacc", "oposi", "aprob",
            "approb", "approv", "aprov");

    private static final Set<String> SOURCES =
            Set.of("from", "von", "vom", "bei", "beim", "seitens", "från", "hos", "bij", "od", "ze", "от", "со", "від");
    private static final int SOURCE_REACH = 10;
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
        int reach = words.vocabulary().grammar().verbFirst() ? SideHolder.SUBJECT_REACH : SideHolder.NOUN_REACH;
        for (int i = noun - 1; i >= 0 && noun - i <= reach && tokens.get(i + 1).gap() == ' '; i--) {
            Token token = tokens.get(i);
            if (token.possessive() && cast.at(sentence, i).isPresent()) {
                return cast.at(sentence, i);
            }
            if (Cast.isPossessive(token)) {
                boolean others = tokens.subList(Math.max(0, i - REACH), i).stream()
                        .anyMatch(t -> t.isAny(WordClass.ROLE.bit | WordClass.ORG.bit | WordClass.GROUP.bit)
                                || isOtherName(t));
                return holders.before(sentence, i, subject).or(() -> others ? Optional.empty() : subject);
            }
            if (bears(token) && !token.is(WordClass.LOCATIVE)) {
                return words.vocabulary().grammar().verbFirst()
                        ? holders.behind(sentence, i + 1, subject)
                        : holders.before(sentence, i, subject);
            }
        }
        Optional<Actor> behind = voicedBy(sentence, noun, end)
                .or(() -> ownerBehind(sentence, noun, end))
                .or(() -> granter(sentence, noun, end));
        if (behind.isPresent()) {
            return behind;
        }
        boolean from = end < tokens.size()
                && tokens.get(end).gap() == ' '
                && FROM.contains(tokens.get(end).lower());
        return from ? next(sentence, end + 1) : source(sentence, end);
    }

    /** "Harlow City saw their hopes wiped out": somebody who is no key actor. */
    private boolean isOtherName(Token token) {
        return token.capital()
                && !token.startsSentence()
                && !token.quoted()
                && !token.isAny(WordClass.STOP.bit | WordClass.DATE.bit)
                && !words.vocabulary().grammar().capitalNouns();
    }

    /** "Lob gab es auch von der Ministerin Ruth Hagen", "Criticism of the plan came from the union". */
    private Optional<Actor> source(SentenceWords sentence, int end) {
        List<Token> tokens = sentence.tokens();
        for (int i = end;
                i < Math.min(tokens.size(), end + SOURCE_REACH) && tokens.get(i).gap() == ' ';
                i++) {
            if (SOURCES.contains(tokens.get(i).lower())) {
                return next(sentence, i + 1);
            }
        }
        return Optional.empty();
    }

    private Optional<Actor> next(SentenceWords sentence, int from) {
        List<Token> tokens = sentence.tokens();
        for (int i = from; i < Math.min(tokens.size(), from + 1 + SideHolder.NOUN_REACH); i++) {
            Optional<Actor> actor = cast.at(sentence, i);
            if (actor.isPresent() || tokens.get(i).gap() != ' ') {
                return actor;
            }
        }
        return Optional.empty();
    }

    /** A list of verbs that bear such nouns tells more than that of verbs of saying. */
    private boolean bears(Token token) {
        boolean listed = !words.vocabulary().entries(WordClass.BEAR).isEmpty();
        return token.is(listed ? WordClass.BEAR : WordClass.SAY);
    }

    /** "Kritik gibt es an Minister Ahlers": whom the noun is about has a small word before it. */
    private Optional<Actor> unmarked(SentenceWords sentence, int from) {
        for (int i = from; i < Math.min(sentence.tokens().size(), from + SideHolder.SUBJECT_REACH); i++) {
            if (cast.at(sentence, i).isPresent()) {
                return Clause.isOblique(sentence.tokens(), i) ? Optional.empty() : cast.at(sentence, i);
            }
            if (sentence.tokens().get(i).isAny(WordClass.AGAINST.bit | WordClass.LOCATIVE.bit)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * "el apoyo de Cáritas", "le soutien de la CGT", "las críticas del sindicato al plan": whose it is follows the noun.
     * Of "a criticism of the minister" nothing but a target behind it tells the owner from the object.
     */
    private Optional<Actor> ownerBehind(SentenceWords sentence, int noun, int end) {
        List<Token> tokens = sentence.tokens();
        if (!words.vocabulary().grammar().romance() || end >= tokens.size() || !isOf(tokens.get(end))) {
            return Optional.empty();
        }
        int i = end + 1;
        while (i < tokens.size()
                && i - end < SideHolder.NOUN_REACH
                && cast.at(sentence, i).isEmpty()
                && tokens.get(i)
                        .isAny(WordClass.DETERMINER.bit
                                | WordClass.ROLE.bit
                                | WordClass.ROLEWORD.bit
                                | WordClass.ORG.bit)) {
            i++;
        }
        Optional<Actor> owner = i < tokens.size() ? cast.at(sentence, i) : Optional.empty();
        int behind = i;
        while (owner.isPresent() && cast.at(sentence, behind).equals(owner)) {
            behind++;
        }
        boolean targeted = behind < tokens.size()
                && tokens.get(behind).gap() == ' '
                && TO.contains(tokens.get(behind).lower());
        boolean objective = OBJECTIVE.stream().anyMatch(tokens.get(noun).lower()::startsWith);
        return owner.filter(actor -> targeted || !objective);
    }

    /** "The plan has the support of Berg", "drew the ire of Berg": English too, where something is said to get it. */
    private Optional<Actor> granter(SentenceWords sentence, int noun, int end) {
        List<Token> tokens = sentence.tokens();
        boolean of = end < tokens.size()
                && tokens.get(end).lower().equals("of")
                && tokens.get(end).gap() == ' ';
        boolean got = tokens.subList(Math.max(0, noun - SideHolder.NOUN_REACH), noun).stream()
                .anyMatch(token -> GETTING.contains(token.lower()));
        return of && got ? next(sentence, end + 1) : Optional.empty();
    }

    private static boolean isOf(Token token) {
        return token.gap() == ' ' && OF.contains(token.lower());
    }

    /** "Kritik an dem Plan äußerte der Verband": a noun that opens its sentence, and behind the verb its subject. */
    private Optional<Actor> voicedBy(SentenceWords sentence, int noun, int end) {
        List<Token> tokens = sentence.tokens();
        for (int i = end;
                noun <= 1
                        && i < Math.min(tokens.size(), end + SideHolder.SUBJECT_REACH)
                        && tokens.get(i).gap() == ' ';
                i++) {
            if (bears(tokens.get(i)) && !cast.named(sentence, noun, i)) {
                return unmarked(sentence, i + 1);
            }
        }
        return Optional.empty();
    }
}
