package dev.lede.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.zip.DataFormatException;

import dev.lede.ByteBudget;
import dev.lede.Deadline;
import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;

/** Decides which answers are read, and makes a page of what was. Pure. */
final class PageReception {
    private final int maxBytes;

    PageReception(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The most that is read of a body, as transferred and as decompressed. */
    int maxBytes() {
        return maxBytes;
    }

    /**
     * Whether the body is of use; false for a redirect.
     *
     * @throws ProblemException when no body of this answer could become a page
     */
    boolean wantsBody(Target target, Head head) {
        if (Redirect.is(head.status())) {
            return false;
        }
        if (head.status() < 200 || head.status() > 299) {
            throw new ProblemException(
                    Problem.PAGE_UNREACHABLE, target.authority() + " answered with status " + head.status());
        }
        head.contentType().map(ContentType::parse).ifPresent(PageReception::format);
        isGzip(target, head);
        requireLength(head);
        return true;
    }

    /**
     * @param body as transferred
     * @throws ProblemException PAGE_UNREACHABLE, PAGE_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, RATE_LIMITED or
     *                          DEADLINE_EXCEEDED
     */
    Page page(Target target, Head head, byte[] body, ByteBudget.Share share, Deadline deadline) {
        byte[] content = isGzip(target, head) && body.length > 0 ? gunzip(target, body, share, deadline) : body;
        Optional<ContentType> type = head.contentType().map(ContentType::parse);
        Page.Format format = type.map(PageReception::format).orElseGet(() -> sniffed(content));
        return new Page(Optional.of(target.url()), format, type.flatMap(ContentType::charset), content);
    }

    ProblemException tooLarge() {
        return new ProblemException(
                Problem.PAGE_TOO_LARGE, "the page is larger than " + maxBytes + " bytes (lede.fetch.max-bytes)");
    }

    private static Page.Format format(ContentType type) {
        return switch (type.mediaType()) {
            case "text/html", "application/xhtml+xml" -> Page.Format.HTML;
            case "text/plain" -> Page.Format.TEXT;
            default -> throw unsupported("the page is of the type " + Quoted.value(type.mediaType()));
        };
    }

    private static Page.Format sniffed(byte[] content) {
        return FormatSniffer.sniff(content)
                .orElseThrow(() -> unsupported("the server names no type, and the page is neither HTML nor text"));
    }

    private static ProblemException unsupported(String what) {
        return new ProblemException(
                Problem.UNSUPPORTED_MEDIA_TYPE,
                what + "; only text/html, application/xhtml+xml and text/plain are read");
    }

    private static boolean isGzip(Target target, Head head) {
        return switch (head.contentEncoding().orElse("identity").strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw new ProblemException(
                        Problem.PAGE_UNREACHABLE,
                        target.authority() + " sends the page encoded as "
                                + Quoted.value(head.contentEncoding().orElse("")) + ", which was not asked for");
        };
    }

    private void requireLength(Head head) {
        String length = head.contentLength().orElse("0").strip();
        boolean number =
                !length.isEmpty() && length.length() < 19 && length.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number && Long.parseLong(length) > maxBytes) {
            throw new ProblemException(
                    Problem.PAGE_TOO_LARGE,
                    "the page has " + length + " bytes; the limit is " + maxBytes + " (lede.fetch.max-bytes)");
        }
    }

    private byte[] gunzip(Target target, byte[] body, ByteBudget.Share share, Deadline deadline) {
        try {
            return GzipDecoder.decode(body, maxBytes, share, deadline).orElseThrow(this::tooLarge);
        } catch (DataFormatException e) {
            throw new ProblemException(
                    Problem.PAGE_UNREACHABLE, "the compressed page from " + target.authority() + " is broken", e);
        }
    }
}
