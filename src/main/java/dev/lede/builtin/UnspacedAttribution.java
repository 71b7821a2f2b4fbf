package dev.lede.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells in a script without spaces whose verbs and whose words a sentence reports; it is read in reading order. */
final class UnspacedAttribution {
    private static final List<String> PASSIVE = List.of("遭到", "受到", "被", "遭");
    /** "the accused", "the victim": no passives. */
    private static final List<String> NOUNS = List.of("被告", "被害", "被执行");

    private static final int SUBJECT_REACH = 12;
    private static final int AGENT_REACH = 10;
    private static final String PRONOUNS = "他她彼同";

    private final Words words;
    private final Cast cast;
    private Optional<Actor> subject = Optional.empty();

    UnspacedAttribution(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    /** "马丁被李华批评": whoever a Chinese sign of the passive leads to acts, and not whom the sentence is about. */
    private Optional<Actor> agent(String text, int from, Actor holder) {
        // In Japanese these signs are parts of nouns: "被害".
        boolean chinese = !words.vocabulary().entries(WordClass.SURNAME).isEmpty();
        for (String sign : chinese ? PASSIVE : List.<String>of()) {
            int at = text.indexOf(sign, from);
            if (at > from
                    && at - from <= SUBJECT_REACH
                    && NOUNS.stream().noneMatch(noun -> text.startsWith(noun, at))) {
                int behind = at + sign.length();
                return cast.actors().stream()
                        .filter(actor -> !actor.equals(holder))
                        .filter(actor -> {
                            int place = Cast.place(actor, text);
                            return place >= behind && place - behind <= AGENT_REACH;
                        })
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** "李华指责王明", "中国を批判": the next actor that nothing marks as a subject. */
    private Optional<String> target(String text, int from, Actor holder) {
        return cast.actors().stream()
                .filter(actor -> !actor.equals(holder))
                .filter(actor -> {
                    int place = text.indexOf(actor.name(), from);
                    return place > from
                            && !UnspacedText.isTopic(text, place + actor.name().length());
                })
                .min(Comparator.comparingInt(actor -> text.indexOf(actor.name(), from)))
                .map(Actor::name);
    }

    /** Verbs that take a side outside quotations and behind the actor, and words that judge inside them. */
    Map<Actor, List<Attitude.Sign>> signs(SentenceWords sentence) {
        String text = words.article().textOf(sentence.sentence());
        Optional<Actor> named = cast.namedIn(text);
        boolean pronoun = named.isEmpty() && !text.isEmpty() && PRONOUNS.indexOf(text.charAt(0)) >= 0;
        boolean quotes = text.startsWith("“") || text.startsWith("「");
        Optional<Actor> outside = quotes ? cast.namedIn(UnspacedSigns.withoutQuotations(text)) : named;
        Optional<Actor> holder = pronoun ? subject : outside.or(() -> quotes ? subject : Optional.empty());
        subject = named.or(() -> holder);
        if (holder.isEmpty()) {
            return Map.of();
        }
        Vocabulary vocabulary = words.vocabulary();
        int from = Math.max(0, Cast.place(holder.get(), text));
        Optional<Actor> agent = agent(text, from, holder.get());
        if (agent.isPresent()) {
            int at = Cast.place(agent.get(), text);
            return Map.of(agent.get(), UnspacedSigns.in(text.substring(at), sentence.number(), vocabulary));
        }
        Optional<String> target = target(text, from, holder.get());
        List<Attitude.Sign> signs = new ArrayList<>();
        UnspacedSigns.in(text.substring(from), sentence.number(), vocabulary)
                .forEach(sign -> signs.add(new Attitude.Sign(sign.favours(), sign.weight(), target, sign.sentence())));
        signs.addAll(UnspacedSigns.spoken(UnspacedSigns.quotations(text), sentence.number(), vocabulary));
        return Map.of(holder.get(), signs);
    }
}
