package dev.lede.builtin;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.lede.brief.KeyActor;

/** Finds whose side a verb of attitude tells: its subject, or its agent. */
final class SideHolder {
    /** Forms of pronouns that no subject has. */
    private static final Set<String> OBJECTS = Set.of(
            "him", "them", "ihm", "ihn", "ihnen", "lui", "leur", "hem", "hen", "hun", "honom", "henne", "ему", "им",
            "них", "него", "йому", "їм", "jemu", "niego", "niej", "nich");

    static final Set<String> AUXILIARIES = Set.of("hat", "haben", "hatte", "hatten", "habe", "heeft", "hebben");
    private static final int REACH = 60;
    private static final int MOST_ASKED = 2;
    private static final int FOLLOWER_REACH = 14;
    private static final int ASIDE_REACH = 30;
    static final int NOUN_REACH = 4;
    static final int SUBJECT_REACH = 9;

    private final Words words;
    private final Cast cast;
    private final SubjectMarks marks;
    private final SubjectBehind behind;

    SideHolder(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
        this.marks = new SubjectMarks(words, cast);
        this.behind = new SubjectBehind(words, cast, marks);
    }

    /** The actor that is the verb's subject; a pronoun stands for {@code subject}. */
    Optional<Actor> before(SentenceWords sentence, int verb, Optional<Actor> subject) {
        List<Token> tokens = sentence.tokens();
        if (verb > 0
                && Clause.isRelative(tokens.get(verb - 1))
                && !tokens.get(verb - 1).quoted()) {
            return cast.at(sentence, verb - 2)
                    .filter(actor -> marks.canBeSubject(sentence, verb - 2, actor))
                    .or(() -> marks.describedBefore(sentence, verb - 2));
        }
        Optional<Actor> aside = beforeAside(sentence, verb);
        if (aside.isPresent()) {
            return aside;
        }
        if (verb > 1 && Joined.isAnd(tokens.get(verb - 1))) {
            Optional<Actor> first = firstOf(sentence, verb);
            if (first.isPresent()) {
                return first;
            }
        }
        return ofAuxiliary(sentence, verb, subject).or(() -> nearest(sentence, verb, subject, MOST_ASKED));
    }

    /** Who shares the verb with its subject: "Spain and Poland backed". */
    List<Actor> joinedTo(SentenceWords sentence, int verb, Actor subject) {
        return marks.joinedTo(sentence, verb, subject);
    }

    /** "Hans Böhm hat den Minister kritisiert": where the participle comes last, the subject stands beside its auxiliary. */
    private Optional<Actor> ofAuxiliary(SentenceWords sentence, int verb, Optional<Actor> subject) {
        List<Token> tokens = sentence.tokens();
        for (int i = verb - 1; i > 0 && verb - i < REACH && tokens.get(i + 1).gap() == ' '; i--) {
            if (AUXILIARIES.contains(tokens.get(i).lower()) && !tokens.get(i).quoted()) {
                int auxiliary = i;
                return nearest(sentence, auxiliary, subject, MOST_ASKED)
                        .or(() -> behind.inverted(sentence, auxiliary + 1));
            }
        }
        return Optional.empty();
    }

    /** "Berg, who has run the clinic for years, praised": the subject stands before what is between commas. */
    private Optional<Actor> beforeAside(SentenceWords sentence, int verb) {
        List<Token> tokens = sentence.tokens();
        boolean closed =
                verb > 1 && (tokens.get(verb).gap() == ',' || tokens.get(verb).gap() == ')');
        for (int i = verb - 1; closed && i > 0 && verb - i < ASIDE_REACH; i--) {
            char gap = tokens.get(i).gap();
            if (gap == ',' || gap == '(') {
                // "The chairman of the Region, Calogero Berg, thanked": the name is the subject itself.
                Optional<Actor> named = cast.at(sentence, i).filter(a -> a.type() == KeyActor.Type.PERSON);
                if (named.isPresent()) {
                    return named;
                }
                int name = i - 1;
                Optional<Actor> actor = cast.at(sentence, name).filter(a -> marks.canBeSubject(sentence, name, a));
                if (actor.isPresent()) {
                    return actor;
                }
            } else if (gap != ' ' && gap != '\'' && gap != '-') {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Berg rebuked Hungary and called": verbs that "and" joins share the subject of the first. */
    private Optional<Actor> firstOf(SentenceWords sentence, int verb) {
        List<Token> tokens = sentence.tokens();
        int start = verb - 1;
        while (start > 0
                && ",;:—–(".indexOf(tokens.get(start).gap()) < 0
                && !tokens.get(start).quoted()) {
            start--;
        }
        for (int i = start; i < verb - 1; i++) {
            int at = i;
            Optional<Actor> actor = cast.at(sentence, i).filter(a -> marks.canBeSubject(sentence, at, a));
            if (actor.isPresent() && !Clause.isSupposed(tokens, marks.firstWordOf(sentence, i))) {
                return actor;
            }
            if (Cast.isBareTitle(tokens, i) || tokens.get(i).isAny(WordClass.PRONOUN.bit | WordClass.GROUP.bit)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** @param asked how often who is asked may give way to who asks */
    private Optional<Actor> nearest(SentenceWords sentence, int verb, Optional<Actor> subject, int asked) {
        List<Token> tokens = sentence.tokens();
        int beside = OtherSubject.beside(tokens, verb);
        for (int i = verb - 1; i >= 0 && verb - i < REACH; i--) {
            int at = i;
            Token token = tokens.get(i);
            Optional<Actor> actor = cast.at(sentence, i);
            if (actor.isPresent()) {
                int from = marks.firstWordOf(sentence, i);
                if (marks.canBeSubject(sentence, i, actor.get())) {
                    if (Clause.isSupposed(tokens, from) || Clause.isTarget(tokens, from)) {
                        return Optional.empty();
                    }
                    return asking(sentence, from, subject, asked).or(() -> actor);
                }
                i = from;
            } else if (token.is(WordClass.PRONOUN)
                    && !Cast.isPossessive(token)
                    && !OBJECTS.contains(token.lower())
                    && !token.quoted()) {
                return Clause.isSupposed(tokens, i) ? Optional.empty() : cast.byPronoun(sentence, i, subject);
            } else if (token.is(WordClass.OPINION) && !token.quoted()) {
                // "we also liked the small one": the writer's side.
                return Optional.empty();
            } else if (i == beside
                    && OtherSubject.standsAt(tokens, i, words.vocabulary().grammar())
                    && tokens.get(verb).gap() == ' ') {
                return Optional.empty();
            } else if (Cast.isBareTitle(tokens, i) && token.gap() == ' ' && !token.quoted()) {
                Optional<Actor> other = appositionOf(sentence, i).or(() -> asking(sentence, at, subject, asked));
                if (other.isPresent()) {
                    return other;
                }
                if (!Clause.isOblique(tokens, i)
                        && !Clause.hasObjectArticle(tokens, i, words.vocabulary())
                        && !Clause.isBehindVerb(tokens, i)) {
                    // Whoever that is, the verb is its own and not that of a name further off.
                    return cast.byTitle(sentence, i, subject);
                }
            }
        }
        return behind.behindVerb(sentence, verb, subject);
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
                && tokens.get(at).isAny(Clause.BEFORE_NOUN | WordClass.ROLEWORD.bit)) {
            at--;
        }
        boolean asks = at > 0
                && tokens.get(at + 1).gap() == ' '
                && tokens.get(at).is(WordClass.SAY)
                && !tokens.get(at).isAny(WordClass.ROLE.bit | Clause.BEFORE_NOUN);
        return asks && asked > 0 && cast.named(sentence, Math.max(0, at - REACH), at)
                ? nearest(sentence, at, subject, asked - 1)
                : Optional.empty();
    }

    /** Where verbs stand before their subject: the actor in the same stretch of words, else who was spoken of. */
    Optional<Actor> behind(SentenceWords sentence, int at, Optional<Actor> subject) {
        List<Token> tokens = sentence.tokens();
        if (OtherSubject.follows(tokens, at) && cast.at(sentence, at).isEmpty()) {
            return Optional.empty();
        }
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

    /** The first actor behind {@code at}, where "by" names it; "by residents, and Anna Berg" names none. */
    Optional<Actor> after(SentenceWords sentence, int at) {
        List<Token> tokens = sentence.tokens();
        boolean title = false;
        for (int i = at; i < Math.min(tokens.size(), at + FOLLOWER_REACH); i++) {
            Token token = tokens.get(i);
            Optional<Actor> actor = cast.at(sentence, i);
            boolean parted = i > at + 1 && token.gap() == ',' && !title;
            if (actor.isPresent() && !parted) {
                return actor;
            }
            if (parted || token.is(WordClass.GROUP)) {
                return Optional.empty();
            }
            title |= token.isAny(WordClass.ROLE.bit | WordClass.ROLEWORD.bit | WordClass.ORG.bit);
        }
        return Optional.empty();
    }
}
