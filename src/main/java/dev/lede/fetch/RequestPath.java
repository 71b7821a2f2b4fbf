package dev.lede.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Brings the path and query of a URL into the form that goes over the wire. */
final class RequestPath {
    /** Printable, but not part of a URL (RFC 3986, 2): sent in percent form, as browsers do. */
    private static final String ENCODED = "\"<>^`{|}";

    private RequestPath() {}

    /** ASCII without dot segments, beginning with a slash; what is percent-encoded already stays as it is. */
    static String of(String pathAndQuery) {
        int mark = pathAndQuery.indexOf('?');
        String path = mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
        String query = mark < 0 ? "" : pathAndQuery.substring(mark);
        return encode(withoutDotSegments(path)) + encode(query);
    }

    /** RFC 3986, 5.2.4. */
    private static String withoutDotSegments(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            String segment = segments[i];
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String encode(String text) {
        return PercentEncoding.of(text.getBytes(StandardCharsets.UTF_8), ENCODED);
    }
}
