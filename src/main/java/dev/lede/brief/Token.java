package dev.lede.brief;

/**
 * One word, number or mark of a text.
 *
 * @param text   as it is written
 * @param folded for comparison, see {@link Folding}
 * @param stem   the folded word without its endings
 * @param start  UTF-16 offset into the text
 * @param gap    whether white space precedes it
 * @param clause number of its clause in the text: punctuation and some conjunctions start a new one
 */
record Token(Type type, String text, String folded, String stem, Sense sense, int start, boolean gap, int clause) {
    enum Type {
        WORD,
        /** Digits, with marks inside them. */
        NUMBER,
        /** Two characters of a script without spaces, overlapping with the next. */
        PAIR,
        MARK
    }

    boolean isNumber() {
        return type == Type.NUMBER;
    }

    boolean isMark() {
        return type == Type.MARK;
    }

    boolean isCapital() {
        return type == Type.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether the word carries meaning of its own. */
    boolean isContent() {
        return (type == Type.WORD || type == Type.PAIR)
                && !sense.is(Sense.Kind.FUNCTION)
                && !sense.is(Sense.Kind.NEGATION)
                && folded.length() > 1;
    }

    /** Whether it tells something that a sentence is known by: a content word that counts nothing and is no date. */
    boolean isPredicate() {
        return isContent() && sense.number() == 0 && sense.scale() == 0 && !sense.is(Sense.Kind.APPROX);
    }

    int end() {
        return start + text.length();
    }

    boolean isLike(Token other) {
        return type == other.type && Stemmer.alike(stem, other.stem);
    }

    Token in(int otherClause) {
        return new Token(type, text, folded, stem, sense, start, gap, otherClause);
    }

    Token meaning(Sense other) {
        return new Token(type, text, folded, stem, other, start, gap, clause);
    }
}
