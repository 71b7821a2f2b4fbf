package dev.lede.fetch;

import java.util.Optional;

import dev.lede.Page;

/** Tells what a body is when its server does not say, from its first bytes. */
final class FormatSniffer {
    private static final int LOOKED_AT = 1_024;

    private FormatSniffer() {}

    /** HTML when it begins as markup does, text when it holds no byte that text does not; empty for anything else. */
    static Optional<Page.Format> sniff(byte[] body) {
        int start = startsWith(body, 0xef, 0xbb, 0xbf) ? 3 : 0;
        boolean wide = startsWith(body, 0xfe, 0xff) || startsWith(body, 0xff, 0xfe);
        StringBuilder ascii = new StringBuilder();
        for (int i = wide ? 2 : start; i < Math.min(body.length, LOOKED_AT); i++) {
            int c = body[i] & 0xff;
            if (c == 0 && wide) {
                continue;
            }
            if (c < 0x20 && "\t\n\f\r\u001b".indexOf(c) < 0) {
                return Optional.empty();
            }
            ascii.append((char) c);
        }
        String text = ascii.toString().strip();
        // A PDF's first lines may pass for text.
        if (text.startsWith("%PDF-")) {
            return Optional.empty();
        }
        return Optional.of(isMarkup(text) ? Page.Format.HTML : Page.Format.TEXT);
    }

    private static boolean isMarkup(String text) {
        if (text.length() < 2 || text.charAt(0) != '<') {
            return false;
        }
        char next = text.charAt(1);
        return next == '!' || next == '?' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    }

    private static boolean startsWith(byte[] body, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= body.length || (body[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
