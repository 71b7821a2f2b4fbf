package dev.lede.builtin;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.lede.builtin.Mention.TokenSpan;

/** Finds what a sentence says somebody is: before the name, behind it between commas, or with "is". */
final class RoleFinder {
    private static final int REACH = 14;
    private static final int TITLE_REACH = 8;
    private static final Set<String> WHO = Set.of("who", "der", "die", "qui", "que", "che", "который", "которая");
    // What a person does to a body that he or she leads or stands for.
    private static final Set<String> LEADS = Set.of(
            "chairs",
            "leads",
            "heads",
            "runs",
            "founded",
            "owns",
            "represents",
            "directs",
            "manages",
            "speaks",
            "leitet",
            "führt",
            "vertritt",
            "dirige",
            "préside",
            "représente",
            "preside",
            "representa",
            "guida",
            "возглавляет");
    private static final long TITLE = WordClass.ROLE.bit | WordClass.ROLEWORD.bit | WordClass.DEMONYM.bit;

    private final Words words;

    private static final Set<String> AUXILIARIES = Set.of(
            "is", "was", "are", "were", "has", "had", "have", "will", "would", "could", "should", "may", "might", "can",
            "whose", "which", "ist", "war", "hat", "hatte", "wird", "würde", "est", "était", "avait", "fut", "sera",
            "fue", "era", "había", "será", "è", "ha", "aveva", "sarà", "é", "foi", "tinha");

    private final WordClass wanted;

    private RoleFinder(Words words, WordClass wanted) {
        this.words = words;
        this.wanted = wanted;
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
        return before(mention)
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
        while (from < role && !tokens.get(from).isAny(TITLE | WordClass.ORG.bit)) {
            from++;
        }
        boolean bare = to - from == 1
                && tokens.get(from).is(WordClass.HONORIFIC)
                && !tokens.get(from).is(WordClass.ROLE);
        return bare ? Optional.empty() : surface(tokens, from, to);
    }

    private boolean mayBelongToTitle(List<Token> tokens, int at, boolean found) {
        Token token = tokens.get(at);
        if (token.possessive() || token.isAny(WordClass.SAY.bit | WordClass.PRONOUN.bit | WordClass.CONTRAST.bit)) {
            return token.is(WordClass.ROLE) && !token.possessive();
        }
        boolean part = token.isAny(TITLE | WordClass.ORG.bit) && !token.is(WordClass.DETERMINER);
        // "il biologo marino Ruggero Berg": an adjective behind the word for the role.
        boolean adjective = !found
                && at > 0
                && tokens.get(at - 1).is(wanted)
                && !tokens.get(at - 1).capital()
                && !token.capital()
                && !token.isNumber()
                && !isVerb(token)
                && !token.isAny(WordClass.STOP.bit | WordClass.DETERMINER.bit | WordClass.LOCATIVE.bit);
        // Before the word for the role only what narrows it; behind it what it is a role in.
        return part
                || adjective
                || (!found
                        && (token.capital() || (token.is(WordClass.OF) && !NameRun.isAnd(token)))
                        && !token.startsSentence());
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
        return phrase(tokens, from);
    }

    /** The phrase from {@code from} to the next comma or verb, if a word for a role stands early in it. */
    private Optional<String> phrase(List<Token> tokens, int start) {
        int from = start;
        boolean leads = false;
        if (WHO.contains(tokens.get(from).lower()) && from + 1 < tokens.size()) {
            from++;
            leads = LEADS.contains(tokens.get(from).lower());
        }
        int to = from;
        boolean role = leads;
        while (to < tokens.size() && to - from < REACH) {
            Token token = tokens.get(to);
            boolean ends =
                    to > from && token.gap() != ' ' && token.gap() != '\'' && token.gap() != '’' && token.gap() != '&';
            boolean verb = (to > from || !leads) && isVerb(token);
            if (verb && !role) {
                return Optional.empty();
            }
            if (ends || verb || (to > from && WHO.contains(token.lower()) && !token.is(WordClass.DETERMINER))) {
                break;
            }
            role |= to - from < 8 && token.is(wanted);
            to++;
        }
        return role ? surface(tokens, from, to) : Optional.empty();
    }

    /** A verb, or a small word that no description has: what follows is a clause. */
    private boolean isVerb(Token token) {
        if (token.isAny(wanted.bit | WordClass.ROLEWORD.bit) || token.capital()) {
            return false;
        }
        long joins = WordClass.OF.bit | WordClass.DETERMINER.bit | WordClass.LOCATIVE.bit | WordClass.STOP.bit;
        return token.isAny(WordClass.SAY.bit | WordClass.PRONOUN.bit | WordClass.NEGATION.bit)
                || (token.is(WordClass.ACT) && !token.isAny(joins))
                || AUXILIARIES.contains(token.lower());
    }

    /** "The head of the grid operator, Jane Smith, said", "said the head of the grid operator, Jane Smith". */
    private Optional<String> before(Mention mention) {
        List<Token> tokens = mention.sentence().tokens();
        int to = mention.from();
        boolean closed =
                mention.to() == tokens.size() || tokens.get(mention.to()).gap() != ' ';
        if (to == 0 || tokens.get(to).gap() != ',' || !closed) {
            return Optional.empty();
        }
        int role = to - 1;
        while (role > 0
                && to - role < 10
                && !tokens.get(role).is(wanted)
                && tokens.get(role).gap() == ' '
                && !isVerb(tokens.get(role))) {
            role--;
        }
        if (!tokens.get(role).is(wanted)) {
            return Optional.empty();
        }
        // "chairman of the board of directors": the head stands before the last "of".
        int from = role;
        while (from > 0 && role - from < 8 && tokens.get(from).gap() == ' ' && mayStand(tokens, from - 1)) {
            from--;
        }
        while (from < role && tokens.get(from).isAny(WordClass.OF.bit | WordClass.DETERMINER.bit)) {
            from++;
        }
        return surface(tokens, from, to);
    }

    /** Whether the word at {@code i} can belong to the description that a word for a role behind it ends. */
    private boolean mayStand(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean link = token.isAny(WordClass.OF.bit | WordClass.DETERMINER.bit) && headedBefore(tokens, i);
        return link
                || (!token.possessive()
                        && !isVerb(token)
                        && !token.isNumber()
                        && !token.isAny(WordClass.STOP.bit | WordClass.DETERMINER.bit | WordClass.LOCATIVE.bit));
    }

    private boolean headedBefore(List<Token> tokens, int i) {
        for (int at = i; at >= 0 && i - at < 4; at--) {
            if (tokens.get(at).is(wanted)) {
                return true;
            }
        }
        return false;
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
        return is ? phrase(tokens, at + 1) : Optional.empty();
    }

    private Optional<String> surface(List<Token> tokens, int start, int end) {
        int from = start;
        boolean owned = from + 1 < end && tokens.get(from + 1).possessive();
        while (from < end - 1 && tokens.get(from).is(WordClass.DETERMINER) && !owned) {
            from++;
        }
        return end - from > REACH ? Optional.empty() : Optional.of(words.surface(tokens, from, end));
    }
}
