package dev.lede.builtin;

import java.util.List;
import java.util.Set;

/** What the words right before a name show of its part in the sentence. */
final class Clause {
    /** What stands before a noun and not before a verb. */
    static final long BEFORE_NOUN =
            WordClass.DETERMINER.bit | WordClass.LOCATIVE.bit | WordClass.OF.bit | WordClass.AGAINST.bit;

    private static final Set<String> IF = Set.of(
            "if", "whether", "unless", "wenn", "falls", "ob", "si", "se", "als", "indien", "jeśli", "jeżeli", "если",
            "якщо", "om", "eğer");

    private static final Set<String> RELATIVES = Set.of(
            "who", "which", "qui", "che", "quien", "quienes", "który", "która", "które", "którzy", "который", "которая",
            "которое", "которые", "який", "яка", "яке", "які");

    /** Of the words that are "of the" as well as "some" those that no name stands behind as a subject. */
    private static final Set<String> OF_THE = Set.of("del", "dello", "della", "dell");

    /** Articles of German cases that no subject has. */
    private static final Set<String> ACCUSATIVE =
            Set.of("den", "dem", "einen", "einem", "ihren", "ihrem", "seinen", "seinem");

    private static final int TITLE_REACH = 4;

    private Clause() {}

    /** "if the union backs it": nobody has taken a side. */
    static boolean isSupposed(List<Token> tokens, int from) {
        int at = from - 1;
        while (at > 0
                && from - at < TITLE_REACH
                && tokens.get(at).isAny(WordClass.DETERMINER.bit | WordClass.ROLE.bit | WordClass.ROLEWORD.bit)) {
            at--;
        }
        return at >= 0
                && tokens.get(at + 1).gap() == ' '
                && IF.contains(tokens.get(at).lower());
    }

    /** "accused the union of defending it": whom a side is taken against takes none by what is said of it. */
    static boolean isTarget(List<Token> tokens, int from) {
        int at = from - 1;
        while (at > 0 && tokens.get(at + 1).gap() == ' ' && tokens.get(at).is(WordClass.DETERMINER)) {
            at--;
        }
        // "Former champion Rosa Lambert": a title that is a verb elsewhere.
        boolean noun = at >= 0
                && (tokens.get(at).isAny(WordClass.ROLE.bit | WordClass.ROLEWORD.bit)
                        || (at > 0 && tokens.get(at - 1).isAny(WordClass.DETERMINER.bit | WordClass.ROLEWORD.bit)));
        return at >= 0
                && !noun
                && tokens.get(at + 1).gap() == ' '
                && tokens.get(at).isAny(WordClass.FAVOUR.bit | WordClass.OPPOSE.bit);
    }

    /** Whether a "who" stands right before the verb; its subject is what stands before that. */
    static boolean isRelative(Token token) {
        return RELATIVES.contains(token.lower());
    }

    /** "of the agency", "in Paris", "da agência": no subject. */
    static boolean isOblique(List<Token> tokens, int from) {
        for (int at = from; at > 0 && from - at < TITLE_REACH && tokens.get(at).gap() == ' '; at--) {
            Token before = tokens.get(at - 1);
            // "van vakbond FNV", "del ministro Gaetano Fochi"
            boolean title = from - at < 2
                    && !before.capital()
                    && before.isAny(WordClass.ROLE.bit | WordClass.ROLEWORD.bit | WordClass.ORG.bit)
                    && !before.isAny(WordClass.OF.bit | WordClass.LOCATIVE.bit | WordClass.SAY.bit);
            boolean article = before.is(WordClass.DETERMINER);
            // Portuguese "a" is an article as well as "to"; "da" is "of the".
            boolean where =
                    before.is(WordClass.LOCATIVE) && !(article && before.lower().length() == 1);
            boolean joins = where || (before.is(WordClass.OF) && (!article || OF_THE.contains(before.lower())));
            if ((joins && !Joined.isAnd(before)) || isGenitive(tokens, at - 1)) {
                return true;
            }
            if (!article && !title) {
                return false;
            }
        }
        return false;
    }

    /** "den Minister Gerd Ahlers", where the language tells objects by their article. */
    static boolean hasObjectArticle(List<Token> tokens, int from, Vocabulary vocabulary) {
        for (int at = from;
                vocabulary.grammar().capitalNouns()
                        && at > 0
                        && from - at < TITLE_REACH
                        && tokens.get(at).gap() == ' ';
                at--) {
            if (ACCUSATIVE.contains(tokens.get(at - 1).lower())) {
                return true;
            }
            if (!tokens.get(at - 1).isAny(WordClass.ROLE.bit | WordClass.ROLEWORD.bit | WordClass.DEMONYM.bit)) {
                return false;
            }
        }
        return false;
    }

    /** "left the party in protest": what stands right behind a deed is its object. */
    static boolean isBehindVerb(List<Token> tokens, int title) {
        int at = title - 1;
        while (at > 0
                && title - at < TITLE_REACH
                && tokens.get(at + 1).gap() == ' '
                && tokens.get(at).isAny(WordClass.DETERMINER.bit | WordClass.ROLEWORD.bit)) {
            at--;
        }
        return at >= 0
                && at < title - 1
                && tokens.get(at + 1).gap() == ' '
                && !tokens.get(at).quoted()
                && tokens.get(at)
                        .isAny(WordClass.ACT.bit | WordClass.SAY.bit | WordClass.FAVOUR.bit | WordClass.OPPOSE.bit)
                && !tokens.get(at).isAny(BEFORE_NOUN | WordClass.STOP.bit);
    }

    /** "die Vorsitzende der Partei": an article behind a noun, not one that opens a phrase. */
    private static boolean isGenitive(List<Token> tokens, int article) {
        String word = tokens.get(article).lower();
        return article > 0
                && (word.equals("der") || word.equals("des"))
                && tokens.get(article).gap() == ' '
                && tokens.get(article - 1).capital();
    }
}
