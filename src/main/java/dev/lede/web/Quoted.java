package dev.lede.web;

/** Quotes what a caller sent, so that a message can name it. */
final class Quoted {
    private static final int MAX = 60;

    private Quoted() {}

    /** The value in double quotes, cut to 60 characters, control characters shown as a question mark. */
    static String of(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints()
                .limit(MAX)
                .map(c -> Character.isISOControl(c) || c == '"' ? '?' : c)
                .forEach(quoted::appendCodePoint);
        return quoted.append(value.codePointCount(0, value.length()) > MAX ? "…\"" : "\"")
                .toString();
    }
}
