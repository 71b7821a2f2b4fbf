package dev.lede.brief;

import java.util.List;

/**
 * A claim on its way through the checks.
 *
 * @param text         the claim
 * @param claim        the same, taken apart
 * @param numbers      the cited sentences, all of them in the article
 * @param cited        the cited sentences, taken apart
 * @param near         the same with the sentences beside them
 * @param sameLanguage whether claim and article are in one language
 */
record Question(
        String text,
        Passage claim,
        List<Integer> numbers,
        List<Passage> cited,
        List<Passage> near,
        ArticleIndex index,
        boolean sameLanguage) {

    Lexicon lexicon() {
        return index.lexicon();
    }

    boolean isCited(Token word) {
        for (Passage passage : cited) {
            if (passage.has(word)) {
                return true;
            }
        }
        return false;
    }

    boolean isNear(Token word) {
        for (Passage passage : near) {
            if (passage.has(word)) {
                return true;
            }
        }
        return false;
    }
}
