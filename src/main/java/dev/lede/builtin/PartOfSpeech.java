package dev.lede.builtin;

import java.util.List;
import java.util.Set;

/** Tells by the words around it whether a word of attitude is a verb here, a noun, or nobody's at all. */
final class PartOfSpeech {
    private static final List<String> GERUNDS = List.of("ing", "ant", "ando", "endo", "indo");

    /** Endings of infinitives from Latin, which follow small words as nouns do: "appelle à soutenir". */
    private static final List<String> INFINITIVES = List.of("er", "ir", "re", "ar", "are", "ere", "ire");

    /** Stands before an infinitive as well as before a noun. */
    private static final Set<String> IN_ORDER_TO = Set.of("para", "pour", "per");

    /** "declined to comment" takes no side. */
    private static final List<String> COMMENTS =
            List.of("comment", "kommenti", "коммент", "комент", "yorum", "تعليق", "التعليق", "논평", "코멘트");

    private static final List<String> COMMENTATORS =
            List.of("commentat", "kommentat", "комментатор", "коментатор", "yorumcu");
    private static final int COMMENT_REACH = 5;

    private final Words words;
    private final Cast cast;

    PartOfSpeech(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    /** "the support of", "in protest": no verb. */
    boolean isNoun(SentenceWords sentence, int i) {
        List<Token> tokens = sentence.tokens();
        boolean ambiguous = isNounToo(tokens.get(i));
        if (i == 0 || tokens.get(i).gap() != ' ') {
            return ambiguous;
        }
        Token before = tokens.get(i - 1);
        if (tokens.get(i).is(WordClass.STOP)
                && !SpokenWords.isVerb(tokens, i)
                && cast.at(sentence, i - 1).isEmpty()) {
            return true;
        }
        if (!ambiguous && before.is(WordClass.DETERMINER) && i > 1 && isSubject(sentence, i - 2)) {
            // "la ministre la rejette": a pronoun that looks like an article.
            return false;
        }
        boolean joined = before.lower().equals("to") || Joined.isAnd(before);
        if (before.possessive() || (before.isAny(Clause.BEFORE_NOUN) && !joined && !isVerbal(tokens.get(i), before))) {
            return true;
        }
        // "strongly supports"
        boolean adverb = i > 1 && before.lower().endsWith("ly") && isSubject(sentence, i - 2);
        return ambiguous && !before.is(WordClass.STOP) && !adverb && !isSubject(sentence, i - 1);
    }

    /** A form of a verb that may stand behind the small words that nouns have. */
    private boolean isVerbal(Token token, Token before) {
        if (isNounToo(token)) {
            return false;
        }
        boolean infinitive =
                words.vocabulary().grammar().romance() && INFINITIVES.stream().anyMatch(token.lower()::endsWith);
        return isGerund(token) || infinitive || IN_ORDER_TO.contains(before.lower());
    }

    /** "while praising", "tout en déplorant". */
    static boolean isGerund(Token token) {
        return !isNounToo(token) && GERUNDS.stream().anyMatch(token.lower()::endsWith);
    }

    private static boolean isNounToo(Token token) {
        return token.isAny(WordClass.APPROVAL.bit | WordClass.DISAPPROVAL.bit);
    }

    /** "25 votes in favour and 24 against": a count, and nobody's side. */
    boolean isCount(SentenceWords sentence, int at) {
        List<Token> tokens = sentence.tokens();
        boolean joined = at > 1 && tokens.get(at).gap() == ' ';
        return joined
                && (tokens.get(at - 1).isNumber()
                        || (tokens.get(at - 2).isNumber()
                                && tokens.get(at - 1).gap() == ' '
                                && !isSubject(sentence, at - 1)));
    }

    /** Whether somebody gives or refuses a comment nearby; a commentator is a person. */
    static boolean isOfComment(List<Token> tokens, int at) {
        int from = Math.max(0, at - COMMENT_REACH);
        return tokens.subList(from, Math.min(tokens.size(), at + COMMENT_REACH)).stream()
                .map(Token::lower)
                .anyMatch(word -> COMMENTS.stream().anyMatch(word::startsWith)
                        && COMMENTATORS.stream().noneMatch(word::startsWith));
    }

    /** Whether the word at {@code i} can be whose verb follows: an actor, a pronoun or people. */
    boolean isSubject(SentenceWords sentence, int i) {
        return sentence.tokens().get(i).isAny(WordClass.PRONOUN.bit | WordClass.GROUP.bit)
                || cast.at(sentence, i).isPresent();
    }
}
