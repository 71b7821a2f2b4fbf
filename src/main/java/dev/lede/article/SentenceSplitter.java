package dev.lede.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the sentences of one block of text: a rule per kind of full stop, and lists of abbreviations. The rules follow
 * Unicode's sentence boundaries (UAX 29), which know neither abbreviations nor ordinals, and add those.
 */
final class SentenceSplitter {
    // How far a bracket's partner may be for its content to count as one piece.
    private static final int BRACKET_REACH = 400;

    private final String text;
    private final int end;
    private final SentenceEnd sentenceEnd;
    private final List<Span> spans = new ArrayList<>();
    private int sentenceStart;

    private SentenceSplitter(String text, int start, int end, String language) {
        this.text = text;
        this.end = end;
        this.sentenceStart = start;
        this.sentenceEnd = new SentenceEnd(text, start, end, language);
    }

    /**
     * Never throws for an offset within the text; takes time linear in {@code end - start}.
     *
     * @param start    where the block begins in {@code text}, inclusive
     * @param end      where it ends, exclusive
     * @param language BCP 47 tag, or the empty string where it is not known
     * @return the sentences in order, without white space at their ends, none of them empty
     */
    static List<Span> split(String text, int start, int end, String language) {
        return start < end ? new SentenceSplitter(text, start, end, language).split() : List.of();
    }

    private List<Span> split() {
        sentenceStart = skipSpace(sentenceStart);
        int dateline = Dateline.end(text, sentenceStart, end);
        if (dateline > sentenceStart) {
            cut(dateline);
        }
        int bracketEnd = -1;
        int i = sentenceStart;
        while (i < end) {
            char c = text.charAt(i);
            if (i > bracketEnd && Punctuation.closerOf(c) != 0 && (i > sentenceStart || holdsSentences(c))) {
                bracketEnd = Math.max(bracketEnd, partner(i));
            }
            if (isParagraphBreak(i)) {
                i = cut(i);
            } else if (Punctuation.isTerminator(c) || sentenceEnd.isGreekQuestionMark(i)) {
                i = atTerminator(i, bracketEnd);
            } else {
                i++;
            }
        }
        cut(end);
        return spans;
    }

    /** Passes the run of terminators at {@code i} and what closes after it, and cuts there if a sentence ends. */
    private int atTerminator(int i, int bracketEnd) {
        int runEnd = i + 1;
        while (runEnd < end && Punctuation.isTerminator(text.charAt(runEnd))) {
            runEnd++;
        }
        int closed = sentenceEnd.passClosers(runEnd);
        boolean insideBrackets =
                closed <= bracketEnd || (bracketEnd >= runEnd && !holdsSentences(text.charAt(bracketEnd)));
        if (!insideBrackets && sentenceEnd.isEnd(sentenceStart, i, runEnd, closed)) {
            return cut(closed);
        }
        return Math.max(runEnd, Math.min(closed, end));
    }

    // A Western bracket in mid-sentence does not end the sentence around it, a CJK quote may.
    private static boolean holdsSentences(char quote) {
        return "「」『』".indexOf(quote) >= 0;
    }

    private int cut(int at) {
        int last = at;
        while (last > sentenceStart && Punctuation.isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (last > sentenceStart) {
            add(sentenceStart, last);
        }
        sentenceStart = skipSpace(at);
        return Math.max(sentenceStart, at);
    }

    /** A piece without letter or digit ("***", a smiley) belongs to the sentence before it. */
    private void add(int from, int to) {
        boolean bare = text.substring(from, to).codePoints().noneMatch(Character::isLetterOrDigit);
        if (bare && !spans.isEmpty()) {
            spans.set(spans.size() - 1, new Span(spans.get(spans.size() - 1).start(), to));
        } else {
            spans.add(new Span(from, to));
        }
    }

    private int partner(int open) {
        char closer = Punctuation.closerOf(text.charAt(open));
        int reach = Math.min(end, open + BRACKET_REACH);
        for (int i = open + 1; i < reach; i++) {
            if (text.charAt(i) == closer) {
                return i;
            }
        }
        return -1;
    }

    private boolean isParagraphBreak(int i) {
        return text.charAt(i) == '\u2029' || (text.charAt(i) == '\n' && i + 1 < end && text.charAt(i + 1) == '\n');
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < end && Punctuation.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
