package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;

/**
 * What the bundled lists know of one word.
 *
 * @param kinds  one bit for each {@link Kind}
 * @param sides  sides of oppositions: twice the number of the opposition, plus one on its right side
 * @param sets   numbers of the sets whose members exclude each other
 * @param number what a number word counts; 0 for none
 * @param scale  what "million" and the like multiply by; 0 for none
 * @param month  1 to 12, or 0
 * @param weekday from Monday, 1 to 7, or 0
 */
record Sense(int kinds, List<Integer> sides, List<Integer> sets, double number, double scale, int month, int weekday) {
    static final Sense NONE = new Sense(0, List.of(), List.of(), 0, 0, 0, 0);

    /** Sections of a list that hold plain words. */
    enum Kind {
        FUNCTION,
        NEGATION,
        WITHOUT,
        /** Says that what follows is not so: "denied that". */
        DENIAL,
        INFINITIVE,
        COMPLEMENTIZER,
        CLAUSE,
        SUBORDINATE,
        MAY,
        WILL,
        APPROX,
        SPEECH,
        FIRST,
        PERCENT,
        PRONOUN;

        // The number lives as long as the program runs and is stored nowhere.
        @SuppressWarnings("EnumOrdinal")
        final int bit = 1 << ordinal();
    }

    boolean is(Kind kind) {
        return (kinds & kind.bit) != 0;
    }

    static Sense of(Kind kind) {
        return new Sense(kind.bit, List.of(), List.of(), 0, 0, 0, 0);
    }

    static Sense side(int side) {
        return new Sense(0, List.of(side), List.of(), 0, 0, 0, 0);
    }

    static Sense member(int set) {
        return new Sense(0, List.of(), List.of(set), 0, 0, 0, 0);
    }

    static Sense number(double number) {
        return new Sense(0, List.of(), List.of(), number, 0, 0, 0);
    }

    static Sense scale(double scale) {
        return new Sense(0, List.of(), List.of(), 0, scale, 0, 0);
    }

    static Sense month(int month) {
        return new Sense(0, List.of(), List.of(), 0, 0, month, 0);
    }

    static Sense weekday(int weekday) {
        return new Sense(0, List.of(), List.of(), 0, 0, 0, weekday);
    }

    Sense and(Sense other) {
        return new Sense(
                kinds | other.kinds,
                joined(sides, other.sides),
                joined(sets, other.sets),
                Math.max(number, other.number),
                Math.max(scale, other.scale),
                Math.max(month, other.month),
                Math.max(weekday, other.weekday));
    }

    private static List<Integer> joined(List<Integer> a, List<Integer> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        List<Integer> both = new ArrayList<>(a);
        both.addAll(b);
        return List.copyOf(both);
    }
}
