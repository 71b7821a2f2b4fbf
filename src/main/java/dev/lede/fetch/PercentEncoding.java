package dev.lede.fetch;

/** Writes bytes as a URL can carry them (RFC 3986, 2.1). */
final class PercentEncoding {
    private PercentEncoding() {}

    /**
     * @param also the ASCII characters that are encoded besides all that is not ASCII; what is encoded already stays as
     *             it is
     */
    static String of(byte[] text, String also) {
        StringBuilder encoded = new StringBuilder(text.length);
        for (byte b : text) {
            if (b < 0 || also.indexOf(b) >= 0) {
                encoded.append('%')
                        .append(Character.forDigit((b >> 4) & 0xf, 16))
                        .append(Character.forDigit(b & 0xf, 16));
            } else {
                encoded.append((char) b);
            }
        }
        return encoded.toString();
    }
}
