package dev.lede.builtin;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence as the set of its content words: numbers of stems in ascending order, each once. Scripts without spaces
 * give pairs of characters in place of words.
 */
final class TermVector {
    private final int[] terms;

    private TermVector(int[] terms) {
        this.terms = terms;
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
            boolean particle = a >= '\u3040' && a <= '\u309F' && b >= '\u3040' && b <= '\u309F';
            if (Character.isLetterOrDigit(a) && Character.isLetterOrDigit(b) && !particle) {
                terms[count++] = a * 31 + b;
            }
        }
        return sorted(terms, count);
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

    int size() {
        return terms.length;
    }

    /** The share of this sentence's words that the other has too, each weighed; 0 where this one is empty. */
    double sharedWith(TermVector other, TermWeights weights) {
        double shared = 0;
        int j = 0;
        for (int term : terms) {
            while (j < other.terms.length && other.terms[j] < term) {
                j++;
            }
            if (j < other.terms.length && other.terms[j] == term) {
                double weight = weights.rarity(term);
                shared += weight * weight;
            }
        }
        return shared;
    }

    double norm(TermWeights weights) {
        double sum = 0;
        for (int term : terms) {
            double weight = weights.rarity(term);
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }
}
