package dev.lede.chat;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Languages as people name them in a chat. */
final class Languages {
    private Languages() {}

    /** The tag of a language that is called by its English name or by its own, in any case. */
    static Optional<String> named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "arabic", "العربية" -> Optional.of("ar");
            case "chinese", "中文" -> Optional.of("zh");
            case "czech", "čeština" -> Optional.of("cs");
            case "danish", "dansk" -> Optional.of("da");
            case "dutch", "nederlands" -> Optional.of("nl");
            case "english" -> Optional.of("en");
            case "finnish", "suomi" -> Optional.of("fi");
            case "french", "français" -> Optional.of("fr");
            case "german", "deutsch" -> Optional.of("de");
            case "greek", "ελληνικά" -> Optional.of("el");
            case "hebrew", "עברית" -> Optional.of("he");
            case "hindi", "हिन्दी" -> Optional.of("hi");
            case "hungarian", "magyar" -> Optional.of("hu");
            case "indonesian" -> Optional.of("id");
            case "italian", "italiano" -> Optional.of("it");
            case "japanese", "日本語" -> Optional.of("ja");
            case "korean", "한국어" -> Optional.of("ko");
            case "norwegian", "norsk" -> Optional.of("nb");
            case "persian", "farsi", "فارسی" -> Optional.of("fa");
            case "polish", "polski" -> Optional.of("pl");
            case "portuguese", "português" -> Optional.of("pt");
            case "romanian", "română" -> Optional.of("ro");
            case "russian", "русский" -> Optional.of("ru");
            case "serbian", "srpski", "српски" -> Optional.of("sr");
            case "spanish", "español" -> Optional.of("es");
            case "swedish", "svenska" -> Optional.of("sv");
            case "turkish", "türkçe" -> Optional.of("tr");
            case "ukrainian", "українська" -> Optional.of("uk");
            case "vietnamese" -> Optional.of("vi");
            default -> Optional.empty();
        };
    }

    /** A BCP 47 tag whose language is one of ISO 639-1; longer codes would take in ordinary words. */
    static Optional<String> tagged(String word) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(word).build();
            return Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())
                            && locale.getLanguage().length() == 2
                    ? Optional.of(locale.toLanguageTag())
                    : Optional.empty();
        } catch (IllformedLocaleException e) {
            // Any word that is no tag ends here.
            return Optional.empty();
        }
    }
}
