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
    private static final int TITLE = WordClass.ROLE.bit | WordClass.ROLEWORD.bit | WordClass.DEMONYM.bit;

    private final Words words;

    RoleFinder(Words words) {
        this.words = words;
    }

    /** The role as the article words it, without a leading article. */
    Optional<String> find(Mention mention) {
        return apposition(mention)
                .or(() -> title(mention))
                .or(() -> before(mention))
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
            role = tokens.get(from).is(WordClass.ROLE) ? from : role;
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

    private static boolean mayBelongToTitle(List<Token> tokens, int at, boolean found) {
        Token token = tokens.get(at);
        if (token.possessive() || token.isAny(WordClass.SAY.bit | WordClass.PRONOUN.bit | WordClass.CONTRAST.bit)) {
            return token.is(WordClass.ROLE) && !token.possessive();
        }
        boolean part = token.isAny(TITLE | WordClass.ORG.bit) && !token.is(WordClass.DETERMINER);
        // Before the word for the role only what narrows it; behind it what it is a role in.
        return part
                || (!found
                        && (token.capital() || (token.is(WordClass.OF) && !isAnd(token)))
                        && !token.startsSentence());
    }

    private static boolean isAnd(Token token) {
        return List.of("and", "und", "et", "y", "e", "en", "i", "ve", "och", "и", "та")
                .contains(token.lower());
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
            boolean verb = to > from && role && token.is(WordClass.SAY) && !token.is(WordClass.ROLE);
            if (ends || verb || (to > from && WHO.contains(token.lower()) && !token.is(WordClass.DETERMINER))) {
                break;
            }
            role |= to - from < 8 && token.is(WordClass.ROLE);
            to++;
        }
        return role ? surface(tokens, from, to) : Optional.empty();
    }

    /** "The head of the grid operator, Jane Smith, said". */
    private Optional<String> before(Mention mention) {
        List<Token> tokens = mention.sentence().tokens();
        int to = mention.from();
        boolean between = to > 0
                && tokens.get(to).gap() == ','
                && mention.to() < tokens.size()
                && tokens.get(mention.to()).gap() == ',';
        if (!between) {
            return Optional.empty();
        }
        int from = to - 1;
        boolean role = tokens.get(from).is(WordClass.ROLE);
        while (from > 0
                && to - from < REACH
                && tokens.get(from).gap() == ' '
                && !tokens.get(from - 1).isAny(WordClass.SAY.bit | WordClass.PRONOUN.bit)) {
            from--;
            role |= tokens.get(from).is(WordClass.ROLE);
        }
        return role && to - from < 10 ? surface(tokens, from, to) : Optional.empty();
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
