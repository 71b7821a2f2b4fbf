package dev.lede.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The label that a page's first bytes give: {@code <meta charset=…>}, its older form, or an XML declaration. */
final class MetaCharset {
    /** Browsers look at 1,024 bytes; pages are laxer. */
    private static final int LOOKED_AT = 4096;

    private static final Pattern LABEL = Pattern.compile(
            "(?:<meta\\b[^>]{0,300}?\\bcharset|<\\?xml\\b[^>]{0,100}?\\bencoding)\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([\\w.:-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    private MetaCharset() {}

    static Optional<Charset> find(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher label = LABEL.matcher(start);
        while (label.find()) {
            // A page that could be read this far is not in UTF-16, whatever it says.
            Optional<Charset> charset = CharsetLabels.find(label.group(1))
                    .filter(found -> !found.name().startsWith("UTF-16"));
            if (charset.isPresent()) {
                return charset;
            }
        }
        return Optional.empty();
    }
}
