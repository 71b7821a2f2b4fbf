package dev.lede.builtin;

import java.util.List;

/** Whether somebody denies or avoids what a verb tells: "denied that she had criticised", "evitó criticar". */
final class Denial {
    private static final int REACH = 6;
    /** Beginnings of such verbs in any language. */
    private static final List<String> DENYING = List.of(
            "denied",
            "denies",
            "deny",
            "avoid",
            "leugne",
            "bestritt",
            "bestreite",
            "vermied",
            "dément",
            "abstenu",
            "negó",
            "negado",
            "niega",
            "evitó",
            "desmint",
            "desment",
            "negou",
            "evitou",
            "smenti",
            "negato",
            "evitato",
            "ontken",
            "förneka",
            "zaprzecz",
            "отриц",
            "опровер",
            "заперечи",
            "спростув",
            "yalanla");

    private Denial() {}

    static boolean isBefore(List<Token> tokens, int verb) {
        for (int i = verb - 1; i >= 0 && verb - i <= REACH && tokens.get(i + 1).gap() == ' '; i--) {
            Token token = tokens.get(i);
            if (token.isAny(WordClass.CONTRAST.bit) || Joined.isAnd(token) || token.quoted()) {
                return false;
            }
            if (DENYING.stream().anyMatch(token.lower()::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
