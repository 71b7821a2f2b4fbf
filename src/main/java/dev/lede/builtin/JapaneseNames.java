package dev.lede.builtin;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Finds Japanese names of persons: signs of one kind, then the title or the polite ending. */
final class JapaneseNames {
    private static final List<String> POLITE = List.of("さん", "様", "氏");
    private static final int LONGEST_KANJI = 5;
    private static final int LONGEST_KANA = 24;
    /** What stands between a name and its title and belongs to the title: "chief cabinet", "foreign", "former". */
    private static final List<String> MODIFIERS = List.of(
            "副", "元", "前", "准", "官房", "国務", "外務", "財務", "法務", "総務", "国家", "報道局", "報道", "事務局", "事務", "経済", "産業", "国土",
            "交通", "文部", "科学", "厚生", "労働", "再生", "担当", "農林", "水産", "環境", "防衛", "首席", "名誉", "常務", "専務", "特任", "特別", "駐日",
            "駐米", "執行", "最高");
    /** Countries as one sign, behind a foreign name: "トランプ米大統領". */
    private static final String COUNTRIES = "米英仏独露伊加豪印韓中";

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
        int to = POLITE.contains(title) ? end : beforeModifiers(text, end);
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

    /** The end of the name before what belongs to the title behind it. */
    private static int beforeModifiers(String text, int end) {
        int to = end;
        boolean found = true;
        while (found) {
            int at = to;
            Optional<String> modifier = MODIFIERS.stream()
                    .filter(word -> at - word.length() > 1 && text.startsWith(word, at - word.length()))
                    .findFirst();
            found = modifier.isPresent();
            to -= modifier.map(String::length).orElse(0);
        }
        boolean country =
                to > 2 && COUNTRIES.indexOf(text.charAt(to - 1)) >= 0 && UnspacedText.isKatakana(text.charAt(to - 2));
        return country ? to - 1 : to;
    }

    private static boolean isBody(String name, UnspacedText texts) {
        return texts.entries(WordClass.ORG).stream()
                .anyMatch(entry -> entry.startsWith("*") ? name.endsWith(entry.substring(1)) : name.equals(entry));
    }

    private static boolean isKanji(char c) {
        return Character.isIdeographic(c) || c == '々' || c == '〆';
    }
}
