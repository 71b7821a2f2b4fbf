package dev.lede.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.lede.Deadline;
import dev.lede.brief.KeyActor;
import dev.lede.builtin.Mention.Kind;

/** Finds who acts in an article, the most important first. */
final class ActorFinder {
    /** So many are told apart, so that nobody is given the words of one whom the brief leaves out. */
    static final int MOST_HEARD = 40;

    private static final String EXECUTIVE = " chief executive";
    private static final Set<String> STAFF = Set.of(
            "manager",
            "boss",
            "coach",
            "captain",
            "skipper",
            "striker",
            "forward",
            "winger",
            "midfielder",
            "defender",
            "goalkeeper",
            "keeper",
            "ceo",
            "chairman",
            "chairwoman",
            "founder",
            "co-founder",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "analyst",
            "economist");

    private final Words words;
    private final RoleFinder roles;
    private final RoleFinder descriptions;

    ActorFinder(Words words) {
        this.words = words;
        this.roles = RoleFinder.ofPersons(words);
        this.descriptions = RoleFinder.ofBodies(words);
    }

    /** The actors, the most important first; an actor's name and aliases all stand in the article's text. */
    List<Actor> find(Deadline deadline) {
        if (words.unspaced()) {
            return new UnspacedActorFinder(words).find();
        }
        if (words.caseless()) {
            boolean korean = words.vocabulary().grammar().verbLast();
            return korean ? new KoreanActorFinder(words).find() : new CaselessActorFinder(words).find();
        }
        List<Mention> mentions = NameFinder.find(words, deadline);
        Set<String> title = words.title().stream().map(Token::lower).collect(Collectors.toCollection(HashSet::new));
        List<Actor> actors = new ArrayList<>();
        List<Candidate> candidates = Candidates.of(words, mentions);
        Set<String> led = new HashSet<>();
        for (Candidate candidate : candidates) {
            role(candidate, roles).ifPresent(led::add);
        }
        Set<String> employers =
                led.stream().flatMap(role -> employer(role).stream()).collect(Collectors.toSet());
        boolean quiet = candidates.stream().noneMatch(candidate -> candidate.says + candidate.sides > 0);
        Set<String> publishers = Publishers.of(words);
        for (Candidate candidate : candidates) {
            if (isPublisher(candidate, publishers) || (quiet && isTerm(candidate, title))) {
                continue;
            }
            candidate.led = led.stream()
                    .anyMatch(role -> role.contains(candidate.surfaces().get(0)));
            candidate.bodies += candidate.surfaces().stream().anyMatch(employers::contains) ? 1 : 0;
            candidate.inTitle = candidate.surfaces().stream()
                    .anyMatch(surface -> title.contains(lastWord(surface).toLowerCase(Locale.ROOT)));
            actor(candidate).ifPresent(actors::add);
        }
        actors.addAll(GroupFinder.find(words));
        deadline.check("weighing actors");
        actors.sort(Comparator.comparingDouble((Actor actor) -> -actor.salience())
                .thenComparingInt(actor -> actor.firstSentence()));
        return actors.stream().limit(MOST_HEARD).toList();
    }

    /** Of "Rovers manager" the Rovers: only a body has one; a town has a mayor. */
    private static Optional<String> employer(String role) {
        int space = role.lastIndexOf(' ');
        boolean executive = role.endsWith(EXECUTIVE);
        int end = executive ? role.length() - EXECUTIVE.length() : space;
        return end > 0 && (executive || STAFF.contains(role.substring(space + 1)))
                ? Optional.of(role.substring(0, end))
                : Optional.empty();
    }

    /** "DVR", "CFE": where nobody says a word, an abbreviation is a term unless the title has it. */
    private static boolean isTerm(Candidate candidate, Set<String> title) {
        return candidate.bodies == 0
                && !candidate.has(Kind.COUNTRY)
                && candidate.surfaces().stream()
                        .allMatch(surface -> isAcronym(surface) && !title.contains(surface.toLowerCase(Locale.ROOT)));
    }

    /** The site or the agency that brings the story has no part in it, unless it does more than bring it. */
    private static boolean isPublisher(Candidate candidate, Set<String> publishers) {
        return !publishers.isEmpty()
                && candidate.says + candidate.acts < 3
                && candidate.surfaces().stream().anyMatch(surface -> publishers.contains(Publishers.key(surface)));
    }

    private Optional<Actor> actor(Candidate candidate) {
        Optional<String> role = role(candidate, roles);
        Optional<KeyActor.Type> type = ActorType.of(candidate, role.isPresent(), words);
        if (type.isEmpty() || !isActive(candidate, type.get(), role.isPresent())) {
            return Optional.empty();
        }
        String name = name(candidate);
        List<String> aliases =
                candidate.surfaces().stream().filter(s -> !s.equals(name)).toList();
        Optional<String> held =
                switch (type.get()) {
                    case PERSON -> role;
                    case ORGANIZATION -> candidate.has(Kind.COUNTRY) ? Optional.empty() : role(candidate, descriptions);
                    default -> Optional.empty();
                };
        return Optional.of(
                new Actor(name, aliases, type.get(), held, candidate.mentions, salience(candidate, held.isPresent())));
    }

    private static Optional<String> role(Candidate candidate, RoleFinder roles) {
        return candidate.mentions.stream()
                .filter(mention -> mention.kind() == Kind.NAME)
                .limit(40)
                .flatMap(mention -> roles.find(mention).stream())
                .findFirst();
    }

    private static boolean isActive(Candidate candidate, KeyActor.Type type, boolean role) {
        int deeds = candidate.says + candidate.acts + candidate.sides;
        boolean country = candidate.has(Kind.COUNTRY);
        return switch (country ? KeyActor.Type.PLACE : type) {
            case PERSON ->
                role
                        || deeds + candidate.subjects + candidate.personal > 0
                        || candidate.mentions.size() > 1
                        || candidate.honorifics > 0
                        || isFullName(candidate);
            case PLACE -> {
                int mentions = candidate.mentions.size();
                boolean heard = candidate.says + candidate.subjects + candidate.sides > 0 || deeds > 1;
                yield (candidate.inTitle && deeds + mentions > 1) || (deeds > 0 && deeds * 4 >= mentions && heard);
            }
            default -> {
                boolean acronym = candidate.surfaces().stream().allMatch(ActorFinder::isAcronym);
                boolean named = candidate.tokens.size() > 1 && candidate.has(Kind.ORGANIZATION);
                yield deeds + candidate.bodies > 0
                        || candidate.led
                        || (named && candidate.locates * 2 <= candidate.mentions.size())
                        || (!acronym && (candidate.inTitle || candidate.mentions.size() > 1));
            }
        };
    }

    /** A reader who is given somebody's full name is meant to know who it is. */
    private static boolean isFullName(Candidate candidate) {
        return candidate.tokens.size() > 1 && candidate.mentions.get(0).first().is(WordClass.GIVENNAME);
    }

    private double salience(Candidate candidate, boolean role) {
        double first = 1 - (candidate.firstSentence() - 1.0) / words.sentences().size();
        return 1.2 * Math.log(1 + candidate.mentions.size())
                + first
                + 0.5 * Math.min(4, candidate.says)
                + 0.3 * Math.min(4, candidate.acts)
                + (candidate.inTitle ? 1.0 : 0)
                + (role ? 0.6 : 0)
                + 0.3 * Math.min(2, candidate.subjects)
                - 0.2 * Math.min(4, candidate.locates);
    }

    /** The fullest form; of a country its usual name, else the first form that is no adjective. */
    private String name(Candidate candidate) {
        if (candidate.has(Kind.COUNTRY)) {
            Set<String> usual = candidate.mentions.stream()
                    .flatMap(mention -> words.vocabulary().country(mention.key()).stream())
                    .map(country -> country.places().get(0))
                    .collect(Collectors.toSet());
            List<String> forms = candidate.mentions.stream()
                    .filter(mention -> mention.kind() == Kind.COUNTRY)
                    .map(mention -> words.surface(mention.first(), mention.last()))
                    .toList();
            return forms.stream()
                    .filter(form -> usual.contains(form.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(forms.get(0));
        }
        // Of forms with as many words, one without initials, then the shortest: the one without an ending.
        return candidate.surfaces().stream()
                .max(Comparator.comparingInt((String surface) -> surface.split(" ", -1).length)
                        .thenComparing(surface -> surface.indexOf('.') != 1)
                        .thenComparingInt(surface -> -surface.length()))
                .orElseThrow();
    }

    private static boolean isAcronym(String surface) {
        return surface.chars().noneMatch(Character::isLowerCase);
    }

    private static String lastWord(String surface) {
        return surface.substring(surface.lastIndexOf(' ') + 1);
    }
}
