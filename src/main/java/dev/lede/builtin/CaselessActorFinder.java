package dev.lede.builtin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.lede.brief.KeyActor;

/**
 * Finds actors in a spaced script without capitals whose names follow their titles (Arabic): by titles, words for
 * bodies and countries, next to verbs. The best that lists give; a name that no title precedes is missed.
 */
final class CaselessActorFinder {
    private static final int TITLE_REACH = 9;
    private static final int BODY_REACH = 4;
    private static final int SHORTEST_SURNAME = 4;
    private static final long VERB =
            WordClass.SAY.bit | WordClass.ACT.bit | WordClass.FAVOUR.bit | WordClass.OPPOSE.bit;
    private static final long BREAK = WordClass.STOP.bit | WordClass.REPORTING.bit | WordClass.LOCATIVE.bit | VERB;
    private static final long NO_NAME = BREAK | WordClass.ROLE.bit | WordClass.ORG.bit | WordClass.DEMONYM.bit;
    private static final String ARTICLE = "ال";
    /** Joined to the word that they stand before: and, so, in, for, like. */
    private static final List<String> PROCLITICS = List.of("وال", "بال", "فال", "كال", "لل");
    /** Of these the ones that no name of a body goes on with: "the union welcomed the plan" has its "the plan" with "in". */
    private static final List<String> PREPOSITIONS = List.of("بال", "فال", "كال");
    /** Starts a name of which the next word is a part. */
    private static final Set<String> BOUND = Set.of("عبد", "أبو", "أبي", "بن", "ابن", "آل", "بنت");

    private static final List<String> OWNERS = List.of("ها", "ه", "هم");

    private final Words words;
    private final Finds finds;
    private final Map<String, String> bySurname = new HashMap<>();

    CaselessActorFinder(Words words) {
        this.words = words;
        this.finds = new Finds(words);
    }

    List<Actor> find() {
        for (SentenceWords sentence : words.opening()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                i = Math.max(i, look(sentence, i) - 1);
            }
        }
        finds.mergeInto(KeyActor.Type.ORGANIZATION, (part, whole) -> whole.startsWith(part + " "));
        return finds.actors();
    }

    /** Behind what was found at {@code i}. */
    private int look(SentenceWords sentence, int i) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(i);
        Optional<String> known = Optional.ofNullable(bySurname.get(token.lower()));
        if (known.isPresent()) {
            finds.add(known.get(), KeyActor.Type.PERSON, sentence, i, i + 1);
            return i + 1;
        }
        if (token.is(WordClass.ROLE)) {
            return person(sentence, i);
        }
        boolean verbBefore = isVerb(tokens, i - 1) || isVerb(tokens, i - 2);
        if (token.is(WordClass.ORG) && verbBefore) {
            int to = bodyEnd(tokens, i);
            if (to - i > 1 || hasArticle(token)) {
                finds.add(surface(tokens, i, to), KeyActor.Type.ORGANIZATION, sentence, i, to);
            }
            return to;
        }
        if (token.is(WordClass.COUNTRY) && verbBefore) {
            finds.add(surface(tokens, i, i + 1), KeyActor.Type.PLACE, sentence, i, i + 1);
        }
        return i + 1;
    }

    /** A title with what belongs to it, then a name: "the Omani minister of the economy" and two words or three. */
    private int person(SentenceWords sentence, int from) {
        List<Token> tokens = sentence.tokens();
        int name = from + 1;
        boolean closed = isDefinite(tokens.get(from));
        while (name < tokens.size() && name - from < TITLE_REACH && belongsToTitle(tokens, name, closed)) {
            closed |= isDefinite(tokens.get(name));
            name++;
        }
        int to = nameEnd(tokens, name);
        if (to == name) {
            return from + 1;
        }
        String whole = words.surface(tokens, name, to);
        finds.add(whole, KeyActor.Type.PERSON, sentence, name, to);
        finds.role(whole, surface(tokens, from, name));
        String last = tokens.get(to - 1).lower();
        if (last.length() >= SHORTEST_SURNAME) {
            for (String proclitic : List.of("", "و", "ل", "ب", "ف")) {
                bySurname.putIfAbsent(proclitic + last, whole);
            }
        }
        return to;
    }

    private static boolean belongsToTitle(List<Token> tokens, int at, boolean closed) {
        Token token = tokens.get(at);
        if (token.gap() != ' ') {
            return false;
        }
        return token.isAny(WordClass.ROLE.bit | WordClass.ORG.bit | WordClass.OF.bit | WordClass.DEMONYM.bit)
                || hasArticle(token)
                || (!closed && !token.isAny(BREAK));
    }

    /** A word with the article or an owner's ending closes the title: what follows without one is the name. */
    private static boolean isDefinite(Token token) {
        return hasArticle(token) || (token.is(WordClass.ROLE) && OWNERS.stream().anyMatch(token.lower()::endsWith));
    }

    /** Behind the two words of a name, or the three; {@code from} where no name can start. */
    private static int nameEnd(List<Token> tokens, int from) {
        boolean starts = from < tokens.size() && isNameWord(tokens, from) && !hasArticle(tokens.get(from));
        if (!starts) {
            return from;
        }
        int to = from + 1;
        while (to < tokens.size() && to - from < 4 && isNameWord(tokens, to)) {
            boolean bound = BOUND.contains(tokens.get(to - 1).lower());
            boolean several = to - from >= (BOUND.contains(tokens.get(from).lower()) ? 3 : 2);
            if (several && !bound && !(tokens.get(to).lower().startsWith(ARTICLE) && !hasArticle(tokens.get(to - 1)))) {
                break;
            }
            to++;
        }
        return to - from >= 2 ? to : from;
    }

    private static boolean isNameWord(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.gap() == ' '
                && !token.isAny(NO_NAME)
                && !token.isNumber()
                && token.lower().length() > 1;
    }

    private static boolean hasArticle(Token token) {
        return token.lower().startsWith(ARTICLE) || PROCLITICS.stream().anyMatch(token.lower()::startsWith);
    }

    /** Behind the words that belong to a body: up to the last with the article. */
    private static int bodyEnd(List<Token> tokens, int from) {
        int to = from + 1;
        boolean article = hasArticle(tokens.get(from));
        while (to < tokens.size()
                && to - from < BODY_REACH
                && tokens.get(to).gap() == ' '
                && !tokens.get(to).isAny(BREAK)
                && PREPOSITIONS.stream().noneMatch(tokens.get(to).lower()::startsWith)) {
            boolean has = hasArticle(tokens.get(to));
            if (article && !has) {
                break;
            }
            article |= has;
            to++;
        }
        return to;
    }

    private static boolean isVerb(List<Token> tokens, int i) {
        return i >= 0 && tokens.get(i).isAny(VERB);
    }

    /** The words as they stand, without the joined "and" of the first. */
    private String surface(List<Token> tokens, int from, int to) {
        String surface = words.surface(tokens, from, to);
        String first = tokens.get(from).lower();
        boolean joined = first.startsWith("و") && words.vocabulary().isListed(first.substring(1));
        return joined ? surface.substring(1) : surface;
    }
}
