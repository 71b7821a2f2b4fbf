package dev.lede.builtin;

import java.util.List;
import java.util.function.BiConsumer;

/** Finds Japanese names of persons: signs of one kind, then the title or the polite ending. */
final class JapaneseNames {
    private static final List<String> POLITE = List.of("さん", "様", "氏");
    private static final int LONGEST_KANJI = 5;
    private static final int LONGEST_KANA = 24;
    private static final String VICE = "副";

    private JapaneseNames() {}

    static void find(String text, UnspacedText texts, UnspacedText.Found found, BiConsumer<String, String> roles) {
        for (String title : texts.roles()) {
            for (int at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
                nameBefore(text, at, title, texts, found, roles);
            }
        }
        for (String polite : POLITE) {
            for (int at = text.indexOf(polite); at >= 0; at = text.indexOf(polite, at + 1)) {
                nameBefore(text, at, polite, texts, found, roles);
            }
        }
    }

    private static void nameBefore(
            String text,
            int end,
            String title,
            UnspacedText texts,
            UnspacedText.Found found,
            BiConsumer<String, String> roles) {
        boolean vice = end > 1 && text.startsWith(VICE, end - 1);
        int to = vice ? end - 1 : end;
        boolean kana = to > 0 && UnspacedText.isKatakana(text.charAt(to - 1));
        int from = to;
        while (from > 0
                && to - from <= (kana ? LONGEST_KANA : LONGEST_KANJI)
                && (kana ? UnspacedText.isKatakana(text.charAt(from - 1)) : isKanji(text.charAt(from - 1)))) {
            from--;
        }
        int length = to - from;
        String name = text.substring(from, to);
        boolean titled = texts.roles().stream().anyMatch(name::endsWith);
        if (length < 2 || length > (kana ? LONGEST_KANA : LONGEST_KANJI) || titled || isBody(name, texts)) {
            return;
        }
        found.at(name, from);
        boolean apposed = from > 1 && text.charAt(from - 1) == '、';
        int start = apposed ? UnspacedText.phraseStart(text, from - 1) : from;
        String before = text.substring(start, Math.max(start, from - 1));
        boolean role = texts.roles().stream().anyMatch(before::endsWith)
                || texts.entries(WordClass.ROLEWORD).stream().anyMatch(before::endsWith);
        if (apposed && role) {
            roles.accept(name, before);
        } else if (!POLITE.contains(title)) {
            roles.accept(name, text.substring(to, end) + title);
        }
    }

    private static boolean isBody(String name, UnspacedText texts) {
        return texts.entries(WordClass.ORG).stream()
                .anyMatch(entry -> entry.startsWith("*") ? name.endsWith(entry.substring(1)) : name.equals(entry));
    }

    private static boolean isKanji(char c) {
        return Character.isIdeographic(c) || c == '々' || c == '〆';
    }
}
