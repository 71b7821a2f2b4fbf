package dev.lede.builtin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.lede.brief.KeyActor;

/** Lets a body and the person who leads it or speaks for it share the side that only one of them is seen to take. */
final class SharedSides {
    // Whoever is one of these speaks for the body; a professor does not speak for the university.
    private static final List<String> LEADING = List.of(
            "president",
            "chair",
            "head of",
            "chief",
            "director",
            "leader",
            "leads",
            "spokes",
            "secretary",
            "represents",
            "speaks",
            "manager",
            "founder",
            "owner",
            "runs",
            "präsident",
            "vorsitz",
            "sprecher",
            "chef",
            "leiter",
            "direktor",
            "geschäftsführ",
            "présiden",
            "directeur",
            "directrice",
            "porte-parole",
            "secrétaire",
            "délégué",
            "fondat",
            "portavoz",
            "secretari",
            "consejer",
            "diretor",
            "porta-voz",
            "portavoce",
            "direttor",
            "segretari",
            "voorzitter",
            "woordvoerder",
            "directeur",
            "ordförande",
            "talesperson",
            "prezes",
            "rzeczni",
            "przewodnicz",
            "szef",
            "директор",
            "глава",
            "председател",
            "руковод",
            "представител",
            "голова",
            "керівни",
            "речни",
            "başkan",
            "müdür",
            "sözcü",
            "رئيس",
            "نقيب",
            "متحدث",
            "ناطق",
            "أمين",
            "مدير");
    private static final int NEAR = 1;

    private final Words words;
    private final List<Actor> actors;
    private final Map<Actor, Attitude> attitudes;

    private SharedSides(Words words, List<Actor> actors, Map<Actor, Attitude> attitudes) {
        this.words = words;
        this.actors = actors;
        this.attitudes = attitudes;
    }

    /** Adds to {@code attitudes} what follows for those who have none of their own. */
    static void add(Words words, List<Actor> actors, Map<Actor, Attitude> attitudes) {
        SharedSides shared = new SharedSides(words, actors, attitudes);
        for (Actor person : actors) {
            if (person.type() == KeyActor.Type.PERSON
                    && person.role().map(SharedSides::leads).orElse(false)) {
                shared.body(person).ifPresent(body -> shared.share(person, body));
            }
        }
    }

    private void share(Actor person, Actor body) {
        boolean personal = takesSide(person);
        if (personal != takesSide(body)) {
            Actor holder = personal ? person : body;
            attitudes.put(personal ? body : person, attitudes.getOrDefault(holder, new Attitude()));
        }
    }

    private boolean takesSide(Actor actor) {
        return Optional.ofNullable(attitudes.get(actor))
                .flatMap(attitude -> attitude.position(Optional.empty()))
                .isPresent();
    }

    /** The body that the role names; else, where the role names none, the one spoken of just before. */
    private Optional<Actor> body(Actor person) {
        String role = person.role().orElse("");
        return actors.stream()
                .filter(actor -> actor.type() == KeyActor.Type.ORGANIZATION)
                .filter(body -> containsWord(role, body.name())
                        || body.aliases().stream().anyMatch(alias -> containsWord(role, alias)))
                .findFirst()
                .or(() -> namesNone(role) ? spokenOfBefore(person) : Optional.empty());
    }

    /** "its president", "the spokesman": of whom, the sentences before have said. */
    private boolean namesNone(String role) {
        return role.chars().filter(c -> c == ' ').count() < 2
                && (words.vocabulary().capitalNouns()
                        || role.substring(1).equals(role.substring(1).toLowerCase(Locale.ROOT)));
    }

    private Optional<Actor> spokenOfBefore(Actor person) {
        Mention first = person.mentions().get(0);
        Optional<Actor> nearest = Optional.empty();
        long most = -1;
        for (Actor body : actors) {
            for (Mention mention : body.mentions()) {
                boolean before = mention.sentence().number() < first.sentence().number()
                        || (mention.sentence().number() == first.sentence().number() && mention.from() < first.from());
                boolean near = mention.sentence().sentence().block()
                                == first.sentence().sentence().block()
                        && first.sentence().number() - mention.sentence().number() <= NEAR;
                long place = mention.sentence().number() * 10_000L + mention.from();
                if (body.type() == KeyActor.Type.ORGANIZATION && before && near && place > most) {
                    most = place;
                    nearest = Optional.of(body);
                }
            }
        }
        return nearest;
    }

    private static boolean leads(String role) {
        String lower = role.toLowerCase(Locale.ROOT);
        return LEADING.stream().anyMatch(lower::contains);
    }

    /** Whether {@code word} stands in {@code text} with no letter right after it ("Bund" is not in "Bundesrat"). */
    private static boolean containsWord(String text, String word) {
        int at = text.indexOf(word);
        int end = at + word.length();
        return at >= 0 && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }
}
