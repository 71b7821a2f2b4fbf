package dev.lede.chat;

import java.util.Optional;

import dev.lede.Problem;
import dev.lede.ProblemException;

/**
 * A problem as it is told to a person in a chat.
 *
 * @param sentence what went wrong and what to do about it; ours, so it needs no escaping
 * @param detail   the very cause, where it helps whoever sent the link; one line, to be escaped, since it may name a
 *                 host that a stranger chose
 */
public record ProblemText(String sentence, Optional<String> detail) {
    private static final int MAX_DETAIL = 300;

    public static ProblemText of(ProblemException problem) {
        return new ProblemText(
                sentence(problem.problem()),
                isAboutThePage(problem.problem())
                        ? Optional.of(PlainText.clip(PlainText.oneLine(problem.detail()), MAX_DETAIL))
                        : Optional.empty());
    }

    /** One or two sentences: what went wrong, and what the person can do. */
    public static String sentence(Problem problem) {
        return switch (problem) {
            case BAD_REQUEST -> "I did not understand that. Send one link, as in https://example.org/news.";
            case UNAUTHORIZED -> "I am not allowed to do that. Ask whoever runs Lede here for access.";
            case URL_DENIED ->
                "I do not open that address: only public web pages, by http or https. Is the link complete?";
            case NOT_FOUND, METHOD_NOT_ALLOWED ->
                "I do not know that command. Send a link, and I will sum the page up.";
            case PAGE_TOO_LARGE -> "That page is too large for me. Is there a shorter or a printable version of it?";
            case UNSUPPORTED_MEDIA_TYPE ->
                "That link is no web page that I can read: I read HTML and plain text. Is there a page about it?";
            case NO_TEXT ->
                "I found no text to sum up there. It may stand behind a login, a paywall or a script; try a link to"
                        + " the article itself.";
            case RATE_LIMITED -> "I have too much to do at the moment. Please try again in a minute.";
            case INTERNAL -> "Something went wrong on my side, and it was logged. Please try again.";
            case PAGE_UNREACHABLE -> "I could not open that page. Check the link, or try again in a minute.";
            case MODEL_UNAVAILABLE -> "The model that writes my briefs does not answer. Please try again in a minute.";
            case SHUTTING_DOWN -> "I am being restarted. Please try again in a minute.";
            case DEADLINE_EXCEEDED ->
                "That took too long, so I stopped. Please try again; a slow page may be faster then.";
        };
    }

    private static boolean isAboutThePage(Problem problem) {
        return switch (problem) {
            case BAD_REQUEST, URL_DENIED, PAGE_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, NO_TEXT, PAGE_UNREACHABLE -> true;
            default -> false;
        };
    }
}
