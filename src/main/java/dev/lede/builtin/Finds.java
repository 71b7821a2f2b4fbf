package dev.lede.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import dev.lede.brief.KeyActor;

/** Collects what is found in a script without capitals: names with their type, role, other forms and mentions. */
final class Finds {
    // More distinct names than this are a list, not a story; the first ones decide.
    private static final int MOST = 300;

    private final Words words;
    private final Map<String, Find> byName = new LinkedHashMap<>();

    Finds(Words words) {
        this.words = words;
    }

    private static final class Find {
        private final KeyActor.Type type;
        private final List<Mention> mentions = new ArrayList<>();
        private final Set<String> aliases = new LinkedHashSet<>();
        private Optional<String> role = Optional.empty();

        private Find(KeyActor.Type type) {
            this.type = type;
        }
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Notes a mention of {@code name} in the tokens from {@code from} to {@code to}; the first one sets the type. */
    void add(String name, KeyActor.Type type, SentenceWords sentence, int from, int to) {
        if (byName.size() < MOST || has(name)) {
            byName.computeIfAbsent(name, key -> new Find(type))
                    .mentions
                    .add(new Mention(sentence, Mention.Kind.NAME, from, to, Optional.empty(), false));
        }
    }

    /** Notes what {@code name} is; the first that is said counts. */
    void role(String name, String role) {
        Optional.ofNullable(byName.get(name))
                .filter(find -> find.role.isEmpty() && !role.isBlank())
                .ifPresent(find -> find.role = Optional.of(role.strip()));
    }

    /** Joins each name of a type with the first longer one that it is a form of. */
    void mergeInto(KeyActor.Type type, BiPredicate<String, String> isForm) {
        List<String> names = byName.entrySet().stream()
                .filter(entry -> entry.getValue().type == type)
                .map(Map.Entry::getKey)
                .toList();
        for (String part : names) {
            names.stream()
                    .filter(whole -> whole.length() > part.length() && isForm.test(part, whole))
                    .findFirst()
                    .ifPresent(whole -> merge(part, whole));
        }
    }

    private void merge(String part, String whole) {
        Find shorter = byName.get(part);
        Find longer = byName.get(whole);
        if (shorter == null || longer == null || shorter == longer) {
            return;
        }
        longer.aliases.add(part);
        longer.aliases.addAll(shorter.aliases);
        longer.mentions.addAll(shorter.mentions);
        longer.mentions.sort(
                Comparator.comparingInt((Mention mention) -> mention.sentence().number())
                        .thenComparingInt(Mention::from));
        longer.role = longer.role.or(() -> shorter.role);
        byName.remove(part);
    }

    /** The actors, the most important first. */
    List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        byName.forEach((name, find) -> actors.add(new Actor(
                name, List.copyOf(find.aliases), find.type, find.role, List.copyOf(find.mentions), salience(find))));
        actors.sort(Comparator.comparingDouble((Actor actor) -> -actor.salience()));
        return actors.stream().limit(ActorFinder.MOST_HEARD).toList();
    }

    private double salience(Find find) {
        double first = 1
                - (find.mentions.get(0).sentence().number() - 1.0)
                        / words.sentences().size();
        boolean person = find.type == KeyActor.Type.PERSON;
        return Math.log(1 + find.mentions.size()) + first + (find.role.isPresent() ? 1 : 0) + (person ? 0.3 : 0);
    }
}
