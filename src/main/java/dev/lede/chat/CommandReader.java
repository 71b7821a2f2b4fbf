package dev.lede.chat;

import java.util.Locale;
import java.util.Optional;

import dev.lede.brief.BriefOptions;
import dev.lede.brief.Link;

/** Reads a {@link ChatCommand} word by word. */
final class CommandReader {
    private static final int MAX_UNKNOWN = 60;
    private static final String OPENING = "('\"“„«‘";
    private static final String CLOSING = ".,;:!?'\"»”’>";

    private final String text;
    private final boolean lenient;
    private int at;
    private Optional<String> url = Optional.empty();
    private Optional<BriefOptions.Length> length = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> unknown = Optional.empty();

    /** @param lenient whether words that mean nothing here are passed over */
    CommandReader(String text, boolean lenient) {
        this.text = text.length() > ChatCommand.MAX_TEXT ? text.substring(0, ChatCommand.MAX_TEXT) : text;
        this.lenient = lenient;
    }

    ChatCommand read() {
        for (String word = next(); !word.isEmpty() && unknown.isEmpty(); word = next()) {
            if (!(isMention(word) || link(word) || option(withoutBrackets(word)) || lenient)) {
                unknown = Optional.of(word);
            }
        }
        if (unknown.isPresent() || url.isEmpty()) {
            // A length or a language alone asks for nothing that could be named as wrong.
            return new ChatCommand.Help(unknown.map(PlainText::oneLine)
                    .filter(word -> !word.isEmpty())
                    .map(word -> PlainText.clip(word, MAX_UNKNOWN)));
        }
        return new ChatCommand.Summarize(
                url.get(), new BriefOptions(language, length.orElse(BriefOptions.DEFAULTS.length())));
    }

    /** The next word, or the empty string at the end; what stands in angle brackets is one word. */
    private String next() {
        while (at < text.length() && isGap(text.charAt(at))) {
            at++;
        }
        int start = at;
        boolean bracketed = at + 1 < text.length() && text.charAt(at) == '<' && !isGap(text.charAt(at + 1));
        int close = bracketed ? text.indexOf('>', at) : -1;
        int open = close < 0 ? -1 : text.indexOf('<', at + 1);
        if (close >= 0 && (open < 0 || open > close)) {
            at = close + 1;
        } else {
            while (at < text.length() && !isGap(text.charAt(at)) && (at == start || text.charAt(at) != '<')) {
                at++;
            }
        }
        return text.substring(start, at);
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** A user, channel or group, as chats write it: this bot is called by its name. */
    private static boolean isMention(String word) {
        return word.startsWith("<@") || word.startsWith("<#") || word.startsWith("<!") || word.startsWith("@");
    }

    private boolean link(String word) {
        Optional<String> found = address(word);
        if (found.isEmpty()) {
            return false;
        }
        if (url.isPresent() || found.get().length() > Link.MAX_LENGTH) {
            return lenient;
        }
        url = found;
        return true;
    }

    private Optional<String> address(String word) {
        if (word.startsWith("<")) {
            int label = word.indexOf('|');
            int end = label > 0 ? label : word.endsWith(">") ? word.length() - 1 : word.length();
            return Optional.of(unescaped(word.substring(1, end))).filter(CommandReader::hasWebScheme);
        }
        String bare = unescaped(withoutBrackets(word));
        if (hasWebScheme(bare)) {
            return Optional.of(bare);
        }
        return lenient || !looksLikeHost(bare) ? Optional.empty() : Optional.of("https://" + bare);
    }

    private static boolean hasWebScheme(String word) {
        return word.regionMatches(true, 0, "http://", 0, 7) || word.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Whether this is a name with a dot in it, as in {@code example.org/a}; an address of a person is none. */
    private static boolean looksLikeHost(String word) {
        int end = 0;
        int dots = 0;
        while (end < word.length() && "/?#:".indexOf(word.charAt(end)) < 0) {
            char c = word.charAt(end++);
            if (c == '.') {
                dots++;
            } else if (!Character.isLetterOrDigit(c) && c != '-') {
                return false;
            }
        }
        return dots > 0 && word.charAt(0) != '.' && word.charAt(end - 1) != '.';
    }

    /** Without the quotes, stops and brackets of the sentence around it; a bracket that opens inside is part of it. */
    private static String withoutBrackets(String word) {
        int start = 0;
        while (start < word.length() && OPENING.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        int end = word.length();
        long unopened = count(word, ')', start) - count(word, '(', start);
        while (end > start
                && (CLOSING.indexOf(word.charAt(end - 1)) >= 0 || (unopened > 0 && word.charAt(end - 1) == ')'))) {
            end--;
            unopened -= word.charAt(end) == ')' ? 1 : 0;
        }
        return word.substring(start, end);
    }

    private static long count(String word, char bracket, int from) {
        return word.chars().skip(from).filter(c -> c == bracket).count();
    }

    private boolean option(String word) {
        return length(word) || language(word);
    }

    private boolean length(String word) {
        Optional<BriefOptions.Length> found =
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "short" -> Optional.of(BriefOptions.Length.SHORT);
                    case "medium" -> Optional.of(BriefOptions.Length.MEDIUM);
                    case "long" -> Optional.of(BriefOptions.Length.LONG);
                    default -> Optional.empty();
                };
        length = found.or(() -> length);
        return found.isPresent();
    }

    private boolean language(String word) {
        Optional<String> found = Languages.named(word).or(() -> lenient ? Optional.empty() : Languages.tagged(word));
        language = found.or(() -> language);
        return found.isPresent();
    }

    /** Slack writes these three characters as entities; whoever copies a link from a page's source does so too. */
    private static String unescaped(String word) {
        return word.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
