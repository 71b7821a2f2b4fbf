package dev.lede.builtin;

import java.util.List;

import dev.lede.article.Sentence;

/**
 * A sentence and its words.
 *
 * @param prose          whether it stands in a paragraph, a list or a quotation, not in a heading, a table or code
 * @param balancedQuotes whether each quotation that opens in it also closes in it
 */
record SentenceWords(Sentence sentence, List<Token> tokens, boolean prose, boolean balancedQuotes) {
    int number() {
        return sentence.number();
    }
}
