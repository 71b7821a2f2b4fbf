package dev.lede.builtin;

import java.util.List;
import java.util.Set;

/** How fit a sentence is to stand in a summary, whatever it says. */
final class Eligibility {
    /** From a sentence that stands alone to one that is taken only where there is no other. */
    enum Grade {
        FIT,
        POOR,
        UNFIT
    }

    /** Pronouns that mean a person and nothing else. */
    private static final Set<String> PERSONS = Set.of("he", "she", "он", "она", "él", "ella");

    private static final long PERSON_WORD =
            WordClass.ROLE.bit | WordClass.HONORIFIC.bit | WordClass.GIVENNAME.bit | WordClass.SAY.bit;

    /** What a sentence starts with that asks the reader for something, or tells of the page and not of the story. */
    private static final Set<String> CALLS = Set.of(
            "click",
            "subscribe",
            "sign",
            "follow",
            "read",
            "watch",
            "share",
            "download",
            "listen",
            "join",
            "email",
            "contact",
            "register",
            "scroll",
            "tap",
            "donate",
            "send",
            "please",
            "thank",
            "welcome",
            "see",
            "photo",
            "image",
            "photograph",
            "foto",
            "credit",
            "copyright",
            "©",
            "advertisement",
            "updated",
            "published",
            "note",
            "reviewed",
            "disclaimer",
            "disclosure",
            "lesen",
            "lire",
            "lea",
            "leia",
            "leggi",
            "lees",
            "läs",
            "czytaj",
            "читайте");

    private static final Set<String> PAID = Set.of(
            "affiliate", "affiliates", "commission", "commissions", "earn", "earns", "purchases", "paid", "promotion");

    private static final Set<String> OURS = Set.of("we", "our", "us");

    private static final int SHORT_CALL = 25;
    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 60;
    private static final int FEWEST_LETTERS_UNSPACED = 12;
    private static final int MOST_CHARACTERS = 450;

    private Eligibility() {}

    static Grade of(SentenceWords sentence, Words words) {
        List<Token> tokens = sentence.tokens();
        if (tokens.isEmpty() || !sentence.prose()) {
            return Grade.UNFIT;
        }
        String text = words.article().textOf(sentence.sentence());
        if (isTooShort(tokens, text, words.unspaced())
                || isQuestion(text)
                || NameFinder.isShouted(sentence)
                || isCallToAction(tokens)
                || isDisclosure(tokens)) {
            return Grade.UNFIT;
        }
        boolean tooLong = tokens.size() > MOST_WORDS || text.length() > MOST_CHARACTERS;
        boolean poor = tooLong
                || !sentence.balancedQuotes()
                || !endsLikeASentence(text)
                || startsOddly(tokens, text)
                || pointsElsewhere(tokens)
                || leansOnTheOneBefore(tokens)
                || namesNobodyBeforeAPronoun(tokens)
                || speaks(tokens);
        return poor ? Grade.POOR : Grade.FIT;
    }

    /** Starts with a pronoun or a link, so that a reader would ask: who, what? */
    static boolean leansOnTheOneBefore(List<Token> tokens) {
        Token first = tokens.get(0);
        if (!first.is(WordClass.DANGLING)) {
            return false;
        }
        // "This week ..." and "Its rival Acme ..." lean less than "This has ...": a name soon after it holds it up.
        boolean pronoun = first.is(WordClass.PRONOUN);
        boolean named =
                tokens.size() > 3 && (tokens.get(1).capital() || tokens.get(2).capital());
        return pronoun || !named;
    }

    /** "The levy, which Brussels applies, he called a tax": the person stands in another sentence. */
    private static boolean namesNobodyBeforeAPronoun(List<Token> tokens) {
        boolean capitalBefore = false;
        for (Token token : tokens) {
            boolean fullName = capitalBefore && token.capital();
            if (fullName || token.isAny(PERSON_WORD)) {
                return false;
            }
            if (!token.quoted() && PERSONS.contains(token.lower())) {
                return true;
            }
            capitalBefore = token.capital();
        }
        return false;
    }

    /** A quotation in full, or somebody who says I. */
    private static boolean speaks(List<Token> tokens) {
        long quoted = tokens.stream().filter(Token::quoted).count();
        return quoted * 2 > tokens.size();
    }

    private static boolean isTooShort(List<Token> tokens, String text, boolean unspaced) {
        return unspaced
                ? text.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS_UNSPACED
                : tokens.size() < FEWEST_WORDS;
    }

    private static boolean isQuestion(String text) {
        int last = text.length() - 1;
        while (last > 0 && !Character.isLetterOrDigit(text.charAt(last)) && "?？؟;".indexOf(text.charAt(last)) < 0) {
            last--;
        }
        char c = text.charAt(last);
        int inside = text.indexOf("? ");
        boolean startsWithOne = inside >= 0 && inside < text.length() / 2;
        return c == '?' || c == '？' || c == '؟' || startsWithOne;
    }

    private static boolean endsLikeASentence(String text) {
        char last = text.charAt(text.length() - 1);
        boolean cutOff = Character.isLetterOrDigit(last) || ",:;-–—".indexOf(last) >= 0;
        // Thai has no full stop.
        return !cutOff || Character.UnicodeScript.of(last) == Character.UnicodeScript.THAI;
    }

    /** "We may earn a commission from links on this page." */
    private static boolean isDisclosure(List<Token> tokens) {
        boolean ours = tokens.stream().anyMatch(token -> token.is(WordClass.OPINION) || OURS.contains(token.lower()));
        long paid = tokens.stream()
                .map(Token::lower)
                .filter(PAID::contains)
                .distinct()
                .count();
        return ours && paid > 1;
    }

    private static boolean isCallToAction(List<Token> tokens) {
        Token first = tokens.get(0);
        boolean contents = first.lower().equals("table")
                && tokens.size() > 2
                && tokens.get(2).lower().equals("contents");
        return contents
                || (tokens.size() < SHORT_CALL
                        && first.capital()
                        && CALLS.contains(first.lower())
                        && (first.lower().equals("please") || asks(tokens.get(1))));
    }

    /** "Share this", "Photo: Acme" and "Updated 3 May", but neither "Share prices" nor "Credit Acme". */
    private static boolean asks(Token second) {
        return second.gap() != ' ' || second.isNumber() || second.isAny(WordClass.STOP.bit | WordClass.DATE.bit);
    }

    /** "1. Acme", "*Prices are of May", "(Updated in June)", "uring the storm": notes, list items and scraps. */
    private static boolean startsOddly(List<Token> tokens, String text) {
        boolean numbered = tokens.get(0).isNumber()
                && tokens.size() > 1
                && (tokens.get(1).gap() == '.' || tokens.get(1).gap() == ')');
        char first = text.charAt(0);
        boolean scrap = Character.isLowerCase(first) && text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return numbered || scrap || first == '*' || first == '(';
    }

    /** "Use the tips below": what it shows stands elsewhere. */
    private static boolean pointsElsewhere(List<Token> tokens) {
        return tokens.get(tokens.size() - 1).lower().equals("below");
    }
}
