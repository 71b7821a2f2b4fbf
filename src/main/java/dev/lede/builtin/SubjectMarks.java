package dev.lede.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.lede.brief.KeyActor;

/** Whether a name may be the subject of a verb, by what stands around it. */
final class SubjectMarks {
    private static final int ASIDE_REACH = 30;
    private static final int JOINED_REACH = 30;
    private static final int MOST_JOINED = 6;
    private static final int MOST_TITLE = 4;
    private static final int LONGEST_TITLE = 7;
    private static final int KOREAN_TITLE = 3;
    private static final List<String> SUBJECT = List.of("은", "는", "이", "가");
    private static final List<String> NOT_SUBJECT = List.of("을", "를", "에게", "의");

    private final Words words;
    private final Cast cast;
    private final NameCase nameCase;

    SubjectMarks(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
        this.nameCase = new NameCase(words);
    }

    boolean canBeSubject(SentenceWords sentence, int i, Actor actor) {
        List<Token> tokens = sentence.tokens();
        int from = firstWordOf(sentence, i);
        return !Clause.isOblique(tokens, from)
                && !Clause.hasObjectArticle(tokens, from, words.vocabulary())
                && !nameCase.isObject(tokens, i, actor)
                && !tokens.get(i).possessive()
                && !tokens.get(i).quoted()
                && !describesGroup(tokens, i)
                && !(words.vocabulary().grammar().endsObjects() && isMarkedObject(tokens, i));
    }

    /** "박영희 장관을": Korean marks what is no subject at the end of the name or of the title behind it. */
    private static boolean isMarkedObject(List<Token> tokens, int name) {
        for (int i = name;
                i < Math.min(tokens.size(), name + KOREAN_TITLE)
                        && (i == name || tokens.get(i).gap() == ' ');
                i++) {
            String word = tokens.get(i).lower();
            if (SUBJECT.stream().anyMatch(word::endsWith)) {
                return false;
            }
            if (NOT_SUBJECT.stream().anyMatch(word::endsWith)) {
                return true;
            }
        }
        return false;
    }

    /** "Stanford students", "Boeing workers": the name says which. */
    private static boolean describesGroup(List<Token> tokens, int last) {
        return last + 1 < tokens.size()
                && tokens.get(last + 1).is(WordClass.GROUP)
                && !tokens.get(last + 1).capital()
                && tokens.get(last + 1).gap() == ' ';
    }

    /** "France, Spain and Poland backed": who is named before an actor that a verb has for its subject, and joined to it. */
    List<Actor> joinedTo(SentenceWords sentence, int verb, Actor subject) {
        List<Token> tokens = sentence.tokens();
        List<Actor> joined = new ArrayList<>();
        int i = verb - 1;
        while (i > 0 && verb - i <= JOINED_REACH && !cast.at(sentence, i).equals(Optional.of(subject))) {
            i--;
        }
        int from = firstWordOf(sentence, Math.max(0, i));
        int link = from - 1;
        // "Ms Berg and her deputy Anna Holt"
        while (link > 0
                && from - link <= MOST_TITLE
                && tokens.get(link + 1).gap() == ' '
                && tokens.get(link).isAny(WordClass.DETERMINER.bit | WordClass.ROLE.bit | WordClass.ROLEWORD.bit)) {
            link--;
        }
        if (from > 0 && tokens.get(from).gap() == ',') {
            link = beforeApposedTitle(tokens, from);
        }
        boolean and = link > 0
                && Joined.isAnd(tokens.get(link))
                && " ,".indexOf(tokens.get(link).gap()) >= 0;
        int last = link - 1;
        while (and && last >= 0 && joined.size() < MOST_JOINED) {
            Optional<Actor> actor = cast.at(sentence, last);
            // "The ministers of Serbia and Algeria accused": what goes for one country goes for the other.
            boolean fits = actor.isPresent()
                    && !actor.get().equals(subject)
                    && (areCountries(actor.get(), subject) || canBeSubject(sentence, last, actor.get()));
            if (!fits) {
                break;
            }
            joined.add(actor.get());
            int first = firstWordOf(sentence, last);
            if (tokens.get(first).gap() != ',') {
                break;
            }
            last = first - 1;
        }
        return joined;
    }

    /** "Rosa Vidal, y el ministro de Trabajo, Pedro Luna,": the "and" before the title that the name follows. */
    private static int beforeApposedTitle(List<Token> tokens, int name) {
        int at = name - 1;
        while (at > 0 && name - at <= LONGEST_TITLE && tokens.get(at).gap() == ' ' && !Joined.isAnd(tokens.get(at))) {
            at--;
        }
        return at;
    }

    /** "Peter Holt, one of two members who voted against, said": whom the words before "who" describe. */
    Optional<Actor> describedBefore(SentenceWords sentence, int last) {
        List<Token> tokens = sentence.tokens();
        for (int i = last; i > 0 && last - i < ASIDE_REACH; i--) {
            boolean says = tokens.get(i).is(WordClass.SAY) && !tokens.get(i).is(WordClass.ROLE);
            if (says || cast.at(sentence, i).isPresent()) {
                return Optional.empty();
            }
            if (tokens.get(i).gap() == ',') {
                int name = i - 1;
                return cast.at(sentence, name).filter(actor -> canBeSubject(sentence, name, actor));
            }
            if (tokens.get(i).gap() != ' ') {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean areCountries(Actor one, Actor other) {
        return one.type() == KeyActor.Type.PLACE && other.type() == KeyActor.Type.PLACE;
    }

    int firstWordOf(SentenceWords sentence, int i) {
        Optional<Actor> actor = cast.at(sentence, i);
        int from = i;
        while (from > 0 && cast.at(sentence, from - 1).equals(actor)) {
            from--;
        }
        return from;
    }

    int lastWordOf(SentenceWords sentence, Optional<Actor> actor, int from) {
        int last = from;
        while (!cast.at(sentence, last).equals(actor)) {
            last++;
        }
        while (cast.at(sentence, last + 1).equals(actor)) {
            last++;
        }
        return last;
    }
}
