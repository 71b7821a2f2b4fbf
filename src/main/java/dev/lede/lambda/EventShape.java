package dev.lede.lambda;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an event is, told by its members alone: Lambda does not say where an event comes from. The shapes are those of
 * AWS's developer guides for each service.
 */
enum EventShape {
    /** A request as the body of POST /summarize has it; from a program, by Invoke. */
    DIRECT,
    /** API Gateway HTTP API with payload 2.0, and Function URLs. */
    HTTP_V2,
    /** API Gateway REST API, and HTTP API with payload 1.0. */
    HTTP_V1,
    /** Application Load Balancer, one value or several for each header. */
    ALB,
    SQS,
    SNS,
    EVENT_BRIDGE,
    /** One item of a Step Functions Distributed Map. */
    MAP_ITEM,
    /** Items of a Step Functions Distributed Map, as its ItemBatcher puts them together. */
    MAP_BATCH;

    private static final int MOST_NAMES = 12;
    private static final int MOST_OF_A_NAME = 40;

    /** @throws UnknownEventException naming what was seen */
    static EventShape of(JsonNode event) {
        JsonNode context = event.path("requestContext");
        if (event.path("version").asText().equals("2.0") && context.has("http")) {
            return HTTP_V2;
        }
        if (event.has("httpMethod")) {
            return context.has("elb") ? ALB : HTTP_V1;
        }
        if (event.path("Records").isArray() && !event.path("Records").isEmpty()) {
            return ofRecords(event.path("Records"));
        }
        if (event.path("Items").isArray()) {
            return MAP_BATCH;
        }
        if (event.has("item")) {
            return MAP_ITEM;
        }
        if (event.has("detail-type") && event.has("detail")) {
            return EVENT_BRIDGE;
        }
        if (event.has("url") || event.has("html") || event.has("text")) {
            return DIRECT;
        }
        throw new UnknownEventException("it has " + seen(event));
    }

    private static EventShape ofRecords(JsonNode records) {
        // AWS itself spells the two differently.
        String source = records.path(0)
                .path("eventSource")
                .asText(records.path(0).path("EventSource").asText());
        return switch (source) {
            case "aws:sqs" -> SQS;
            case "aws:sns" -> SNS;
            default ->
                throw new UnknownEventException(
                        "its records come from \"" + clip(source) + "\" and have " + seen(records.path(0)));
        };
    }

    private static String seen(JsonNode event) {
        if (!event.isObject()) {
            return "no members: it is of the type " + event.getNodeType();
        }
        List<String> names = new ArrayList<>();
        event.fieldNames().forEachRemaining(name -> {
            if (names.size() < MOST_NAMES) {
                names.add(clip(name));
            }
        });
        return names.isEmpty() ? "no members" : "the members " + String.join(", ", names);
    }

    private static String clip(String name) {
        return name.length() <= MOST_OF_A_NAME ? name : name.substring(0, MOST_OF_A_NAME) + "…";
    }
}
