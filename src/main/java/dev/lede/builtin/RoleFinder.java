package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

import dev.lede.builtin.Mention.TokenSpan;

/** Finds what a sentence says somebody is: before the name, behind it between commas, or with "is". */
final class RoleFinder {
    private static final int REACH = 14;
    private static final int TITLE_REACH = 8;
    private static final long TITLE = WordClass.ROLE.bit | WordClass.ROLEWORD.bit | WordClass.DEMONYM.bit;

    private final Words words;

    private final WordClass wanted;
    private final RolePhrase phrase;
    private final RoleBefore before;

    private static final int MOST_MODIFIERS = 2;
    private static final long NO_MODIFIER = WordClass.STOP.bit
            | WordClass.DETERMINER.bit
            | WordClass.OF.bit
            | WordClass.LOCATIVE.bit
            | WordClass.DATE.bit
            | WordClass.SAY.bit
            | WordClass.ACT.bit
            | WordClass.FAVOUR.bit
            | WordClass.OPPOSE.bit
            | WordClass.CONTRAST.bit
            | WordClass.REPORTING.bit;
    /** "replaced coach Tom Hill", "recently mayor": no nouns. */
    private static final List<String> VERB_ENDINGS = List.of("ed", "ing", "ly");

    private RoleFinder(Words words, WordClass wanted) {
        this.words = words;
        this.wanted = wanted;
        this.phrase = new RolePhrase(wanted);
        this.before = new RoleBefore(wanted);
    }

    /** Finds what a person is. */
    static RoleFinder ofPersons(Words words) {
        return new RoleFinder(words, WordClass.ROLE);
    }

    /** Finds what a body is: "the road lighting company", "a leading provider of batteries". */
    static RoleFinder ofBodies(Words words) {
        return new RoleFinder(words, WordClass.ORG);
    }

    /** The role as the article words it, without a leading article. */
    Optional<String> find(Mention mention) {
        return before.find(mention)
                .flatMap(span -> surface(mention, span))
                .or(() -> title(mention))
                .or(() -> apposition(mention))
                .or(() -> copula(mention));
    }

    /** "Russian Foreign Minister", "council leader", "president of the club" right before the name. */
    private Optional<String> title(Mention mention) {
        List<Token> tokens = mention.sentence().tokens();
        int to = mention.from();
        int from = mention.role().map(TokenSpan::from).orElse(to);
        int role = mention.role().isPresent() ? from : -1;
        while (from > 0
                && to - from < TITLE_REACH
                && tokens.get(from).gap() == ' '
                && mayBelongToTitle(tokens, from - 1, role >= 0)) {
            from--;
            role = tokens.get(from).is(wanted) ? from : role;
        }
        if (role < 0) {
            return Optional.empty();
        }
        while (from < role && !tokens.get(from).isAny(TITLE | WordClass.ORG.bit) && !isBody(tokens, from)) {
            from++;
        }
        from = withModifiers(tokens, from);
        // "the founder of Acme" says what somebody else is.
        if (isLink(tokens.get(to - 1)) && !tokens.get(to - 1).capital()) {
            return Optional.empty();
        }
        boolean bare = to - from == 1
                && tokens.get(from).is(WordClass.HONORIFIC)
                && !tokens.get(from).is(WordClass.ROLE);
        return bare ? Optional.empty() : surface(tokens, from, to);
    }

    /** "EU competition chief", "human rights lawyer": English nouns before the word for the role narrow it. */
    private int withModifiers(List<Token> tokens, int role) {
        int from = role;
        while (words.vocabulary().grammar().english()
                && from > 0
                && role - from < MOST_MODIFIERS
                && tokens.get(from).gap() == ' '
                && !tokens.get(from).capital()
                && isModifier(tokens.get(from - 1))) {
            from--;
        }
        boolean body = from > 0
                && from < role
                && tokens.get(from).gap() == ' '
                && (tokens.get(from - 1).acronym() || tokens.get(from - 1).is(WordClass.DEMONYM))
                && !tokens.get(from - 1).possessive();
        return body ? from - 1 : from;
    }

    private boolean isModifier(Token token) {
        return !token.capital()
                && !token.isNumber()
                && !token.possessive()
                && !phrase.isVerb(token)
                && !token.isAny(NO_MODIFIER)
                && VERB_ENDINGS.stream().noneMatch(token.lower()::endsWith);
    }

    private boolean mayBelongToTitle(List<Token> tokens, int at, boolean found) {
        Token token = tokens.get(at);
        boolean department =
                token.capital() && at + 1 < tokens.size() && tokens.get(at + 1).capital();
        if (department && !token.possessive() && token.is(WordClass.SAY)) {
            return true;
        }
        if (token.possessive() || token.isAny(WordClass.SAY.bit | WordClass.PRONOUN.bit | WordClass.CONTRAST.bit)) {
            return token.is(WordClass.ROLE) && !token.possessive();
        }
        boolean part = (found && isBody(tokens, at))
                || (token.isAny(TITLE | WordClass.ORG.bit) && !token.is(WordClass.DETERMINER));
        // "il biologo marino Ruggero Berg": an adjective behind the word for the role.
        boolean adjective = !found
                && at > 0
                && tokens.get(at - 1).is(wanted)
                && !tokens.get(at - 1).capital()
                && !token.capital()
                && !token.isNumber()
                && !phrase.isVerb(token)
                && !token.isAny(WordClass.STOP.bit | WordClass.DETERMINER.bit | WordClass.LOCATIVE.bit);
        // Before the word for the role only what narrows it; behind it what it is a role in.
        return part
                || adjective
                || (!found
                        && (token.capital() || (token.is(WordClass.OF) && !Joined.isAnd(token)))
                        && !token.startsSentence());
    }

    /** "NATO spokesman", "Varda captain": the body stands right before what somebody is in it. */
    private boolean isBody(List<Token> tokens, int at) {
        int end = at;
        while (end - at < 3 && isName(tokens.get(end))) {
            end++;
        }
        return end > at && tokens.get(end).is(wanted);
    }

    private boolean isName(Token token) {
        return token.capital()
                && !token.is(wanted)
                && !token.possessive()
                && (token.acronym()
                        || token.is(WordClass.COUNTRY)
                        || token.form().isSeenCapitalInside());
    }

    /** ", head of the grid operator," behind the name. */
    private Optional<String> apposition(Mention mention) {
        List<Token> tokens = mention.sentence().tokens();
        int from = mention.to();
        if (from >= tokens.size()
                || (tokens.get(from).gap() != ',' && tokens.get(from).gap() != '(')) {
            return Optional.empty();
        }
        if (tokens.get(from).isNumber()
                && from + 1 < tokens.size()
                && tokens.get(from + 1).gap() == ',') {
            from++;
        }
        return phrase.from(tokens, from).flatMap(span -> surface(mention, span));
    }

    /** "Smith is the head of research". */
    private Optional<String> copula(Mention mention) {
        List<Token> tokens = mention.sentence().tokens();
        int at = mention.to();
        boolean is = at + 1 < tokens.size()
                && tokens.get(at).gap() == ' '
                && List.of("is", "was", "ist", "war", "est", "es", "è", "é")
                        .contains(tokens.get(at).lower())
                && tokens.get(at + 1).is(WordClass.DETERMINER);
        return is ? phrase.from(tokens, at + 1).flatMap(span -> surface(mention, span)) : Optional.empty();
    }

    /** "Texas Gov." keeps the full stop of its abbreviation. */
    private String surfaceWithStop(List<Token> tokens, int from, int to) {
        String surface = words.surface(tokens, from, to);
        boolean stop = to < tokens.size()
                && tokens.get(to).gap() == '.'
                && tokens.get(to - 1).is(WordClass.HONORIFIC);
        return stop ? surface + "." : surface;
    }

    /** "Director Dr" before a name is a director; "Texas Gov." is what it is. */
    private static boolean isBareHonorific(List<Token> tokens, int from, int at) {
        Token token = tokens.get(at);
        return token.is(WordClass.HONORIFIC)
                && !token.isAny(WordClass.ROLE.bit | WordClass.ROLEWORD.bit)
                && tokens.subList(from, at).stream().anyMatch(before -> before.is(WordClass.ROLE));
    }

    private static boolean isLink(Token token) {
        return token.isAny(WordClass.OF.bit | WordClass.REPORTING.bit) && !token.is(WordClass.ROLE);
    }

    private Optional<String> surface(Mention mention, TokenSpan span) {
        return surface(mention.sentence().tokens(), span.from(), span.to());
    }

    private Optional<String> surface(List<Token> tokens, int start, int end) {
        int from = start;
        boolean owned = from + 1 < end && tokens.get(from + 1).possessive();
        while (from < end - 1 && tokens.get(from).is(WordClass.DETERMINER) && !owned) {
            from++;
        }
        int to = end;
        while (to - from > 1 && (isLink(tokens.get(to - 1)) || isBareHonorific(tokens, from, to - 1))) {
            to--;
        }
        // "the director of an institute at Acme": what a person is, and no description of the body.
        boolean persons = wanted == WordClass.ORG && tokens.get(from).is(WordClass.ROLE);
        boolean half = isLink(tokens.get(from))
                && !tokens.get(from).capital()
                && !tokens.get(from).is(WordClass.DETERMINER);
        return half || persons || to - from > REACH ? Optional.empty() : Optional.of(surfaceWithStop(tokens, from, to));
    }
}
