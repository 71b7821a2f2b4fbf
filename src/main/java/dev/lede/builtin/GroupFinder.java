package dev.lede.builtin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.lede.brief.KeyActor;

/** Finds groups without an organisation that say or do something: "farmers", "residents". */
final class GroupFinder {
    private static final int MOST_GROUPS = 2;

    private GroupFinder() {}

    static List<Actor> find(Words words) {
        Map<String, List<Mention>> byWord = new LinkedHashMap<>();
        Map<String, Integer> deeds = new LinkedHashMap<>();
        for (SentenceWords sentence : words.opening()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                Token token = sentence.tokens().get(i);
                if (token.is(WordClass.GROUP)) {
                    byWord.computeIfAbsent(token.lower(), key -> new ArrayList<>())
                            .add(new Mention(sentence, Mention.Kind.NAME, i, i + 1, Optional.empty(), false));
                    Deed deed = Deed.of(sentence.tokens(), i, i + 1);
                    deeds.merge(token.lower(), deed == Deed.SAYS || deed == Deed.ACTS ? 1 : 0, Integer::sum);
                }
            }
        }
        List<Actor> groups = new ArrayList<>();
        byWord.forEach((word, mentions) -> {
            int done = deeds.getOrDefault(word, 0);
            boolean inTitle =
                    words.title().stream().anyMatch(token -> token.lower().equals(word));
            if (done > 0 && (inTitle || opens(mentions) || (done > 2 && mentions.size() > 3))) {
                groups.add(group(words, word, mentions, done));
            }
        });
        groups.sort((a, b) -> Double.compare(b.salience(), a.salience()));
        return groups.subList(0, Math.min(MOST_GROUPS, groups.size()));
    }

    /** What the story starts with. */
    private static boolean opens(List<Mention> mentions) {
        return mentions.get(0).sentence().number() == 1 && mentions.get(0).from() < 3;
    }

    private static Actor group(Words words, String word, List<Mention> mentions, int deeds) {
        List<String> forms = mentions.stream()
                .map(mention -> words.surface(mention.first(), mention.last()))
                .distinct()
                .toList();
        String name = forms.contains(word) ? word : forms.get(0);
        double first = 1
                - (mentions.get(0).sentence().number() - 1.0)
                        / words.sentences().size();
        double salience = 0.7 * Math.log(1 + mentions.size()) + 0.6 * first + 0.4 * Math.min(3, deeds);
        return new Actor(
                name,
                forms.stream().filter(form -> !form.equals(name)).toList(),
                KeyActor.Type.GROUP,
                Optional.empty(),
                mentions,
                salience);
    }
}
