package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a text into tokens; linear in its length. */
final class Tokenizer {
    private static final int LONGEST_PHRASE = 3;
    private static final int LONGEST_WORD = 60;
    private static final String SPLITTING_MARKS = ",;:.!?()[]–—。，、；：！？（）،؛؟";

    private final String text;
    private final Lexicon lexicon;
    private final List<Token> tokens = new ArrayList<>();
    private boolean gap;

    private Tokenizer(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    static List<Token> tokens(String text, Lexicon lexicon) {
        Tokenizer tokenizer = new Tokenizer(text, lexicon);
        tokenizer.split();
        tokenizer.joinPhrases();
        tokenizer.numberClauses();
        return tokenizer.tokens;
    }

    private void split() {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (Character.isDigit(c)) {
                next = Numerals.end(text, i);
                add(Token.Type.NUMBER, i, next);
            } else if (Script.isUnspaced(c) && Character.isLetter(c)) {
                next = unspaced(i);
            } else if (Character.isLetter(c)) {
                next = word(i);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if (Character.getType(c) != Character.FORMAT) {
                add(Token.Type.MARK, i, next);
            }
            i = next;
        }
    }

    private int word(int from) {
        int end = from;
        while (end < text.length() && (inWord(text.codePointAt(end)) || isInnerApostrophe(end))) {
            if (isApostrophe(text.charAt(end)) && (lexicon.elides() || hangs(end))) {
                break;
            }
            end += Character.charCount(text.codePointAt(end));
        }
        add(Token.Type.WORD, from, Math.min(end, from + LONGEST_WORD));
        if (end < text.length() && isInnerApostrophe(end)) {
            end++;
            while (!lexicon.elides() && end < text.length() && inWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        return end;
    }

    /** Whether what follows the apostrophe is an ending, and no part of the word as in "don't". */
    private boolean hangs(int apostrophe) {
        return lexicon.hangsEndings() && !text.startsWith("t", apostrophe + 1);
    }

    private boolean isInnerApostrophe(int at) {
        return isApostrophe(text.charAt(at))
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    private static boolean inWord(int c) {
        int type = Character.getType(c);
        return (Character.isLetterOrDigit(c) && !Script.isUnspaced(c))
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == 0x200C
                || c == 0x200D;
    }

    /** A run of a script without spaces: listed words, numbers, and what lies between them as overlapping pairs. */
    private int unspaced(int from) {
        int end = from;
        while (end < text.length() && Script.isUnspaced(text.charAt(end)) && Character.isLetter(text.charAt(end))) {
            end++;
        }
        for (int i = from; i < end; ) {
            int numeral = HanNumeral.end(text, i, end);
            int listed = numeral > i ? 0 : lexicon.unspacedWord(text, i, end);
            if (numeral > i) {
                add(Token.Type.NUMBER, i, numeral);
                i = numeral;
            } else if (listed > 0) {
                add(Token.Type.WORD, i, i + listed);
                i += listed;
            } else {
                boolean pair = i + 1 < end && lexicon.unspacedWord(text, i + 1, end) == 0;
                add(Token.Type.PAIR, i, i + (pair ? 2 : 1));
                i++;
            }
        }
        return Math.max(end, from + 1);
    }

    private void add(Token.Type type, int start, int end) {
        String written = text.substring(start, end);
        if (type == Token.Type.WORD) {
            Lexicon.Entry entry = lexicon.entry(written);
            tokens.add(new Token(type, written, entry.folded(), entry.stem(), entry.sense(), start, gap, 0));
        } else {
            String folded = type == Token.Type.PAIR ? written : Folding.fold(written);
            tokens.add(new Token(type, written, folded, folded, Sense.NONE, start, gap, 0));
        }
        gap = false;
    }

    private void joinPhrases() {
        for (int i = 0; i < tokens.size(); i++) {
            if (lexicon.startsPhrase(tokens.get(i).folded())) {
                StringBuilder joined = new StringBuilder(tokens.get(i).folded());
                for (int j = i + 1;
                        j < tokens.size()
                                && j <= i + LONGEST_PHRASE
                                && !tokens.get(j).isMark();
                        j++) {
                    Optional<Sense> sense = lexicon.phrase(
                            joined.append('_').append(tokens.get(j).folded()).toString());
                    if (sense.isPresent()) {
                        tokens.set(i, tokens.get(i).meaning(sense.get()));
                        for (int k = i + 1; k <= j; k++) {
                            tokens.set(k, tokens.get(k).meaning(Sense.of(Sense.Kind.FUNCTION)));
                        }
                    }
                }
            }
        }
    }

    private void numberClauses() {
        int clause = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean mark = token.isMark() && SPLITTING_MARKS.contains(token.text());
            if (mark || token.sense().is(Sense.Kind.CLAUSE)) {
                clause++;
            }
            tokens.set(i, token.in(clause));
        }
    }
}
