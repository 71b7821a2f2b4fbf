package dev.lede.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import dev.lede.service.Trace;

/**
 * One line for each request: figures and names, no page text, no path of the page, no key. The same fields stand in
 * the message ({@code key=value}) and, for JSON lines, as members of {@code mdc}.
 */
final class RequestLog {
    private static final Logger LOG = Logger.getLogger("dev.lede.request");

    private RequestLog() {}

    /** @param problem the code of the problem, or the empty string */
    static void write(Trace trace, int status, String problem) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", trace.id());
        fields.put("status", Integer.toString(status));
        fields.put("caller", trace.caller());
        fields.put("source", trace.source());
        trace.host().ifPresent(host -> fields.put("host", host));
        fields.put("bytes", Integer.toString(trace.bytes()));
        fields.put("words", Integer.toString(trace.words()));
        fields.put("engine", trace.engine());
        trace.failure().ifPresent(code -> fields.put("engineFailure", code));
        if (trace.usage().calls() > 0) {
            fields.put("calls", Integer.toString(trace.usage().calls()));
            fields.put("retries", Integer.toString(trace.usage().retries()));
            fields.put("inputTokens", Integer.toString(trace.usage().inputTokens()));
            fields.put("outputTokens", Integer.toString(trace.usage().outputTokens()));
        }
        trace.stages().forEach((stage, millis) -> fields.put(stage + "Millis", decimal(millis)));
        fields.put("totalMillis", decimal(trace.totalMillis()));
        if (!problem.isEmpty()) {
            fields.put("problem", problem);
        }
        StringBuilder line = new StringBuilder("request");
        fields.forEach(
                (name, value) -> line.append(' ').append(name).append('=').append(value));
        fields.forEach(MDC::put);
        try {
            LOG.info(line);
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }

    private static String decimal(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }
}
