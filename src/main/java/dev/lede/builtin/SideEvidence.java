package dev.lede.builtin;

import java.util.List;

/** Whether a name stands where somebody takes a side: whoever does acts, though the article names it but once. */
final class SideEvidence {
    private static final int REACH = 3;
    private static final long NO_AUXILIARY = Clause.BEFORE_NOUN | WordClass.REPORTING.bit | WordClass.CONTRAST.bit;

    private SideEvidence() {}

    static boolean of(Words words, Mention mention) {
        return !mention.first().quoted() && (isSubject(words, mention) || isAgent(words, mention));
    }

    /** "Die SPD stimmte gegen den Plan": right behind the name, or behind its auxiliary. */
    private static boolean isSubject(Words words, Mention mention) {
        List<Token> tokens = mention.sentence().tokens();
        int verb = Joined.end(tokens, mention.to());
        int limit = Math.min(tokens.size(), verb + REACH);
        if (!mayTell(tokens, verb, limit) || Clause.isOblique(tokens, mention.from())) {
            return false;
        }
        for (Expression expression : words.expressions(mention.sentence())) {
            if (expression.at() >= verb
                    && expression.at() < limit
                    && tokens.get(expression.at()).gap() == ' ') {
                if (isSide(tokens, expression)) {
                    return true;
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
    private static boolean isAgent(Words words, Mention mention) {
        List<Token> tokens = mention.sentence().tokens();
        int by = mention.from() - 1;
        while (by > 0
                && tokens.get(by).is(WordClass.DETERMINER)
                && !tokens.get(by).is(WordClass.AGENT)) {
            by--;
        }
        int agent = by;
        return agent > 0
                && tokens.get(agent).is(WordClass.AGENT)
                && mayTell(tokens, Math.max(0, agent - 2 * REACH), agent)
                && words.expressions(mention.sentence()).stream()
                        .anyMatch(expression -> expression.end() <= agent
                                && agent - expression.end() < REACH
                                && isSide(tokens, expression)
                                && Passive.agent(tokens, expression.at(), expression.end()) >= 0);
    }

    private static boolean mayTell(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).form().startsPhrase || tokens.get(i).isAny(WordClass.FAVOUR.bit | WordClass.OPPOSE.bit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSide(List<Token> tokens, Expression expression) {
        return expression.isAny(WordClass.FAVOUR, WordClass.OPPOSE)
                && !tokens.get(expression.at()).quoted()
                && !tokens.get(expression.at()).capital();
    }
}
