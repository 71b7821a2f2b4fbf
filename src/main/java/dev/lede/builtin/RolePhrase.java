package dev.lede.builtin;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.lede.builtin.Mention.TokenSpan;

/** Finds how far a description goes that says what somebody is, by the verbs and commas that end it. */
final class RolePhrase {
    private static final int REACH = 14;
    private static final int HEAD_REACH = 8;
    private static final Set<String> WHO = Set.of("who", "der", "die", "qui", "que", "che", "который", "которая");
    // What a person does to a body that he or she leads or stands for.
    private static final Set<String> LEADS = Set.of(
            "chairs",
            "leads",
            "heads",
            "runs",
            "founded",
            "owns",
            "represents",
            "directs",
            "manages",
            "speaks",
            "leitet",
            "führt",
            "vertritt",
            "dirige",
            "préside",
            "représente",
            "preside",
            "representa",
            "guida",
            "возглавляет");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "was", "are", "were", "has", "had", "have", "will", "would", "could", "should", "may", "might", "can",
            "whose", "which", "ist", "war", "hat", "hatte", "wird", "würde", "est", "était", "avait", "fut", "sera",
            "fue", "era", "había", "será", "è", "ha", "aveva", "sarà", "é", "foi", "tinha");

    private final WordClass wanted;

    RolePhrase(WordClass wanted) {
        this.wanted = wanted;
    }

    /** The phrase from {@code from} to the next comma or verb, if a word for a role stands early in it. */
    Optional<TokenSpan> from(List<Token> tokens, int start) {
        int from = start;
        boolean leads = false;
        if (WHO.contains(tokens.get(from).lower()) && from + 1 < tokens.size()) {
            from++;
            leads = LEADS.contains(tokens.get(from).lower());
        }
        int to = from;
        boolean role = leads;
        while (to < tokens.size() && to - from < REACH) {
            Token token = tokens.get(to);
            boolean ends =
                    to > from && token.gap() != ' ' && token.gap() != '\'' && token.gap() != '’' && token.gap() != '&';
            boolean verb = (to > from || !leads) && isVerb(token);
            if (verb && !role) {
                return Optional.empty();
            }
            if (ends || verb || (to > from && WHO.contains(token.lower()) && !token.is(WordClass.DETERMINER))) {
                break;
            }
            role |= to - from < HEAD_REACH && token.is(wanted);
            to++;
        }
        return role ? Optional.of(new TokenSpan(from, to)) : Optional.empty();
    }

    /** A verb, or a small word that no description has: what follows is a clause. */
    boolean isVerb(Token token) {
        if (token.isAny(wanted.bit | WordClass.ROLEWORD.bit) || token.capital()) {
            return false;
        }
        long joins = WordClass.OF.bit | WordClass.DETERMINER.bit | WordClass.LOCATIVE.bit | WordClass.STOP.bit;
        return token.isAny(WordClass.SAY.bit | WordClass.PRONOUN.bit | WordClass.NEGATION.bit)
                || (token.is(WordClass.ACT) && !token.isAny(joins))
                || AUXILIARIES.contains(token.lower());
    }
}
