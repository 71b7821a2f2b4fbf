package dev.lede.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.lede.Page;

/**
 * Turns a page's bytes into text: by its byte order mark, the transport's label, the label in its first 2 KB, or else by
 * what the bytes look like (WHATWG Encoding and HTML standards). Invalid bytes become replacement characters.
 */
final class Charsets {
    /** UTF-8 text of which at most this share of the sequences is broken is still UTF-8: pages are cut and glued. */
    private static final double BROKEN = 0.02;

    /** Begins a shift of ISO-2022, in which text is seven-bit. */
    private static final char ESCAPE = 0x1B;

    private Charsets() {}

    static String decode(Page page) {
        byte[] body = page.body();
        Optional<Charset> marked = byteOrderMark(body);
        if (marked.isPresent()) {
            return text(body, marked.get().equals(StandardCharsets.UTF_8) ? 3 : 2, marked.get());
        }
        // The JDK decodes UTF-8 at the speed of memory: if nothing had to be replaced, it was UTF-8.
        String asUtf8 = text(body, 0, StandardCharsets.UTF_8);
        if (asUtf8.indexOf('\uFFFD') < 0 && asUtf8.indexOf(ESCAPE) < 0) {
            return asUtf8;
        }
        Utf8Check utf8 = Utf8Check.of(body);
        if (utf8.isPlainAscii()) {
            return ascii(body, page);
        }
        if (utf8.isValid() || (utf8.brokenShare() < BROKEN && utf8.sequences() > 20)) {
            // No other charset yields valid UTF-8 by chance, so this outweighs any label.
            return text(body, 0, StandardCharsets.UTF_8);
        }
        Charset charset = label(body, page)
                .filter(named -> !named.equals(StandardCharsets.UTF_8) && CharsetGuess.fits(body, named))
                .orElseGet(() -> CharsetGuess.of(body));
        return text(body, 0, charset);
    }

    /** Seven-bit text is the same in nearly all charsets, except in those that shift. */
    private static String ascii(byte[] body, Page page) {
        Charset charset = label(body, page)
                .filter(named ->
                        named.name().startsWith("ISO-2022") || named.name().startsWith("UTF-16"))
                .filter(named -> CharsetGuess.fits(body, named))
                .orElseGet(() -> CharsetGuess.shifts(body));
        return text(body, 0, charset);
    }

    private static Optional<Charset> label(byte[] body, Page page) {
        return page.charset().flatMap(CharsetLabels::find).or(() -> MetaCharset.find(body));
    }

    private static Optional<Charset> byteOrderMark(byte[] body) {
        if (body.length >= 3 && (body[0] & 0xFF) == 0xEF && (body[1] & 0xFF) == 0xBB && (body[2] & 0xFF) == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (body.length >= 2 && (body[0] & 0xFF) == 0xFE && (body[1] & 0xFF) == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (body.length >= 2 && (body[0] & 0xFF) == 0xFF && (body[1] & 0xFF) == 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    private static String text(byte[] body, int skip, Charset charset) {
        return new String(body, skip, body.length - skip, charset);
    }
}
