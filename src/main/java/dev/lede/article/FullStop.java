package dev.lede.article;

import java.util.Locale;
import java.util.Set;

/** Decides what a single full stop is: the end of a sentence, or part of an abbreviation, an initial or an ordinal. */
final class FullStop {
    private static final int LONGEST_WORD = 40;

    private final String text;
    private final int end;
    private final Abbreviations abbreviations;
    private final Set<String> functionWords;
    private final boolean dottedOrdinals;

    FullStop(String text, int end, String language, boolean dottedOrdinals) {
        this.text = text;
        this.end = end;
        this.abbreviations = Abbreviations.of(language);
        Set<String> listed = FunctionWords.of(language);
        this.functionWords = listed.isEmpty() ? FunctionWords.of("en") : listed;
        this.dottedOrdinals = dottedOrdinals;
    }

    /**
     * @param next offset of the next word's first letter; a space stands before it
     */
    boolean ends(int sentenceStart, int stop, int next) {
        int wordStart = wordStart(sentenceStart, stop);
        if (wordStart == stop) {
            return true;
        }
        String word = text.substring(wordStart, stop);
        boolean digitFollows = Character.isDigit(text.charAt(next));
        if (isTime(word)) {
            return true;
        }
        if (isNumber(word)) {
            return endsAfterNumber(sentenceStart, wordStart, word, next, digitFollows);
        }
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
            return endsAfterInitial(word, next);
        }
        return switch (abbreviation(word.toLowerCase(Locale.ROOT))) {
            case PREFIX -> false;
            case OPEN -> !digitFollows && functionWordAt(next);
            case NUMBER -> !digitFollows;
            case NONE -> !(isInitial(word, next) || isDotted(word)) || endsAfterInitial(word, next);
        };
    }

    /** "it ended.The next": a small word, a stop and a capitalised word, with the space forgotten. */
    boolean lacksSpace(int stop) {
        int from = stop;
        while (from > 0 && stop - from < LONGEST_WORD && Character.isLowerCase(text.charAt(from - 1))) {
            from--;
        }
        boolean wordBefore = stop - from >= 3 && (from == 0 || Punctuation.isSpace(text.charAt(from - 1)));
        boolean capitalised = stop + 1 < end && Character.isUpperCase(text.charAt(stop + 1));
        if (!wordBefore || !capitalised) {
            return false;
        }
        int to = stop + 2;
        while (to < end && to - stop < LONGEST_WORD && Character.isLowerCase(text.charAt(to))) {
            to++;
        }
        return to < end && (Punctuation.isSpace(text.charAt(to)) || text.charAt(to) == ',');
    }

    static int wordEnd(String text, int from, int end) {
        int i = from;
        while (i < end && i - from < LONGEST_WORD && isWordPart(text.charAt(i)) && text.charAt(i) != '.') {
            i++;
        }
        return i;
    }

    private boolean endsAfterNumber(int sentenceStart, int wordStart, String word, int next, boolean digitFollows) {
        boolean listNumber = wordStart == sentenceStart && word.length() <= 3;
        if (listNumber) {
            return false;
        }
        if (!dottedOrdinals || word.length() > 3) {
            return true;
        }
        return !digitFollows && functionWordAt(next);
    }

    /** "14.30": an hour and minutes; up to twelve they may be the month of an ordinal date. */
    private static boolean isTime(String word) {
        int stop = word.indexOf('.');
        boolean figures =
                stop > 0 && stop == word.length() - 3 && word.chars().allMatch(c -> c == '.' || Character.isDigit(c));
        return figures && word.substring(stop + 1).compareTo("12") > 0;
    }

    private boolean endsAfterInitial(String word, int next) {
        boolean capitals = Character.isUpperCase(word.codePointAt(0));
        // "e.g." and "z.B." lead on; "U.S." and "J." may end where a small word starts with a capital.
        boolean endsDay = word.equalsIgnoreCase("a.m") || word.equalsIgnoreCase("p.m");
        if (endsDay) {
            return Character.isLetter(text.charAt(next)) && !shortCapitals(next);
        }
        return capitals && functionWordAt(next);
    }

    /** A time zone behind the hour: "5 p.m. GMT". */
    private boolean shortCapitals(int next) {
        int to = wordEnd(text, next, end);
        return to - next >= 2
                && to - next <= 4
                && text.substring(next, to).chars().allMatch(Character::isUpperCase);
    }

    /** Whether the capitalised word at {@code next} is a function word, hence capital only because it starts a sentence. */
    private boolean functionWordAt(int next) {
        int to = wordEnd(text, next, end);
        boolean initial = to - next == 1 && isLetterWithStop(next);
        return !initial && functionWords.contains(text.substring(next, to).toLowerCase(Locale.ROOT));
    }

    private boolean isInitial(String word, int next) {
        int letter = word.codePointAt(0);
        boolean single = word.length() == Character.charCount(letter) && Character.isLetter(letter);
        return single
                && (!Character.isLowerCase(letter) || isLetterWithStop(next))
                && !Character.isIdeographic(letter)
                && Character.UnicodeScript.of(letter) != Character.UnicodeScript.HANGUL;
    }

    /** "z. B.": a single letter and a stop. */
    private boolean isLetterWithStop(int i) {
        return i + 1 < end && text.charAt(i + 1) == '.';
    }

    /** Looks up the word, or what follows its article: "l'on." is "on.". */
    private Abbreviations.Kind abbreviation(String word) {
        Abbreviations.Kind kind = abbreviations.kind(word);
        int apostrophe = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
        return kind == Abbreviations.Kind.NONE && apostrophe > 0
                ? abbreviations.kind(word.substring(apostrophe + 1))
                : kind;
    }

    /** Letters, each with a stop between: "U.S", "z.B". */
    private static boolean isDotted(String word) {
        if (word.length() < 3 || word.indexOf('.') < 0) {
            return false;
        }
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            run = word.charAt(i) == '.' ? 0 : run + 1;
            if (run > 2) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String word) {
        boolean roman = word.chars().allMatch(c -> "IVX".indexOf(c) >= 0) && word.length() > 1;
        return roman || word.chars().allMatch(Character::isDigit);
    }

    private int wordStart(int sentenceStart, int stop) {
        int i = stop;
        int limit = Math.max(sentenceStart, stop - LONGEST_WORD);
        while (i > limit && isWordPart(text.charAt(i - 1))) {
            i--;
        }
        while (i < stop && "'’-.".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || ".'’-№°º/".indexOf(c) >= 0
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
