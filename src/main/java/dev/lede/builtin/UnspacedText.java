package dev.lede.builtin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be told of a place in a text without spaces: which signs and which listed words stand there. */
final class UnspacedText {
    // What no name or body goes across.
    private static final String BREAKS = "的在和与與由对對向从從被是了及将將为為于於至把让讓据據年月日也还還就其该該此这這那有等、は";
    private static final int VERB_REACH = 14;
    private static final int LONGEST_VERB = 6;

    private final Vocabulary vocabulary;
    private final List<String> roles;
    private final List<String> verbs;
    private final Map<Character, List<String>> verbsByStart;
    private final Set<Character> roleEnds;
    private final Set<String> surnames;

    UnspacedText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.roles = vocabulary.entries(WordClass.ROLE).stream()
                .sorted(Comparator.comparingInt((String role) -> -role.length()))
                .toList();
        this.surnames = Set.copyOf(vocabulary.entries(WordClass.SURNAME));
        this.verbs = Stream.of(WordClass.SAY, WordClass.ACT, WordClass.FAVOUR, WordClass.OPPOSE)
                .flatMap(wordClass -> vocabulary.entries(wordClass).stream())
                .distinct()
                .toList();
        this.verbsByStart = verbs.stream().collect(Collectors.groupingBy(verb -> verb.charAt(0)));
        this.roleEnds =
                roles.stream().map(role -> role.charAt(role.length() - 1)).collect(Collectors.toSet());
    }

    /** The titles of the language, the longest first. */
    List<String> roles() {
        return roles;
    }

    List<String> entries(WordClass wordClass) {
        return vocabulary.entries(wordClass);
    }

    boolean surnameAt(String text, int at) {
        return surnames.contains(text.substring(at, at + 1));
    }

    boolean verbAt(String text, int at) {
        return at < text.length()
                && verbsByStart.getOrDefault(text.charAt(at), List.of()).stream()
                        .anyMatch(verb -> text.startsWith(verb, at));
    }

    /** Whether a title may end right before {@code at}: most signs end none. */
    boolean mayEndRole(String text, int at) {
        return at > 0 && roleEnds.contains(text.charAt(at - 1));
    }

    /** Whether a verb ends right before {@code at}, so that what follows is its object. */
    boolean verbEndsAt(String text, int at) {
        String before = text.substring(Math.max(0, at - LONGEST_VERB), at);
        return verbs.stream().anyMatch(verb -> verb.length() > 1 && before.endsWith(verb));
    }

    /** Whether a verb, or a mark of the subject, stands in the same stretch of words. */
    boolean verbWithin(String text, int from) {
        if (isTopic(text, from)) {
            return true;
        }
        int limit = Math.min(text.length(), from + VERB_REACH);
        for (int at = from; at < limit && "，。、；,".indexOf(text.charAt(at)) < 0; at++) {
            if (verbAt(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a title stands right at {@code at}. */
    boolean roleAt(String text, int at) {
        return roles.stream().anyMatch(role -> text.startsWith(role, at));
    }

    static boolean isTopic(String text, int at) {
        return at < text.length() && "はが".indexOf(text.charAt(at)) >= 0;
    }

    static boolean isBreak(char c) {
        return BREAKS.indexOf(c) >= 0;
    }

    /** The same of the sign at a place: that of a day is none in "日本". */
    static boolean isBreak(String text, int at) {
        return isBreak(text.charAt(at)) && !text.startsWith("日本", at);
    }

    /** Where the description that stands right before {@code at} starts. */
    static int phraseStart(String text, int at) {
        int from = at;
        while (from > 0 && (isHan(text.charAt(from - 1)) || "の·・".indexOf(text.charAt(from - 1)) >= 0)) {
            from--;
        }
        return from;
    }

    static boolean isHan(char c) {
        return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF && c != 'は' && c != 'が');
    }

    static boolean isKatakana(char c) {
        return c >= 0x30A0 && c <= 0x30FF;
    }

    /** Takes a name and where in its sentence it stands. */
    interface Found {
        void at(String name, int offset);
    }
}
