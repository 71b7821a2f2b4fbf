package dev.lede.lambda;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.lede.service.Trace;
import dev.lede.web.RequestObserver;

/**
 * Writes one line of CloudWatch Embedded Metric Format for each request: Lambda's log is where it becomes metrics, so
 * no agent and no call to AWS is needed. Namespace {@code Lede}, dimension {@code Engine}.
 */
@Singleton
final class EmbeddedMetrics implements RequestObserver {
    private static final JsonFactory JSON = new JsonFactory();

    private final boolean on;
    private final PrintStream out;

    @Inject
    EmbeddedMetrics(LambdaConfig config) {
        this(config.metrics(), System.out);
    }

    EmbeddedMetrics(boolean on, PrintStream out) {
        this.on = on;
        this.out = out;
    }

    @Override
    public void answered(Trace trace, int status, String problem) {
        if (on) {
            // println, so that lines of several threads do not mix.
            out.println(line(trace, problem));
        }
    }

    private static String unit(String metric) {
        return metric.endsWith("Millis") ? "Milliseconds" : metric.equals("Cost") ? "None" : "Count";
    }

    private static String line(Trace trace, String problem) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("Requests", 1.0);
        metrics.put("Problems", problem.isEmpty() ? 0.0 : 1.0);
        metrics.put("InputTokens", (double) trace.usage().inputTokens());
        metrics.put("OutputTokens", (double) trace.usage().outputTokens());
        trace.usage().cost().ifPresent(cost -> metrics.put("Cost", cost.doubleValue()));
        metrics.put("TotalMillis", trace.totalMillis());
        trace.stages()
                .forEach((stage, millis) ->
                        metrics.put(Character.toUpperCase(stage.charAt(0)) + stage.substring(1) + "Millis", millis));
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeObjectFieldStart("_aws");
            json.writeNumberField("Timestamp", System.currentTimeMillis());
            json.writeArrayFieldStart("CloudWatchMetrics");
            json.writeStartObject();
            json.writeStringField("Namespace", "Lede");
            json.writeArrayFieldStart("Dimensions");
            json.writeStartArray();
            json.writeString("Engine");
            json.writeEndArray();
            json.writeEndArray();
            json.writeArrayFieldStart("Metrics");
            for (String name : metrics.keySet()) {
                json.writeStartObject();
                json.writeStringField("Name", name);
                json.writeStringField("Unit", unit(name));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeStringField("Engine", trace.engine());
            json.writeStringField("Problem", problem);
            json.writeStringField("RequestId", trace.id());
            for (Map.Entry<String, Double> metric : metrics.entrySet()) {
                json.writeNumberField(metric.getKey(), metric.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return line.toString();
    }
}
