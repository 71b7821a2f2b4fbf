package dev.lede.lambda;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.web.Headers;
import dev.lede.web.WebRequest;

/**
 * The HTTP request inside an event of API Gateway, a Function URL or a load balancer.
 *
 * @param query   percent-encoded
 * @param address where the caller is, as the service in front saw it
 */
record HttpEvent(String method, String path, String query, Headers headers, String address) {

    /** @param shape one of the HTTP ones */
    static HttpEvent of(EventShape shape, JsonNode event) {
        Headers headers = headers(event);
        return switch (shape) {
            case HTTP_V2 -> v2(event, headers);
            case ALB ->
                new HttpEvent(
                        event.path("httpMethod").asText(),
                        event.path("path").asText("/"),
                        // A load balancer hands parameters on as they were sent.
                        query(event, false),
                        headers,
                        lastForwarded(headers));
            default ->
                new HttpEvent(
                        event.path("httpMethod").asText(),
                        event.path("path").asText("/"),
                        query(event, true),
                        headers,
                        event.at("/requestContext/identity/sourceIp").asText());
        };
    }

    private static HttpEvent v2(JsonNode event, Headers headers) {
        JsonNode context = event.path("requestContext");
        String path = event.path("rawPath").asText("/");
        String stage = "/" + context.path("stage").asText();
        // A stage that has a name stands at the start of the path.
        boolean staged = stage.length() > 1 && (path.equals(stage) || path.startsWith(stage + "/"));
        String inside = staged ? path.substring(stage.length()) : path;
        return new HttpEvent(
                context.at("/http/method").asText(),
                inside.isEmpty() ? "/" : inside,
                event.path("rawQueryString").asText(""),
                headers,
                context.at("/http/sourceIp").asText());
    }

    /** @throws ProblemException BAD_REQUEST, for base64 that is none */
    static WebRequest.Body body(JsonNode event) {
        String body = event.path("body").asText("");
        if (!event.path("isBase64Encoded").asBoolean()) {
            return new WebRequest.Body(body.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return new WebRequest.Body(Base64.getDecoder().decode(body));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "the event says that its body is base64, and it is not", e);
        }
    }

    private static Headers headers(JsonNode event) {
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        JsonNode multiple = event.path("multiValueHeaders");
        if (multiple.isObject() && !multiple.isEmpty()) {
            multiple.properties()
                    .forEach(header ->
                            header.getValue().forEach(value -> lines.add(Map.entry(header.getKey(), value.asText()))));
        } else {
            event.path("headers")
                    .properties()
                    .forEach(header -> lines.add(
                            Map.entry(header.getKey(), header.getValue().asText())));
        }
        return Headers.of(lines);
    }

    /** @param decoded whether the event has the parameters decoded */
    private static String query(JsonNode event, boolean decoded) {
        StringJoiner query = new StringJoiner("&");
        JsonNode multiple = event.path("multiValueQueryStringParameters");
        if (multiple.isObject() && !multiple.isEmpty()) {
            multiple.properties()
                    .forEach(parameter -> parameter
                            .getValue()
                            .forEach(value -> query.add(pair(parameter.getKey(), value.asText(), decoded))));
        } else {
            event.path("queryStringParameters")
                    .properties()
                    .forEach(parameter -> query.add(
                            pair(parameter.getKey(), parameter.getValue().asText(), decoded)));
        }
        return query.toString();
    }

    private static String pair(String name, String value, boolean decoded) {
        return decoded ? encode(name) + "=" + encode(value) : name + "=" + value;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the load balancer itself has added; what stands before it, anybody may have written. */
    private static String lastForwarded(Headers headers) {
        String chain = headers.get("X-Forwarded-For").orElse("");
        return chain.substring(chain.lastIndexOf(',') + 1).strip();
    }
}
