package dev.lede.builtin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import dev.lede.brief.KeyActor;

/** Papers, agencies and stations: what they report is the article's news, and no side of theirs. */
final class Press {
    private static final Set<String> WORDS = Set.of(
            "times",
            "post",
            "journal",
            "tribune",
            "herald",
            "gazette",
            "telegraph",
            "reuters",
            "tass",
            "interfax",
            "pap",
            "ansa",
            "efe",
            "lusa",
            "tt",
            "anp",
            "unian",
            "тасс",
            "интерфакс",
            "интерфаксу",
            "риа",
            "уніан",
            "rtl",
            "rundfunk",
            "radio",
            "bbc",
            "cnn",
            "npr",
            "afp",
            "dpa",
            "zeitung",
            "tagblatt",
            "courier",
            "courrier",
            "nachrichten",
            "nieuws",
            "periódico",
            "diario",
            "jornal",
            "giornale",
            "gazeta",
            "gazetesi",
            "tidningen",
            "новости",
            "газета");

    private Press() {}

    static boolean isPress(Actor actor) {
        return actor.type() == KeyActor.Type.ORGANIZATION
                && Arrays.stream(actor.name().toLowerCase(Locale.ROOT).split(" ", -1))
                        .anyMatch(WORDS::contains);
    }
}
