package dev.lede.article;

/**
 * How far bytes are UTF-8 (RFC 3629).
 *
 * @param sequences characters of more than one byte that are well formed
 * @param broken    bytes that are part of no well-formed character
 */
record Utf8Check(int sequences, int broken) {

    static Utf8Check of(byte[] body) {
        int sequences = 0;
        int broken = 0;
        int i = 0;
        while (i < body.length) {
            int lead = body[i] & 0xFF;
            if (lead < 0x80) {
                i++;
                continue;
            }
            int length = length(lead);
            if (length > 0 && follows(body, i, length)) {
                sequences++;
                i += length;
            } else {
                // The last character may be cut off where a page was.
                broken += length > 0 && i + length > body.length ? 0 : 1;
                i++;
            }
        }
        return new Utf8Check(sequences, broken);
    }

    private static int length(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 3;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    }

    private static boolean follows(byte[] body, int start, int length) {
        if (start + length > body.length) {
            return false;
        }
        for (int i = start + 1; i < start + length; i++) {
            if ((body[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    boolean isPlainAscii() {
        return sequences == 0 && broken == 0;
    }

    boolean isValid() {
        return broken == 0;
    }

    double brokenShare() {
        return (double) broken / Math.max(1, sequences + broken);
    }
}
