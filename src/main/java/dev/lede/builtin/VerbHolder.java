package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

/** Finds whose side a verb of attitude tells, whatever its voice: "praised", "was praised by", "was furious", "angered". */
final class VerbHolder {
    /** Endings of the first word of English phrases that may stand in the passive: "taken to court". */
    private static final List<String> PARTICIPLES =
            List.of("ed", "en", "wn", "ld", "ought", "aught", "rn", "ut", "hit");

    private static final long BEHIND_PREDICATE = WordClass.STOP.bit
            | Clause.BEFORE_NOUN
            | WordClass.REPORTING.bit
            | WordClass.CONTRAST.bit
            | WordClass.AGENT.bit;
    private static final long TITLE =
            WordClass.DETERMINER.bit | WordClass.ROLE.bit | WordClass.ROLEWORD.bit | WordClass.HONORIFIC.bit;
    private static final int AGENT_REACH = 5;
    private static final int OBJECT_REACH = 4;
    private static final int LATEST_GERUND = 2;
    private static final int LATEST_CONCESSION = 4;

    private final Words words;
    private final Cast cast;
    private final SideHolder holders;
    private final PartOfSpeech parts;

    VerbHolder(Words words, Cast cast, SideHolder holders, PartOfSpeech parts) {
        this.words = words;
        this.cast = cast;
        this.holders = holders;
        this.parts = parts;
    }

    /** @param passive whether the one whom the side is about stands before the verb */
    record Holder(Actor actor, boolean passive) {}

    /** Empty where the verb is nobody's whom the article names. */
    Optional<Holder> of(SentenceWords sentence, Expression word, Attribution.Turn turn) {
        List<Token> tokens = sentence.tokens();
        if (isReportedSaying(tokens, word.at())) {
            return Optional.empty();
        }
        if (WordClass.FEELING.in(word.classes())) {
            return feeling(sentence, word, turn).map(actor -> new Holder(actor, false));
        }
        if (words.vocabulary().grammar().marksCases() && agentBefore(tokens, word.at()) > 0) {
            return cast.at(sentence, agentBefore(tokens, word.at()) - 1).map(actor -> new Holder(actor, true));
        }
        int agent = agent(sentence, word);
        if (agent >= 0) {
            return holders.after(sentence, agent).map(actor -> new Holder(actor, true));
        }
        if (isPassive(tokens, word)) {
            return Optional.empty();
        }
        return subject(sentence, word, turn).map(actor -> new Holder(actor, false));
    }

    /** "geç olduğunu savundu": he argued that it was late, and defended nothing. */
    private boolean isReportedSaying(List<Token> tokens, int at) {
        return at > 0
                && words.vocabulary().grammar().verbLast()
                && tokens.get(at).is(WordClass.SAY)
                && tokens.get(at - 1).is(WordClass.REPORTING);
    }

    private Optional<Actor> feeling(SentenceWords sentence, Expression word, Attribution.Turn turn) {
        List<Token> tokens = sentence.tokens();
        boolean opening = word.at() == 0
                && word.end() < tokens.size()
                && tokens.get(word.end()).gap() == ',';
        if (opening || (!word.phrase() && isFeltByObject(sentence, word))) {
            return holders.after(sentence, word.end());
        }
        return word.phrase() || isPredicate(tokens, word.end()) ? subject(sentence, word, turn) : Optional.empty();
    }

    /** "was furious.", "angry that", "wary of": what follows is no noun that the word describes. */
    private static boolean isPredicate(List<Token> tokens, int end) {
        return end >= tokens.size()
                || tokens.get(end).gap() != ' '
                || tokens.get(end).isAny(BEHIND_PREDICATE);
    }

    /** "The move angered Zodwa Mbatha": who stands right behind such a verb feels. */
    private boolean isFeltByObject(SentenceWords sentence, Expression word) {
        List<Token> tokens = sentence.tokens();
        if (word.at() > 0 && parts.isSubject(sentence, word.at() - 1)) {
            return false;
        }
        int limit = Math.min(tokens.size(), word.end() + OBJECT_REACH);
        for (int i = word.end(); i < limit && tokens.get(i).gap() == ' '; i++) {
            if (cast.at(sentence, i).isPresent()) {
                return true;
            }
            if (!tokens.get(i).isAny(TITLE)) {
                return false;
            }
        }
        return false;
    }

    /** "Bakan, Birlik tarafından eleştirildi": Turkish puts "by" behind who acts; where it stands, else 0. */
    private static int agentBefore(List<Token> tokens, int verb) {
        for (int i = verb - 1; i > 0 && verb - i <= AGENT_REACH; i--) {
            if (tokens.get(i).is(WordClass.AGENT) && !tokens.get(i).quoted()) {
                return i;
            }
        }
        return 0;
    }

    private int agent(SentenceWords sentence, Expression word) {
        List<Token> tokens = sentence.tokens();
        // "Berg schwärmt von dem Plan": what follows a subject and its verb is no agent.
        boolean active = word.at() > 0
                && !isBareParticiple(tokens, word.at())
                && parts.isSubject(sentence, word.at() - 1)
                && !isOblique(sentence, word.at() - 1)
                && tokens.get(word.at()).gap() == ' ';
        return active ? -1 : Passive.agent(tokens, word.at(), word.end());
    }

    /** "werd door wethouder Henk Dijkstra bekritiseerd": the name right before the verb belongs to the "by". */
    private boolean isOblique(SentenceWords sentence, int last) {
        Optional<Actor> actor = cast.at(sentence, last);
        int from = last;
        while (actor.isPresent() && from > 0 && cast.at(sentence, from - 1).equals(actor)) {
            from--;
        }
        return actor.isPresent() && Clause.isOblique(sentence.tokens(), from);
    }

    private boolean isBareParticiple(List<Token> tokens, int at) {
        return words.vocabulary().grammar().romance() && Passive.isBareParticiple(tokens, at);
    }

    /** "was criticised", "was taken to court"; "was against it" is none. */
    private boolean isPassive(List<Token> tokens, Expression word) {
        if (!word.phrase()) {
            return Passive.isPassive(tokens, word.at())
                    || isBareParticiple(tokens, word.at())
                    || words.vocabulary().isPassiveForm(tokens.get(word.at()).lower());
        }
        String first = tokens.get(word.at()).lower();
        boolean participle =
                words.vocabulary().grammar().english() && PARTICIPLES.stream().anyMatch(first::endsWith);
        return participle && Passive.isPassive(tokens, word.at());
    }

    private Optional<Actor> subject(SentenceWords sentence, Expression word, Attribution.Turn turn) {
        if (words.vocabulary().grammar().verbFirst()) {
            return holders.behind(sentence, word.end(), turn.subject());
        }
        return speaker(sentence, word, turn)
                .or(() -> holders.before(sentence, word.at(), turn.subject()))
                .or(() -> behindGerund(sentence, word));
    }

    /** "...", complained the chairwoman Anna Berg": the verb that closes what is said has its speaker for a subject. */
    private Optional<Actor> speaker(SentenceWords sentence, Expression word, Attribution.Turn turn) {
        List<Token> tokens = sentence.tokens();
        boolean closes = word.at() > 0
                && (SaidBy.closesQuotation(tokens, word.at())
                        || (WordClass.SAY.in(word.classes())
                                && cast.at(sentence, word.at() - 1).isEmpty()
                                && SaidBy.closesSpeech(tokens, word.at())));
        return turn.speaker().filter(speaker -> closes && cast.isNamed(speaker, sentence, word.end()));
    }

    /** "Praising the crew, Anna Berg said", "Aunque celebra la tarifa, Berg critica": the clause that follows has the subject. */
    private Optional<Actor> behindGerund(SentenceWords sentence, Expression word) {
        List<Token> tokens = sentence.tokens();
        boolean gerund = word.at() <= LATEST_GERUND && PartOfSpeech.isGerund(tokens.get(word.at()));
        boolean concession = word.at() > 0
                && word.at() <= LATEST_CONCESSION
                && SideTaking.WHILE.contains(tokens.get(0).lower());
        if (!gerund && !concession) {
            return Optional.empty();
        }
        for (int i = word.end(); i < tokens.size(); i++) {
            if (tokens.get(i).gap() == ',') {
                return holders.after(sentence, i);
            }
        }
        return Optional.empty();
    }
}
