package dev.lede.builtin;

import java.util.List;

/** Whether a name stands where somebody takes a side: whoever does acts, though the article names it but once. */
final class SideEvidence {
    private static final int REACH = 3;
    private static final long NO_AUXILIARY = Clause.BEFORE_NOUN | WordClass.REPORTING.bit | WordClass.CONTRAST.bit;

    private SideEvidence() {}

    static boolean of(Words words, Mention mention) {
        List<Token> tokens = mention.sentence().tokens();
        if (mention.first().quoted() || tokens.stream().noneMatch(SideEvidence::mayTell)) {
            return false;
        }
        List<Expression> expressions = words.expressions(mention.sentence());
        return isSubject(tokens, expressions, mention) || isAgent(tokens, expressions, mention);
    }

    private static boolean mayTell(Token token) {
        return token.form().startsPhrase || token.isAny(WordClass.FAVOUR.bit | WordClass.OPPOSE.bit);
    }

    /** "Die SPD stimmte gegen den Plan": right behind the name, or behind its auxiliary. */
    private static boolean isSubject(List<Token> tokens, List<Expression> expressions, Mention mention) {
        int verb = Joined.end(tokens, mention.to());
        int limit = Math.min(tokens.size(), verb + REACH);
        for (Expression expression : expressions) {
            if (expression.at() >= verb
                    && expression.at() < limit
                    && tokens.get(expression.at()).gap() == ' ') {
                if (isSide(tokens, expression)) {
                    return !Clause.isOblique(tokens, mention.from());
                }
                if (!tokens.get(expression.at()).is(WordClass.STOP)
                        || tokens.get(expression.at()).isAny(NO_AUXILIARY)) {
                    return false;
                }
            }
        }
        return false;
    }

    /** "condemned by Germany" */
    private static boolean isAgent(List<Token> tokens, List<Expression> expressions, Mention mention) {
        int by = mention.from() - 1;
        while (by > 0
                && tokens.get(by).is(WordClass.DETERMINER)
                && !tokens.get(by).is(WordClass.AGENT)) {
            by--;
        }
        int agent = by;
        return agent > 0
                && tokens.get(agent).is(WordClass.AGENT)
                && expressions.stream()
                        .anyMatch(expression -> expression.end() <= agent
                                && agent - expression.end() < REACH
                                && isSide(tokens, expression)
                                && Passive.agent(tokens, expression.at(), expression.end()) >= 0);
    }

    private static boolean isSide(List<Token> tokens, Expression expression) {
        return expression.isAny(WordClass.FAVOUR, WordClass.OPPOSE)
                && !tokens.get(expression.at()).quoted()
                && !tokens.get(expression.at()).capital();
    }
}
