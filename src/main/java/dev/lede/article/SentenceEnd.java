package dev.lede.article;

import java.util.Locale;
import java.util.Set;

/** Decides whether a sentence ends at a terminator, from what stands before and after it. */
final class SentenceEnd {
    // Languages that write an ordinal with a full stop ("am 3. Mai").
    private static final Set<String> DOTTED_ORDINALS = Set.of(
            "de", "da", "no", "fi", "pl", "cs", "sk", "hu", "sl", "hr", "sr", "bs", "et", "lv", "lt", "is", "tr", "mk",
            "lb", "eu");
    private static final Set<String> SAYING = Set.of(
            "said",
            "says",
            "asked",
            "asks",
            "told",
            "replied",
            "added",
            "shouted",
            "wrote",
            "cried",
            "answered",
            "explained",
            "writes",
            "wondered",
            "exclaimed",
            "noted",
            "stated",
            "declared");
    // What follows a quotation and still belongs to its sentence, in Japanese and Chinese.
    private static final String QUOTATIVE = "とっなのはをがにも、，,";
    private static final String SPEECH = "说說称稱道问問喊答述言話语語";
    private static final int ATTRIBUTION_REACH = 24;

    private final String text;
    private final int end;
    private final boolean dottedOrdinals;
    private final boolean greek;
    private final boolean withoutCapitals;
    private final FullStop fullStop;

    SentenceEnd(String text, int start, int end, String language) {
        this.text = text;
        this.end = end;
        String key = LanguageSections.key(language);
        this.dottedOrdinals = DOTTED_ORDINALS.contains(key);
        this.greek = key.equals("el");
        this.withoutCapitals = hasNoCapitals(text, start, end);
        this.fullStop = new FullStop(text, end, language, dottedOrdinals);
    }

    /** Greek asks with a semicolon; before a space and a capital it is one. */
    boolean isGreekQuestionMark(int i) {
        char c = text.charAt(i);
        return c == '\u037E' || (greek && c == ';');
    }

    /**
     * The offset behind quotes, brackets and footnote marks ("[1]") that close the sentence which ended before
     * {@code i}.
     */
    int passClosers(int i) {
        int at = i;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '[' && footnoteEnd(at) > at) {
                at = footnoteEnd(at);
            } else if (isOpeningQuote(at)) {
                break;
            } else if (Punctuation.closes(c) || (at > i && Punctuation.isTerminator(c)) || isReversedGuillemet(at)) {
                at++;
            } else if (isSpacedGuillemet(at)) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    /** German closes with “, which Chinese opens with: there a letter of its script follows at once. */
    private boolean isOpeningQuote(int at) {
        return text.charAt(at) == '“' && at + 1 < end && Character.isIdeographic(text.codePointAt(at + 1));
    }

    /**
     * @param stop   the first terminator
     * @param runEnd behind the last terminator
     * @param closed behind the closing quotes and brackets
     */
    boolean isEnd(int sentenceStart, int stop, int runEnd, int closed) {
        if (closed >= end) {
            return true;
        }
        int next = nextWord(closed);
        if (next >= end) {
            return true;
        }
        if (Punctuation.endsAnywhere(text.charAt(stop))) {
            return closed == runEnd || !goesOnAfterQuote(sentenceStart, closed);
        }
        boolean spaced = Punctuation.isSpace(text.charAt(closed));
        boolean quoted = closed > runEnd;
        boolean oneStop = text.charAt(stop) == '.' && runEnd == stop + 1;
        if (!spaced) {
            return (isCjk(next) && closed == next && isCjk(stop - 1))
                    || (oneStop && !quoted && fullStop.lacksSpace(stop));
        }
        if (!mayStartSentence(next, oneStop)) {
            return false;
        }
        if (quoted && attributionFollows(next, oneStop)) {
            return false;
        }
        return !oneStop
                || (quoted && next - closed > 0 && !isBracket(closed - 1))
                || fullStop.ends(sentenceStart, stop, next);
    }

    private boolean isBracket(int i) {
        return text.charAt(i) == ')' || text.charAt(i) == ']';
    }

    /** A capital, a digit, or a letter of a script that has none; punctuation that opens nothing goes on. */
    private boolean mayStartSentence(int next, boolean oneStop) {
        int first = text.codePointAt(next);
        if (Character.isLowerCase(first)) {
            return withoutCapitals && oneStop;
        }
        if (Character.isLetterOrDigit(first)) {
            return true;
        }
        // No word follows: a symbol that is neither a comma nor a bracket that closes, say an emoji.
        char c = text.charAt(next);
        return ",;:)]}%/=+<>".indexOf(c) < 0;
    }

    /** The offset of the first letter, digit or odd sign behind white space and opening punctuation. */
    private int nextWord(int from) {
        int i = from;
        while (i < end && (Punctuation.isSpace(text.charAt(i)) || Punctuation.opens(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    /** "Why?" Tom asked: the verb of saying stands within three words. */
    private boolean attributionFollows(int next, boolean oneStop) {
        int at = next;
        for (int words = 0; words < 4 && at < end; words++) {
            int wordEnd = FullStop.wordEnd(text, at, end);
            if (wordEnd == at) {
                return false;
            }
            if (SAYING.contains(text.substring(at, wordEnd).toLowerCase(Locale.ROOT))) {
                return words > 0 && (!oneStop || (wordEnd < end && ".,".indexOf(text.charAt(wordEnd)) >= 0));
            }
            at = Math.min(end, wordEnd + 1);
        }
        return false;
    }

    /** 「はい。」と言った and “好。”他说: the sentence around the quote goes on. */
    private boolean goesOnAfterQuote(int sentenceStart, int closed) {
        char c = text.charAt(closed);
        if (QUOTATIVE.indexOf(c) >= 0) {
            return true;
        }
        if (Punctuation.isSpace(c) || !Punctuation.opens(text.charAt(sentenceStart))) {
            return false;
        }
        int reach = Math.min(end, closed + ATTRIBUTION_REACH);
        for (int i = closed; i < reach && !Punctuation.isTerminator(text.charAt(i)); i++) {
            if (SPEECH.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int footnoteEnd(int open) {
        int i = open + 1;
        while (i < end && i < open + 5 && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i < end && i > open + 1 && text.charAt(i) == ']' ? i + 1 : open;
    }

    /** French sets a space before »; where » opens (German) a letter follows it. */
    private boolean isSpacedGuillemet(int i) {
        return i + 1 < end
                && Punctuation.isSpace(text.charAt(i))
                && text.charAt(i + 1) == '»'
                && (i + 2 >= end || !Character.isLetterOrDigit(text.charAt(i + 2)));
    }

    /** German may quote »so«; what closes there stands before a space. */
    private boolean isReversedGuillemet(int i) {
        return text.charAt(i) == '«' && (i + 1 >= end || Punctuation.isSpace(text.charAt(i + 1)));
    }

    private boolean isCjk(int i) {
        return i >= 0 && i < end && (Character.isIdeographic(text.codePointAt(i)) || isKana(i));
    }

    private boolean isKana(int i) {
        char c = text.charAt(i);
        return c >= '\u3040' && c <= '\u30FF';
    }

    private static boolean hasNoCapitals(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
