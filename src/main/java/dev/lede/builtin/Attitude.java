package dev.lede.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.lede.brief.Draft;
import dev.lede.brief.Stance;

/** The signs of praise and of criticism that were found for one holder, and what they amount to. */
final class Attitude {
    /** A verb that takes a side settles it; a word of praise or blame in somebody's speech needs a second. */
    static final double VERB = 2;

    static final double WORD = 0.8;
    /** Of a word that is not the speaker's own but told by the article. */
    static final double TOLD_WORD = 0.5;

    private static final double MOST = VERB;
    private static final double BESIDE_VERB = 0.5;
    private static final double ENOUGH = 1.5;
    private static final double ENOUGH_OF_WORDS = 0.7;
    /** The weaker side must have this share of the stronger for the two to count as mixed. */
    private static final double MIXED_SHARE = 0.6;
    /** The same where a verb shows either side. */
    private static final double PLAIN_SHARE = 0.4;

    /** A few words on either side, and none much stronger, say nothing. */
    private static final double CLEAR = 1.2;

    private static final int MOST_SENTENCES = 3;

    private final List<Sign> signs = new ArrayList<>();

    /** @param target whom or what the sign is about; empty where the words do not say */
    record Sign(boolean favours, double weight, Optional<String> target, int sentence) {}

    void add(Sign sign) {
        signs.add(sign);
    }

    boolean isEmpty() {
        return signs.isEmpty();
    }

    /** What the signs amount to; empty where they are too few. {@code otherwise} is the target they leave open. */
    Optional<Draft.Position> position(Optional<String> otherwise) {
        // A verb outweighs words of the other side: who backs a plan speaks ill of what it replaces.
        double favour = weight(true) * (isPlain(false) && !isPlain(true) ? BESIDE_VERB : 1);
        double oppose = weight(false) * (isPlain(true) && !isPlain(false) ? BESIDE_VERB : 1);
        double stronger = Math.max(favour, oppose);
        boolean plain = signs.stream().anyMatch(sign -> sign.weight() >= ENOUGH);
        if (stronger < (plain ? ENOUGH : ENOUGH_OF_WORDS)) {
            return Optional.empty();
        }
        boolean balanced = Math.min(favour, oppose) * CLEAR > stronger;
        double share = isPlain(true) && isPlain(false) ? PLAIN_SHARE : MIXED_SHARE;
        boolean mixed = Math.min(favour, oppose) >= ENOUGH && Math.min(favour, oppose) >= share * stronger;
        if (balanced && !mixed) {
            return Optional.empty();
        }
        Stance.Label label =
                mixed ? Stance.Label.MIXED : favour > oppose ? Stance.Label.SUPPORTIVE : Stance.Label.CRITICAL;
        double confidence =
                Math.min(0.9, 0.4 + 0.12 * stronger) * (mixed ? 0.8 : 1 - 0.4 * Math.min(favour, oppose) / stronger);
        return Optional.of(new Draft.Position(
                label, target(label).or(() -> otherwise), round(confidence), Optional.empty(), sentences(label)));
    }

    private boolean isPlain(boolean favours) {
        return signs.stream().anyMatch(sign -> sign.favours() == favours && sign.weight() >= VERB);
    }

    /** What one sentence repeats counts once: each adds at most what a plain verb would. */
    private double weight(boolean favours) {
        Map<Integer, Double> bySentence = signs.stream()
                .filter(sign -> sign.favours() == favours)
                .collect(Collectors.groupingBy(Sign::sentence, Collectors.summingDouble(Sign::weight)));
        return bySentence.values().stream()
                .mapToDouble(weight -> Math.min(weight, MOST))
                .sum();
    }

    /** The target of the weightiest sign that has one. */
    private Optional<String> target(Stance.Label label) {
        return signs.stream()
                .filter(sign -> shows(sign, label) && sign.target().isPresent())
                .reduce((a, b) -> b.weight() > a.weight() ? b : a)
                .flatMap(Sign::target);
    }

    private List<Integer> sentences(Stance.Label label) {
        TreeSet<Integer> numbers = new TreeSet<>();
        signs.stream()
                .filter(sign -> shows(sign, label))
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .forEach(sign -> {
                    if (numbers.size() < MOST_SENTENCES) {
                        numbers.add(sign.sentence());
                    }
                });
        return List.copyOf(numbers);
    }

    private static boolean shows(Sign sign, Stance.Label label) {
        return label == Stance.Label.MIXED || sign.favours() == (label == Stance.Label.SUPPORTIVE);
    }

    private static double round(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
