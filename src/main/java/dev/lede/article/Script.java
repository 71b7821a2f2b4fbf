package dev.lede.article;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The scripts that tell something of the language; most of them belong to one language alone. */
enum Script {
    LATIN(""),
    CYRILLIC(""),
    ARABIC(""),
    DEVANAGARI(""),
    HAN("zh"),
    KANA("ja"),
    HANGUL("ko"),
    GREEK("el"),
    HEBREW("he"),
    THAI("th"),
    ARMENIAN("hy"),
    GEORGIAN("ka"),
    BENGALI("bn"),
    TAMIL("ta"),
    TELUGU("te"),
    GUJARATI("gu"),
    KANNADA("kn"),
    MALAYALAM("ml"),
    GURMUKHI("pa"),
    SINHALA("si"),
    KHMER("km"),
    LAO("lo"),
    MYANMAR("my"),
    ETHIOPIC("am"),
    OTHER("");

    private static final int FEWEST_LETTERS = 2;
    // Japanese mixes Kana into Han everywhere; Chinese has none.
    private static final int HAN_PER_KANA = 10;
    // A Han character says as much as several letters of an alphabet.
    private static final int HAN_WEIGHT = 3;

    private final String language;

    Script(String language) {
        this.language = language;
    }

    /** The language that the script stands for where it stands for one. */
    Optional<String> language() {
        return language.isEmpty() ? Optional.empty() : Optional.of(language);
    }

    /** The script that most of the letters belong to; OTHER where there are next to none. */
    static Script dominant(String text) {
        Map<Script, Integer> counts = new EnumMap<>(Script.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(of(c), 1, Integer::sum));
        int han = counts.getOrDefault(HAN, 0);
        int kana = counts.getOrDefault(KANA, 0);
        Script east = kana > 0 && kana * HAN_PER_KANA >= han ? KANA : HAN;
        counts.remove(KANA);
        counts.put(HAN, (han + kana) * HAN_WEIGHT);
        counts.computeIfPresent(HANGUL, (script, count) -> count * HAN_WEIGHT);
        Script best = OTHER;
        for (Map.Entry<Script, Integer> entry : counts.entrySet()) {
            if (entry.getValue() >= FEWEST_LETTERS && entry.getValue() > counts.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return best == HAN ? east : best;
    }

    private static Script of(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case DEVANAGARI -> DEVANAGARI;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case HANGUL -> HANGUL;
            case GREEK -> GREEK;
            case HEBREW -> HEBREW;
            case THAI -> THAI;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            case BENGALI -> BENGALI;
            case TAMIL -> TAMIL;
            case TELUGU -> TELUGU;
            case GUJARATI -> GUJARATI;
            case KANNADA -> KANNADA;
            case MALAYALAM -> MALAYALAM;
            case GURMUKHI -> GURMUKHI;
            case SINHALA -> SINHALA;
            case KHMER -> KHMER;
            case LAO -> LAO;
            case MYANMAR -> MYANMAR;
            case ETHIOPIC -> ETHIOPIC;
            default -> OTHER;
        };
    }
}
