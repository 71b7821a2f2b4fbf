package dev.lede.builtin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.lede.Deadline;
import dev.lede.brief.Draft;
import dev.lede.brief.KeyActor;

/**
 * Finds what position the article reports each actor as taking: by what the actor does, and by what it says. A body has no
 * side for its leader's sake alone: there would be no sentence to show for it.
 */
final class ActorStances {
    /** Where persons speak in fewer than one of so many sentences, the text is no story about people. */
    private static final int SPEECH_RARENESS = 30;

    /** In a text of so many sentences, where sides are taken in fewer than one of so many, praise is mere description. */
    private static final int LONG = 40;

    private static final int SIDE_RARENESS = 25;

    private final Words words;
    private final Cast cast;
    private final SideTarget targets;

    private final Map<Actor, Attitude> attitudes = new HashMap<>();
    private final Set<Actor> speakers = new HashSet<>();
    private final Set<Actor> takers = new HashSet<>();
    private int personsSpeak;
    private int sidesTaken;

    private ActorStances(Words words, List<Actor> actors) {
        this.words = words;
        this.cast = new Cast(actors);
        this.targets = new SideTarget(words, cast);
    }

    /** The positions of those actors that the text shows to have one. */
    static Map<Actor, Draft.Position> of(Words words, List<Actor> actors, Deadline deadline) {
        ActorStances stances = new ActorStances(words, actors);
        if (words.unspaced()) {
            stances.readUnspaced(deadline);
        } else {
            stances.read(deadline);
        }
        Map<Actor, Draft.Position> positions = new HashMap<>();
        // Where the words do not say whom a position is about, nobody is named: a wrong target is worse than none.
        stances.attitudes.forEach((actor, attitude) -> attitude.position(Optional.empty())
                .filter(position -> stances.hasWill(actor) && (stances.takers.contains(actor) || stances.isDispute()))
                .ifPresent(position -> positions.put(actor, position)));
        return positions;
    }

    /**
     * Whether what the actor does can show what it thinks: somebody's deeds do, and those of a body that speaks or stands
     * in a story where people speak. On a page about products one that "supports" a protocol has no opinion of it.
     */
    private boolean hasWill(Actor actor) {
        if (Press.isPress(actor)) {
            return false;
        }
        return words.unspaced()
                || actor.type() == KeyActor.Type.PERSON
                || (speakers.contains(actor)
                        && (personsSpeak > 0 || words.opening().size() < LONG))
                || (personsSpeak + 1) * SPEECH_RARENESS >= words.opening().size();
    }

    /** A guide quotes experts who find much of it lovely or hard: that is no position of theirs. */
    private boolean isDispute() {
        int sentences = words.opening().size();
        return sentences < LONG || sidesTaken * SIDE_RARENESS >= sentences;
    }

    private void read(Deadline deadline) {
        List<SentenceWords> sentences = words.opening();
        Attribution attribution = new Attribution(words, cast);
        SideTaking sides = new SideTaking(words, cast);
        for (int i = 0; i < sentences.size(); i++) {
            SentenceWords sentence = sentences.get(i);
            if (sentence.tokens().isEmpty()) {
                continue;
            }
            Attribution.Turn turn = attribution.at(i);
            Map<Actor, List<Attitude.Sign>> taken = sides.in(sentence, turn);
            takers.addAll(taken.keySet());
            sidesTaken += taken.isEmpty() ? 0 : 1;
            turn.speaker().filter(actor -> cast.isNamed(actor, sentence, 0)).ifPresent(speakers::add);
            personsSpeak += turn.speaker()
                            .filter(actor -> actor.type() == KeyActor.Type.PERSON)
                            .isPresent()
                    ? 1
                    : 0;
            turn.speaker().ifPresent(actor -> speak(sentence, actor, turn.whole(), taken));
            taken.forEach(this::add);
            check(i, deadline);
        }
    }

    private void speak(SentenceWords sentence, Actor speaker, boolean whole, Map<Actor, List<Attitude.Sign>> taken) {
        // A minister who says what the capital thinks speaks for it.
        List<Actor> places = taken.keySet().stream()
                .filter(holder -> holder.type() == KeyActor.Type.PLACE)
                .toList();
        if (!taken.containsKey(speaker) && speaker.type() == KeyActor.Type.PERSON && places.size() == 1) {
            taken.put(speaker, taken.remove(places.get(0)));
        }
        // A verb that takes a side says it all; the words around it would count it twice.
        if (!taken.containsKey(speaker)) {
            add(speaker, labelled(sentence, speaker, SpokenWords.in(sentence, words, whole)));
        } else if (taken.get(speaker).size() == 1
                && taken.size() == 1
                && sentence.tokens().stream().anyMatch(t -> t.is(WordClass.CONTRAST))) {
            // "called the deal fair but regretted the delay": what is judged on the other side of "but" counts as much.
            boolean favours = taken.get(speaker).get(0).favours();
            SpokenWords.in(sentence, words, whole).stream()
                    .filter(sign -> sign.favours() != favours)
                    .limit(1)
                    .forEach(sign -> add(
                            speaker,
                            List.of(new Attitude.Sign(!favours, Attitude.VERB, sign.target(), sign.sentence()))));
        }
    }

    /** "called Tom Hill a liar": whom or what the words are about stands behind the verb. */
    private List<Attitude.Sign> labelled(SentenceWords sentence, Actor speaker, List<Attitude.Sign> signs) {
        Optional<String> target = words.expressions(sentence).stream()
                .filter(word -> WordClass.LABELS.in(word.classes())
                        && !sentence.tokens().get(word.at()).quoted())
                .findFirst()
                .flatMap(word -> targets.after(sentence, word.end(), speaker));
        return signs.stream()
                .map(sign -> new Attitude.Sign(
                        sign.favours(), sign.weight(), sign.target().or(() -> target), sign.sentence()))
                .toList();
    }

    private void readUnspaced(Deadline deadline) {
        List<SentenceWords> sentences = words.opening();
        UnspacedAttribution attribution = new UnspacedAttribution(words, cast);
        for (int i = 0; i < sentences.size(); i++) {
            Map<Actor, List<Attitude.Sign>> signs = attribution.signs(sentences.get(i));
            signs.forEach((actor, found) -> {
                if (found.stream().anyMatch(sign -> sign.weight() == Attitude.VERB)) {
                    takers.add(actor);
                    sidesTaken++;
                }
            });
            signs.forEach(this::add);
            check(i, deadline);
        }
    }

    private static void check(int sentence, Deadline deadline) {
        if (sentence % 256 == 0) {
            deadline.check("weighing what actors think");
        }
    }

    private void add(Actor actor, List<Attitude.Sign> signs) {
        signs.forEach(
                sign -> attitudes.computeIfAbsent(actor, key -> new Attitude()).add(sign));
    }
}
