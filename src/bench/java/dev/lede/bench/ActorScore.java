package dev.lede.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.lede.bench.CorpusArticle.GoldActor;
import dev.lede.brief.Draft;

/**
 * How well the actors of one article were found. An actor is found where one of its forms equals, but for case and a
 * leading article, one of the forms that the gold gives.
 *
 * @param typed  of the matched, those with the right type
 * @param roles  gold actors with a role that were found, and of these those whose role shares half of its words
 * @param stances of the matched, those with the label that the gold gives ("neutral" where no position is); an actor
 *     that was not found counts in {@link #gold} alone
 * @param sided   of the matched, those to whom the gold gives a side; {@code sidedRight} of them got the same one
 * @param plain   of the matched, those whom the gold calls neutral; {@code plainRight} of them were left so
 * @param taken   of the matched, those whom we gave a side, right or wrong
 */
record ActorScore(int gold, int found, int matched, int typed, int roles, int rolesRight, int stances, int sided,
        int sidedRight, int plain, int plainRight, int taken) {

    private static final String ARTICLE =
            "^(the|la|le|les|l|el|los|las|il|lo|gli|der|die|das|den|het|de|o|a|os|as|den|det) ";

    static ActorScore of(List<Draft.Actor> found, List<GoldActor> gold) {
        Map<GoldActor, Draft.Actor> matches = match(found, gold);
        int typed = 0;
        int roles = 0;
        int rolesRight = 0;
        int sided = 0;
        int sidedRight = 0;
        int plain = 0;
        int plainRight = 0;
        int taken = 0;
        for (Map.Entry<GoldActor, Draft.Actor> match : matches.entrySet()) {
            GoldActor expected = match.getKey();
            Draft.Actor actor = match.getValue();
            typed += expected.type().equals(lower(actor.type().name())) ? 1 : 0;
            if (expected.role().isPresent()) {
                roles++;
                rolesRight += sameRole(actor.role().orElse(""), expected.role().get()) ? 1 : 0;
            }
            taken += label(actor).equals("neutral") ? 0 : 1;
            boolean right = label(actor).equals(expected.stance());
            if (expected.stance().equals("neutral")) {
                plain++;
                plainRight += right ? 1 : 0;
            } else {
                sided++;
                sidedRight += right ? 1 : 0;
            }
        }
        return new ActorScore(gold.size(), found.size(), matches.size(), typed, roles, rolesRight,
                sidedRight + plainRight, sided, sidedRight, plain, plainRight, taken);
    }

    /** Each gold actor with the first found one that bears one of its names. */
    static Map<GoldActor, Draft.Actor> match(List<Draft.Actor> found, List<GoldActor> gold) {
        Map<GoldActor, Draft.Actor> matches = new HashMap<>();
        List<Draft.Actor> left = new ArrayList<>(found);
        for (GoldActor expected : gold) {
            Set<String> names = expected.forms().stream().map(ActorScore::key).collect(Collectors.toSet());
            left.stream()
                    .filter(actor -> Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                            .anyMatch(form -> names.contains(key(form))))
                    .findFirst()
                    .ifPresent(actor -> {
                        matches.put(expected, actor);
                        left.remove(actor);
                    });
        }
        return matches;
    }

    static String label(Draft.Actor actor) {
        return actor.stance().map(position -> lower(position.label().name())).orElse("neutral");
    }

    ActorScore plus(ActorScore o) {
        return new ActorScore(gold + o.gold, found + o.found, matched + o.matched, typed + o.typed, roles + o.roles,
                rolesRight + o.rolesRight, stances + o.stances, sided + o.sided, sidedRight + o.sidedRight,
                plain + o.plain, plainRight + o.plainRight, taken + o.taken);
    }

    static ActorScore none() {
        return new ActorScore(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    double precision() {
        return share(matched, found);
    }

    double recall() {
        return share(matched, gold);
    }

    double f1() {
        return share(2 * matched, found + gold);
    }

    double typedF1() {
        return share(2 * typed, found + gold);
    }

    static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    private static String key(String form) {
        return lower(form).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip().replaceFirst(ARTICLE, "");
    }

    private static boolean sameRole(String found, String gold) {
        Set<String> a = new HashSet<>(Rouge.words(found));
        Set<String> b = new HashSet<>(Rouge.words(gold));
        int size = a.size() + b.size();
        a.retainAll(b);
        return 4 * a.size() >= size && !b.isEmpty();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
