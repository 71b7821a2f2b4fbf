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
 * @param phrase     the bits of classes that it has as part of a listed phrase: of "but" and "not" as its first word, of
 *                   saying as its last
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
        long phrase) {

    String lower() {
        return form.lower;
    }

    boolean is(WordClass wordClass) {
        return wordClass.in(form.classes | phrase);
    }

    boolean isAny(long classes) {
        return ((form.classes | phrase) & classes) != 0;
    }

    Token with(long classes) {
        return new Token(start, end, form, gap, capital, acronym, possessive, quoted, phrase | classes);
    }

    Token asQuoted() {
        return new Token(start, end, form, gap, capital, acronym, possessive, true, phrase);
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
