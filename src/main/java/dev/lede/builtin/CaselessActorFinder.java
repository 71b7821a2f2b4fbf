package dev.lede.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.lede.brief.KeyActor;

/**
 * Finds actors in a spaced script without capitals (Arabic): by titles, words for bodies and countries, next to verbs.
 * The best that lists give; a name that no title precedes is missed.
 */
final class CaselessActorFinder {
    private static final int MOST_ACTORS = 8;
    private static final int TITLE_REACH = 8;
    private static final int BODY_REACH = 4;
    private static final long VERB =
            WordClass.SAY.bit | WordClass.ACT.bit | WordClass.FAVOUR.bit | WordClass.OPPOSE.bit;
    private static final long BREAK = WordClass.STOP.bit | WordClass.REPORTING.bit | WordClass.LOCATIVE.bit | VERB;
    private static final String ARTICLE = "ال";

    private final Words words;
    private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();
    private final Map<String, KeyActor.Type> types = new LinkedHashMap<>();
    private final Map<String, String> roles = new LinkedHashMap<>();

    CaselessActorFinder(Words words) {
        this.words = words;
    }

    List<Actor> find() {
        for (SentenceWords sentence : words.opening()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                look(sentence, i);
            }
        }
        List<Actor> actors = new ArrayList<>();
        mentions.forEach((name, at) -> actors.add(new Actor(
                name,
                List.of(),
                types.getOrDefault(name, KeyActor.Type.ORGANIZATION),
                Optional.ofNullable(roles.get(name)),
                at,
                salience(name, at))));
        actors.sort(Comparator.comparingDouble((Actor actor) -> -actor.salience()));
        return actors.stream().limit(MOST_ACTORS).toList();
    }

    private void look(SentenceWords sentence, int i) {
        List<Token> tokens = sentence.tokens();
        Token token = tokens.get(i);
        boolean verbBefore = isVerb(tokens, i - 1) || isVerb(tokens, i - 2);
        if (token.is(WordClass.ROLE)) {
            person(sentence, i);
        } else if (token.is(WordClass.ORG) && verbBefore) {
            add(sentence, i, bodyEnd(tokens, i), KeyActor.Type.ORGANIZATION);
        } else if (token.is(WordClass.COUNTRY) && verbBefore) {
            add(sentence, i, i + 1, KeyActor.Type.PLACE);
        }
    }

    /** Title words, then a name of two words, next to a verb of saying or before a comma. */
    private void person(SentenceWords sentence, int from) {
        List<Token> tokens = sentence.tokens();
        int to = from + 1;
        while (to < tokens.size()
                && to - from < TITLE_REACH
                && tokens.get(to).gap() == ' '
                && !tokens.get(to).isAny(BREAK)
                && !tokens.get(to).lower().startsWith("ب" + ARTICLE)) {
            to++;
        }
        boolean framed = isVerb(tokens, from - 1)
                || isVerb(tokens, from - 2)
                || (to < tokens.size() && tokens.get(to).gap() != ' ');
        if (to - from >= 3 && framed) {
            String name = add(sentence, to - 2, to, KeyActor.Type.PERSON);
            roles.putIfAbsent(name, words.surface(tokens, from, to - 2));
        }
    }

    /** Behind the words that belong to a body: up to the last with the article. */
    private static int bodyEnd(List<Token> tokens, int from) {
        int to = from + 1;
        boolean article = tokens.get(from).lower().startsWith(ARTICLE);
        while (to < tokens.size()
                && to - from < BODY_REACH
                && tokens.get(to).gap() == ' '
                && !tokens.get(to).isAny(BREAK)) {
            boolean has = tokens.get(to).lower().startsWith(ARTICLE);
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

    private String add(SentenceWords sentence, int from, int to, KeyActor.Type type) {
        String name = words.surface(sentence.tokens(), from, to);
        mentions.computeIfAbsent(name, key -> new ArrayList<>())
                .add(new Mention(sentence, Mention.Kind.NAME, from, to, Optional.empty(), false));
        types.putIfAbsent(name, type);
        return name;
    }

    private double salience(String name, List<Mention> at) {
        double first =
                1 - (at.get(0).sentence().number() - 1.0) / words.sentences().size();
        return Math.log(1 + at.size()) + first + (roles.containsKey(name) ? 1 : 0);
    }
}
