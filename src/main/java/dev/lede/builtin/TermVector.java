package dev.lede.builtin;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence as the set of its content words: numbers of stems in ascending order, each once, and what each weighs.
 * Scripts without spaces give pairs of characters in place of words.
 */
final class TermVector {
    private final int[] terms;
    private final double[] squares;
    private double norm;

    private TermVector(int[] terms) {
        this.terms = terms;
        this.squares = new double[terms.length];
    }

    static TermVector of(List<Token> tokens) {
        int[] terms = new int[tokens.size()];
        int count = 0;
        for (Token token : tokens) {
            if (isContent(token)) {
                terms[count++] = token.form().stem;
            }
        }
        return sorted(terms, count);
    }

    /** Pairs of neighbouring characters, hashed. */
    static TermVector ofPairs(String text) {
        int[] terms = new int[Math.max(0, text.length() - 1)];
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            char a = text.charAt(i);
            char b = text.charAt(i + 1);
            boolean particle = isHiragana(a) && isHiragana(b);
            if (Character.isLetterOrDigit(a) && Character.isLetterOrDigit(b) && !particle) {
                terms[count++] = a * 31 + b;
            }
        }
        return sorted(terms, count);
    }

    private static boolean isHiragana(char c) {
        return c >= '\u3040' && c <= '\u309F';
    }

    private static boolean isContent(Token token) {
        return !token.isAny(WordClass.STOP.bit | WordClass.SAY.bit)
                && token.lower().length() > 1;
    }

    private static TermVector sorted(int[] terms, int count) {
        Arrays.sort(terms, 0, count);
        int unique = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || terms[i] != terms[i - 1]) {
                terms[unique++] = terms[i];
            }
        }
        return new TermVector(Arrays.copyOf(terms, unique));
    }

    int[] terms() {
        return terms;
    }

    /** The highest number among the terms; 0 where there are none. */
    int largest() {
        return terms.length == 0 ? 0 : terms[terms.length - 1];
    }

    int size() {
        return terms.length;
    }

    /** Looks the weights up once, so that comparing sentences is arithmetic alone. */
    void weigh(TermWeights weights) {
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            double weight = weights.rarity(terms[i]);
            squares[i] = weight * weight;
            sum += squares[i];
        }
        norm = Math.sqrt(sum);
    }

    /** The weight of the words that both have. */
    double sharedWith(TermVector other) {
        double shared = 0;
        int j = 0;
        for (int i = 0; i < terms.length; i++) {
            while (j < other.terms.length && other.terms[j] < terms[i]) {
                j++;
            }
            if (j < other.terms.length && other.terms[j] == terms[i]) {
                shared += squares[i];
            }
        }
        return shared;
    }

    /** Cosine of the two, from 0 to 1. */
    double similarity(TermVector other) {
        double product = norm * other.norm;
        return product == 0 ? 0 : sharedWith(other) / product;
    }
}
