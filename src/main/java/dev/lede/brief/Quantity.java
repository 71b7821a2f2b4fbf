package dev.lede.brief;

/**
 * A number of a text, in digits or in words.
 *
 * @param value    with its scale: 12.4 million is 12,400,000
 * @param bare     without its scale
 * @param unit     code of a currency, "%", or the empty string
 * @param token    index of its first token
 * @param end      index after its last token
 * @param spelled  whether it is a number word
 * @param rounded  whether a word like "about" stands before it
 */
record Quantity(double value, double bare, String unit, int token, int end, boolean spelled, boolean rounded) {
    private static final double CLOSE = 0.06;

    boolean isScaled() {
        return value != bare;
    }

    boolean is(double other) {
        return Math.abs(value - other) <= 1e-9 * Math.max(Math.abs(value), Math.abs(other));
    }

    /** Whether the other is what this one rounds, where the words say that it is rounded. */
    boolean rounds(double other) {
        return Math.abs(value - other) <= CLOSE * Math.max(Math.abs(value), Math.abs(other));
    }

    /** Whether both may count the same thing as far as their units tell. */
    boolean hasUnitOf(Quantity other) {
        return unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
    }

    boolean isYear() {
        return !isScaled() && unit.isEmpty() && value >= 1800 && value < 2100 && value == Math.rint(value);
    }
}
