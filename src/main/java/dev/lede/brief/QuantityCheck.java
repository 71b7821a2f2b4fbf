package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether every number of a claim stands in the article, counting the same thing. */
final class QuantityCheck implements Check {
    private static final double SMALL = 12;
    private static final int MOST_RECKONED = 12;

    @Override
    public Optional<Finding> of(Question question) {
        Optional<Finding> weak = Optional.empty();
        List<Quantity> near = new ArrayList<>(question.index().head().quantities());
        question.near().forEach(passage -> near.addAll(passage.quantities()));
        for (Quantity quantity : question.claim().quantities()) {
            Optional<Finding> finding = check(quantity, near, question);
            if (finding.isPresent() && finding.get().hard()) {
                return finding;
            }
            weak = weak.or(() -> finding);
        }
        return weak;
    }

    private static Optional<Finding> check(Quantity quantity, List<Quantity> near, Question question) {
        if (isHeld(quantity, near)) {
            return Optional.empty();
        }
        List<Quantity> all = question.index().quantities();
        if (isHeld(quantity, all)) {
            return quantity.value() <= SMALL || quantity.isYear()
                    ? Optional.empty()
                    : Optional.of(Finding.soft("gives a number that the page has only elsewhere"));
        }
        if (all.stream().anyMatch(other -> other.is(quantity.value()))) {
            return Optional.of(Finding.hard("counts in one unit what the page counts in another"));
        }
        if (isDerived(quantity, question)) {
            return Optional.of(
                    Finding.soft("gives a number that the page does not give but that can be reckoned from it"));
        }
        if (quantity.spelled() && quantity.value() <= SMALL && !countsAnother(quantity, question)) {
            return quantity.value() == 2
                    ? Optional.empty()
                    : Optional.of(Finding.soft("counts something that the page does not count"));
        }
        return Optional.of(Finding.hard("gives a number that the page does not"));
    }

    private static boolean isHeld(Quantity quantity, List<Quantity> known) {
        for (Quantity other : known) {
            boolean value = other.is(quantity.value())
                    || (quantity.rounded() && quantity.rounds(other.value()))
                    // A table says "in millions" once, far from its figures.
                    || (!other.isScaled() && quantity.isScaled() && other.is(quantity.bare()) && other.value() > SMALL);
            if (value && quantity.hasUnitOf(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the number is the sum or the difference of two in one cited sentence. */
    private static boolean isDerived(Quantity quantity, Question question) {
        Optional<Token> thing = counted(quantity, question.claim());
        boolean clashes = countsAnother(quantity, question);
        for (Passage passage : question.cited()) {
            List<Quantity> known = passage.quantities();
            if (clashes && known.stream().noneMatch(other -> isLike(thing, counted(other, passage)))) {
                continue;
            }
            for (int i = 0; i < Math.min(known.size(), MOST_RECKONED); i++) {
                for (int j = 0; j < Math.min(known.size(), MOST_RECKONED); j++) {
                    double a = known.get(i).value();
                    double b = known.get(j).value();
                    boolean plausible =
                            i != j && !known.get(i).isYear() && !known.get(j).isYear();
                    if (plausible && (quantity.is(a - b) || (i < j && quantity.is(a + b)))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a cited sentence counts the same thing and comes to another number. */
    private static boolean countsAnother(Quantity quantity, Question question) {
        Optional<Token> counted = counted(quantity, question.claim());
        Optional<Token> before = before(quantity, question.claim());
        for (Passage passage : question.cited()) {
            for (Quantity other : passage.quantities()) {
                if (isLike(counted, counted(other, passage)) || isLike(before, before(other, passage))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isLike(Optional<Token> one, Optional<Token> other) {
        return one.isPresent() && other.isPresent() && one.get().isLike(other.get());
    }

    private static Optional<Token> before(Quantity quantity, Passage passage) {
        for (int i = quantity.token() - 1; i >= Math.max(0, quantity.token() - 2); i--) {
            if (passage.tokens().get(i).isPredicate()) {
                return Optional.of(passage.tokens().get(i));
            }
        }
        return Optional.empty();
    }

    private static Optional<Token> counted(Quantity quantity, Passage passage) {
        for (int i = quantity.end(); i < Math.min(passage.tokens().size(), quantity.end() + 3); i++) {
            if (passage.tokens().get(i).isPredicate()) {
                return Optional.of(passage.tokens().get(i));
            }
        }
        return Optional.empty();
    }
}
