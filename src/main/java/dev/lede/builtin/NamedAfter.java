package dev.lede.builtin;

import java.util.List;
import java.util.Map;

/** Firms and schools that bear the full name of a person: "Jane Smith Events" is another actor than Jane Smith. */
final class NamedAfter {
    private NamedAfter() {}

    /** A longer name whose last word the article also uses otherwise, or that "of" always leads. */
    static boolean mayBe(Candidate whole) {
        return whole.tokens.size() > 2
                && (whole.mentions.get(0).last().form().isSeenSmall()
                        || whole.mentions.stream().allMatch(NamedAfter::isOf));
    }

    /** "founder of Jane Smith Events" */
    private static boolean isOf(Mention mention) {
        List<Token> tokens = mention.sentence().tokens();
        return mention.from() > 1
                && mention.first().gap() == ' '
                && Candidate.AFFILIATING.contains(tokens.get(mention.from() - 1).lower());
    }

    /** A full name of a person. */
    static boolean isFounder(Candidate part) {
        return part.tokens.size() > 1 && part.mentions.get(0).first().is(WordClass.GIVENNAME);
    }

    /** Marks those whose founder the article names as well. */
    static void mark(Map<String, Candidate> byKey) {
        for (Candidate whole : byKey.values()) {
            for (int size = 2; size < whole.tokens.size() && mayBe(whole); size++) {
                Candidate founder = byKey.get(String.join(" ", whole.tokens.subList(0, size)));
                whole.namedAfter |= founder != null && isFounder(founder);
            }
        }
    }
}
