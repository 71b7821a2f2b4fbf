package dev.lede.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that stand for one another, as a country for its people. */
final class Synonyms {
    private final Map<String, List<Token>> groups = new HashMap<>();

    private Synonyms() {
        for (String line : Sections.read("names").getOrDefault("", List.of())) {
            List<Token> group = new ArrayList<>();
            for (String entry : Sections.words(line)) {
                // A phrase is known by its last word.
                String word = Folding.fold(entry.substring(entry.lastIndexOf('_') + 1));
                group.add(new Token(Token.Type.WORD, word, word, word, Sense.NONE, 0, false, 0));
            }
            group.forEach(token -> groups.putIfAbsent(token.folded(), group));
        }
    }

    /** Whether the book has a name that stands for this one. */
    static boolean knows(String folded, WordBook book) {
        for (Token other : Bundled.SYNONYMS.groups.getOrDefault(folded, List.of())) {
            if (book.has(other)) {
                return true;
            }
        }
        return false;
    }

    /** Read when the first unknown name is met. */
    private static final class Bundled {
        static final Synonyms SYNONYMS = new Synonyms();
    }
}
