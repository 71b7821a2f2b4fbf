package dev.lede.builtin;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds whose side a verb of attitude tells: its subject, or its agent. */
final class SideHolder {
    /** What stands before a noun and not before a verb. */
    static final long NOUN =
            WordClass.DETERMINER.bit | WordClass.LOCATIVE.bit | WordClass.OF.bit | WordClass.AGAINST.bit;

    private static final Set<String> IF = Set.of(
            "if", "whether", "unless", "wenn", "falls", "ob", "si", "se", "als", "indien", "jeśli", "jeżeli", "если",
            "якщо", "om", "eğer");
    private static final Set<String> CLITICS = Set.of("le", "les", "lo", "los", "la", "las", "gli", "li", "o", "os");
    /** "Criticó al ministro": a person who is the object of a Spanish or Portuguese verb has a preposition. */
    private static final Set<String> OF_PERSONS = Set.of("a", "al", "ao", "aos", "à", "às");

    private static final int REACH = 60;
    private static final int MOST_ASKED = 2;
    private static final int FOLLOWER_REACH = 14;
    static final int NOUN_REACH = 4;
    static final int SUBJECT_REACH = 9;

    private final Words words;
    private final Cast cast;
    private final NameCase nameCase;

    SideHolder(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
        this.nameCase = new NameCase(words);
    }

    /** The nearest actor before the verb that can be its subject; a pronoun stands for {@code subject}. */
    Optional<Actor> before(SentenceWords sentence, int verb, Optional<Actor> subject) {
        return before(sentence, verb, subject, MOST_ASKED);
    }

    /** @param asked how often who is asked may give way to who asks */
    private Optional<Actor> before(SentenceWords sentence, int verb, Optional<Actor> subject, int asked) {
        List<Token> tokens = sentence.tokens();
        for (int i = verb - 1; i >= 0 && verb - i < REACH; i--) {
            int at = i;
            Optional<Actor> actor = cast.at(sentence, i);
            if (actor.isPresent()) {
                int from = i;
                while (from > 0 && cast.at(sentence, from - 1).equals(actor)) {
                    from--;
                }
                if (!isOblique(tokens, from)
                        && !nameCase.isObject(tokens, i, actor.get())
                        && !tokens.get(i).possessive()
                        && !tokens.get(i).quoted()) {
                    if (isSupposed(tokens, from) || isTarget(tokens, from)) {
                        return Optional.empty();
                    }
                    return asking(sentence, from, subject, asked).or(() -> actor);
                }
                i = from;
            } else if (tokens.get(i).is(WordClass.PRONOUN)
                    && !Cast.isPossessive(tokens.get(i))
                    && !tokens.get(i).quoted()) {
                return isSupposed(tokens, i) ? Optional.empty() : cast.byPronoun(sentence, i, subject);
            } else if (i == verb - 1
                    && tokens.get(i).is(WordClass.GROUP)
                    && tokens.get(verb).gap() == ' ') {
                return Optional.empty();
            } else if (Cast.isBareTitle(tokens, i)
                    && tokens.get(i).gap() == ' '
                    && !tokens.get(i).quoted()) {
                Optional<Actor> other = appositionOf(sentence, i).or(() -> asking(sentence, at, subject, asked));
                if (other.isPresent()) {
                    return other;
                }
                if (!isOblique(tokens, i)) {
                    // Whoever that is, the verb is its own and not that of a name further off.
                    return cast.byTitle(sentence, i, subject);
                }
            }
        }
        if (!words.vocabulary().dropsPronouns()) {
            return Optional.empty();
        }
        // "Le apoyó la asociación": whom a pronoun before the verb means is its object.
        boolean object = verb == 1 && CLITICS.contains(tokens.get(0).lower());
        return inverted(sentence, verb + 1)
                .or(() -> opens(tokens, verb) && !object ? subject : Optional.empty());
    }

    /** "Plaude invece il fondo Quercia": behind a verb that opens its sentence, the first actor that nothing marks as object. */
    private Optional<Actor> inverted(SentenceWords sentence, int from) {
        List<Token> tokens = sentence.tokens();
        for (int i = from; i < Math.min(tokens.size(), from + SUBJECT_REACH); i++) {
            boolean joined = tokens.get(i).gap() == ' ' || tokens.get(i).gap() == '\'';
            boolean object = OF_PERSONS.contains(tokens.get(i).lower());
            if (!joined || object || tokens.get(i).quoted() || tokens.get(i).is(WordClass.REPORTING)) {
                return Optional.empty();
            }
            Optional<Actor> actor = cast.at(sentence, i);
            if (actor.isPresent()) {
                boolean other = isOblique(tokens, i) || nameCase.isObject(tokens, lastOf(sentence, i, actor), actor.get());
                return other ? Optional.empty() : actor;
            }
        }
        return Optional.empty();
    }

    /** "Criticó también ...": a verb that opens its sentence has the subject of the one before. */
    private static boolean opens(List<Token> tokens, int verb) {
        return verb == 0
                || (verb == 1
                        && tokens.get(0).is(WordClass.STOP)
                        && !tokens.get(0).is(WordClass.DETERMINER));
    }

    /** "if the union backs it": nobody has taken a side. */
    private static boolean isSupposed(List<Token> tokens, int from) {
        int at = from - 1;
        while (at > 0
                && from - at < NOUN_REACH
                && tokens.get(at).isAny(WordClass.DETERMINER.bit | WordClass.ROLE.bit | WordClass.ROLEWORD.bit)) {
            at--;
        }
        return at >= 0
                && tokens.get(at + 1).gap() == ' '
                && IF.contains(tokens.get(at).lower());
    }

    /** "accused the union of defending it": whom a side is taken against takes none by what is said of it. */
    private static boolean isTarget(List<Token> tokens, int from) {
        int at = from - 1;
        while (at > 0 && tokens.get(at + 1).gap() == ' ' && tokens.get(at).is(WordClass.DETERMINER)) {
            at--;
        }
        return at >= 0
                && tokens.get(at + 1).gap() == ' '
                && tokens.get(at).isAny(WordClass.FAVOUR.bit | WordClass.OPPOSE.bit);
    }

    /** "Berg, a critic of the scheme, praised": what stands between commas is said of the name before it. */
    private Optional<Actor> appositionOf(SentenceWords sentence, int title) {
        List<Token> tokens = sentence.tokens();
        for (int i = title; i > 0 && title - i < NOUN_REACH; i--) {
            if (tokens.get(i).gap() == ',' || tokens.get(i).gap() == '(') {
                return cast.at(sentence, i - 1);
            }
        }
        return Optional.empty();
    }

    /** "urged the council to scrap", "pleaded with it to scrap": who asks is the one who wants that. */
    private Optional<Actor> asking(SentenceWords sentence, int from, Optional<Actor> subject, int asked) {
        List<Token> tokens = sentence.tokens();
        int at = from - 1;
        while (at > 0
                && from - at <= NOUN_REACH
                && tokens.get(at + 1).gap() == ' '
                && tokens.get(at).isAny(NOUN | WordClass.ROLEWORD.bit)) {
            at--;
        }
        boolean asks = at > 0
                && tokens.get(at + 1).gap() == ' '
                && tokens.get(at).is(WordClass.SAY)
                && !tokens.get(at).isAny(WordClass.ROLE.bit | NOUN);
        return asks && asked > 0 && cast.named(sentence, Math.max(0, at - REACH), at)
                ? before(sentence, at, subject, asked - 1)
                : Optional.empty();
    }

    private int lastOf(SentenceWords sentence, int from, Optional<Actor> actor) {
        int last = from;
        while (cast.at(sentence, last + 1).equals(actor)) {
            last++;
        }
        return last;
    }

    /** Where verbs stand before their subject: the actor in the same stretch of words, else who was spoken of. */
    Optional<Actor> behind(SentenceWords sentence, int at, Optional<Actor> subject) {
        List<Token> tokens = sentence.tokens();
        for (int i = at; i < Math.min(tokens.size(), at + SUBJECT_REACH); i++) {
            Optional<Actor> actor = cast.at(sentence, i);
            if (actor.isPresent()) {
                return actor;
            }
            if (tokens.get(i).gap() != ' ' || tokens.get(i).isAny(WordClass.REPORTING.bit | WordClass.LOCATIVE.bit)) {
                break;
            }
        }
        return earlier(sentence, at).or(() -> subject);
    }

    private Optional<Actor> earlier(SentenceWords sentence, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Optional<Actor> actor = cast.at(sentence, i);
            if (actor.isPresent()) {
                return actor;
            }
        }
        return Optional.empty();
    }

    /** The first actor behind {@code at}, where "by" names it. */
    Optional<Actor> after(SentenceWords sentence, int at) {
        int limit = Math.min(sentence.tokens().size(), at + FOLLOWER_REACH);
        for (int i = at; i < limit; i++) {
            Optional<Actor> actor = cast.at(sentence, i);
            if (actor.isPresent()) {
                return actor;
            }
        }
        return Optional.empty();
    }

    /** "of the agency", "in Paris", "da agência": no subject. */
    static boolean isOblique(List<Token> tokens, int from) {
        for (int at = from; at > 0 && from - at < 3 && tokens.get(at).gap() == ' '; at--) {
            Token before = tokens.get(at - 1);
            boolean article = before.is(WordClass.DETERMINER);
            // Portuguese "a" is an article as well as "to"; "da" is "of the".
            boolean where =
                    before.is(WordClass.LOCATIVE) && !(article && before.lower().length() == 1);
            boolean joins = where || (before.is(WordClass.OF) && !article);
            if ((joins && !NameRun.isAnd(before)) || isGenitive(tokens, at - 1)) {
                return true;
            }
            if (!article) {
                return false;
            }
        }
        return false;
    }

    /** "die Vorsitzende der Partei": an article behind a noun, not one that opens a phrase. */
    private static boolean isGenitive(List<Token> tokens, int article) {
        String word = tokens.get(article).lower();
        return article > 0
                && (word.equals("der") || word.equals("des"))
                && tokens.get(article).gap() == ' '
                && tokens.get(article - 1).capital();
    }
}
