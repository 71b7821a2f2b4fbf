package dev.lede.builtin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.lede.builtin.Mention.Kind;

/** Somebody who may be an actor: all mentions that mean the same one, and what they show together. */
final class Candidate {
    final List<String> tokens;
    final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Integer> surfaces = new LinkedHashMap<>();

    int says;
    int acts;
    int locates;
    int honorifics;
    int withArticle;
    boolean inTitle;

    Candidate(List<String> tokens) {
        this.tokens = tokens;
    }

    void add(Mention mention, String surface) {
        mentions.add(mention);
        surfaces.merge(surface, 1, Integer::sum);
        honorifics += mention.honorific() ? 1 : 0;
        List<Token> all = mention.sentence().tokens();
        Token before = mention.from() > 0 ? all.get(mention.from() - 1) : mention.first();
        withArticle += mention.from() > 0
                        && before.is(WordClass.DETERMINER)
                        && mention.role().isEmpty()
                ? 1
                : 0;
        switch (Deed.of(all, mention.from(), mention.to())) {
            case SAYS -> says++;
            case ACTS -> acts++;
            case LOCATES -> locates++;
            case NONE -> {}
        }
    }

    /** Takes over the mentions of another name for the same one. */
    void absorb(Candidate other) {
        mentions.addAll(other.mentions);
        mentions.sort((a, b) -> a.sentence().number() != b.sentence().number()
                ? Integer.compare(a.sentence().number(), b.sentence().number())
                : Integer.compare(a.from(), b.from()));
        other.surfaces.forEach((surface, count) -> surfaces.merge(surface, count, Integer::sum));
        says += other.says;
        acts += other.acts;
        locates += other.locates;
        honorifics += other.honorifics;
        withArticle += other.withArticle;
        inTitle |= other.inTitle;
    }

    /** The forms of the name as the article writes them, in order of first use. */
    List<String> surfaces() {
        return List.copyOf(surfaces.keySet());
    }

    boolean has(Kind kind) {
        return mentions.stream().anyMatch(mention -> mention.kind() == kind);
    }

    int firstSentence() {
        return mentions.get(0).sentence().number();
    }
}
