package dev.lede.builtin;

/**
 * A word of a sentence.
 *
 * @param start      UTF-16 offset into the article's text, inclusive
 * @param end        the same, exclusive; a possessive "'s" is not part of the word
 * @param gap        the first sign other than white space between the word before and this one; a space where there
 *                   is none, and 0 at the start of a sentence
 * @param capital    whether it starts with a capital letter
 * @param acronym    whether it is two or more capitals and no small letter
 * @param possessive whether "'s" follows
 * @param quoted     whether it stands in a quotation
 * @param said       {@link WordClass#SAY} as a bit where a listed phrase for saying ends with it, else 0
 */
record Token(
        int start,
        int end,
        WordForm form,
        char gap,
        boolean capital,
        boolean acronym,
        boolean possessive,
        boolean quoted,
        long said) {

    String lower() {
        return form.lower;
    }

    boolean is(WordClass wordClass) {
        return wordClass.in(form.classes | said);
    }

    boolean isAny(long classes) {
        return ((form.classes | said) & classes) != 0;
    }

    Token sayingEnd() {
        return new Token(start, end, form, gap, capital, acronym, possessive, quoted, WordClass.SAY.bit);
    }

    Token asQuoted() {
        return new Token(start, end, form, gap, capital, acronym, possessive, true, said);
    }

    boolean startsSentence() {
        return gap == 0;
    }

    boolean hasDigit() {
        return form.lower.chars().anyMatch(Character::isDigit);
    }

    boolean isNumber() {
        return Character.isDigit(form.lower.charAt(0));
    }
}
