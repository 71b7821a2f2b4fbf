package dev.lede.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.lede.brief.KeyActor;

/**
 * Finds actors in Chinese and Japanese, which part neither words nor names: by titles next to the name, surnames, verbs
 * of saying, endings of bodies, and countries. The best that lists give.
 */
final class UnspacedActorFinder {
    private static final int MOST_ACTORS = 8;
    private static final int LONGEST_ROLE = 20;
    private static final int LONGEST_BODY = 10;
    private static final int VERB_REACH = 14;
    // What is longer is no sentence, and would take long.
    private static final int LONGEST_SENTENCE = 1_000;
    // What no name or body goes across.
    private static final String BREAKS = "的在和与與由对對向从從被是了及将將为為于於至把让讓据據年月日也还還就其该該此这這那有等、は";

    private final Words words;
    private final Vocabulary vocabulary;
    private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();
    private final Map<String, KeyActor.Type> types = new LinkedHashMap<>();
    private final Map<String, String> roles = new LinkedHashMap<>();

    UnspacedActorFinder(Words words) {
        this.words = words;
        this.vocabulary = words.vocabulary();
    }

    List<Actor> find() {
        for (SentenceWords sentence : words.opening()) {
            String whole = words.article().textOf(sentence.sentence());
            String text = whole.substring(0, Math.min(whole.length(), LONGEST_SENTENCE));
            persons(sentence, text);
            bodies(sentence, text);
            countries(sentence, text);
        }
        List<Actor> actors = new ArrayList<>();
        mentions.forEach((name, at) -> actors.add(new Actor(
                name,
                List.of(),
                types.getOrDefault(name, KeyActor.Type.ORGANIZATION),
                Optional.ofNullable(roles.get(name)),
                at,
                Math.log(1 + at.size())
                        + (roles.containsKey(name) ? 1.5 : 0)
                        - at.get(0).sentence().number() * 0.02)));
        actors.sort(Comparator.comparingDouble((Actor actor) -> -actor.salience()));
        return actors.stream().limit(MOST_ACTORS).toList();
    }

    private void persons(SentenceWords sentence, String text) {
        for (String role : vocabulary.entries(WordClass.ROLE)) {
            for (int at = text.indexOf(role); at >= 0; at = text.indexOf(role, at + 1)) {
                nameAfter(sentence, text, at, at + role.length());
                nameBefore(sentence, text, at, role);
            }
        }
        for (String honorific : List.of("さん", "様")) {
            for (int at = text.indexOf(honorific); at >= 0; at = text.indexOf(honorific, at + 1)) {
                nameBefore(sentence, text, at, honorific);
            }
        }
    }

    /** Chinese: a title, then a surname and one or two signs, then no more of a word. */
    private void nameAfter(SentenceWords sentence, String text, int roleStart, int from) {
        boolean surname = from < text.length()
                && vocabulary.entries(WordClass.HONORIFIC).contains(text.substring(from, from + 1));
        if (!surname) {
            return;
        }
        int to = from + 1;
        while (to < text.length()
                && to - from < 3
                && isHan(text.charAt(to))
                && BREAKS.indexOf(text.charAt(to)) < 0
                && !verbAt(text, to)) {
            to++;
        }
        if (to - from >= 2) {
            String name = text.substring(from, to);
            add(sentence, name, from, KeyActor.Type.PERSON);
            int start = Math.max(phraseStart(text, from), from - LONGEST_ROLE);
            roles.putIfAbsent(name, text.substring(Math.min(start, roleStart), from));
        }
    }

    /** Japanese: signs of one kind, then the title. */
    private void nameBefore(SentenceWords sentence, String text, int to, String title) {
        int from = to;
        boolean kana = to > 0 && isKatakana(text.charAt(to - 1));
        while (from > 0
                && to - from < 12
                && (kana ? isKatakana(text.charAt(from - 1)) : isKanji(text.charAt(from - 1)))) {
            from--;
        }
        boolean japanese = vocabulary.entries(WordClass.HONORIFIC).contains("さん");
        int length = to - from;
        if (!japanese || length < 2 || length > (kana ? 11 : 5)) {
            return;
        }
        String name = text.substring(from, to);
        boolean titled = vocabulary.entries(WordClass.ROLE).stream().anyMatch(name::endsWith);
        if (titled) {
            return;
        }
        add(sentence, name, from, KeyActor.Type.PERSON);
        boolean apposed = from > 1 && text.charAt(from - 1) == '、';
        int start = apposed ? phraseStart(text, from - 1) : from;
        String before = text.substring(start, Math.max(start, from - 1));
        boolean role = apposed && vocabulary.entries(WordClass.ROLE).stream().anyMatch(before::endsWith);
        if (role) {
            roles.putIfAbsent(name, before);
        } else if (vocabulary.entries(WordClass.ROLE).contains(title) && !title.equals("氏")) {
            roles.putIfAbsent(name, title);
        }
    }

    private void bodies(SentenceWords sentence, String text) {
        for (String entry : vocabulary.entries(WordClass.ORG)) {
            String ending = entry.startsWith("*") ? entry.substring(1) : entry;
            for (int at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
                int to = at + ending.length();
                int from = entry.startsWith("*") ? bodyStart(text, at) : at;
                boolean named = !entry.startsWith("*") || at - from >= 2;
                if (named && (mentions.containsKey(text.substring(from, to)) || verbWithin(text, to))) {
                    add(sentence, text.substring(from, to), from, KeyActor.Type.ORGANIZATION);
                }
            }
        }
    }

    private void countries(SentenceWords sentence, String text) {
        for (Country country : vocabulary.countries()) {
            for (String form : country.places()) {
                int at = text.indexOf(form);
                boolean acts = at >= 0 && (isTopic(text, at + form.length()) || verbAt(text, at + form.length()));
                if (acts) {
                    add(sentence, form, at, KeyActor.Type.PLACE);
                }
            }
        }
    }

    private static boolean isTopic(String text, int at) {
        return at < text.length() && "はが".indexOf(text.charAt(at)) >= 0;
    }

    private boolean verbAt(String text, int at) {
        return startsWithAny(text, at, WordClass.SAY) || startsWithAny(text, at, WordClass.ACT);
    }

    private boolean startsWithAny(String text, int at, WordClass wordClass) {
        return vocabulary.entries(wordClass).stream().anyMatch(verb -> text.startsWith(verb, at));
    }

    private boolean verbWithin(String text, int from) {
        if (isTopic(text, from)) {
            return true;
        }
        for (int at = from;
                at < Math.min(text.length(), from + VERB_REACH) && "，。、；,".indexOf(text.charAt(at)) < 0;
                at++) {
            if (verbAt(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static int bodyStart(String text, int at) {
        int from = at;
        while (from > 0
                && at - from < LONGEST_BODY
                && isHan(text.charAt(from - 1))
                && BREAKS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static int phraseStart(String text, int at) {
        int from = at;
        while (from > 0 && (isHan(text.charAt(from - 1)) || "の·・".indexOf(text.charAt(from - 1)) >= 0)) {
            from--;
        }
        return from;
    }

    private void add(SentenceWords sentence, String name, int offset, KeyActor.Type type) {
        int start = sentence.sentence().start() + offset;
        int token = 0;
        while (token + 1 < sentence.tokens().size()
                && sentence.tokens().get(token + 1).start() <= start) {
            token++;
        }
        mentions.computeIfAbsent(name, key -> new ArrayList<>())
                .add(new Mention(sentence, Mention.Kind.NAME, token, token + 1, Optional.empty(), false));
        types.putIfAbsent(name, type);
    }

    private static boolean isHan(char c) {
        return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF && c != 'は' && c != 'が');
    }

    private static boolean isKanji(char c) {
        return Character.isIdeographic(c);
    }

    private static boolean isKatakana(char c) {
        return c >= 0x30A0 && c <= 0x30FF;
    }
}
