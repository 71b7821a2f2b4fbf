package dev.lede.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells in a script without spaces whose verbs and whose words a sentence reports; it is read in reading order. */
final class UnspacedAttribution {
    private static final String PRONOUNS = "他她彼同";

    private final Words words;
    private final Cast cast;
    private Optional<Actor> subject = Optional.empty();

    UnspacedAttribution(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
    }

    /** Verbs that take a side outside quotations and behind the actor, and words that judge inside them. */
    Map<Actor, List<Attitude.Sign>> signs(SentenceWords sentence) {
        String text = words.article().textOf(sentence.sentence());
        Optional<Actor> named = cast.namedIn(text);
        boolean pronoun = named.isEmpty() && !text.isEmpty() && PRONOUNS.indexOf(text.charAt(0)) >= 0;
        Optional<Actor> holder = pronoun || text.startsWith("“") || text.startsWith("「") ? subject : named;
        subject = named.or(() -> holder);
        if (holder.isEmpty()) {
            return Map.of();
        }
        Vocabulary vocabulary = words.vocabulary();
        int from = Math.max(0, Cast.place(holder.get(), text));
        List<Attitude.Sign> signs =
                new ArrayList<>(UnspacedSigns.in(text.substring(from), sentence.number(), vocabulary));
        signs.addAll(UnspacedSigns.judgements(UnspacedSigns.quotations(text), sentence.number(), vocabulary));
        return Map.of(holder.get(), signs);
    }
}
