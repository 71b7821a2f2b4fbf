package dev.lede.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;

import dev.lede.Deadline;
import dev.lede.ProblemException;
import dev.lede.web.WebApi;
import dev.lede.web.WebRequest;
import dev.lede.web.WebResponse;

/** Answers the events that are HTTP requests, as a server of ours would. */
@Singleton
final class HttpCalls {
    /** What a load balancer takes from a function (Elastic Load Balancing user guide, "Lambda functions as targets"). */
    private static final int MAX_BALANCED = 1_024 * 1_024;

    private final WebApi web;

    HttpCalls(WebApi web) {
        this.web = web;
    }

    /** @param shape one of the HTTP ones */
    byte[] answer(EventShape shape, JsonNode event, Deadline deadline) {
        boolean balanced = shape == EventShape.ALB;
        boolean severalValues = balanced && event.path("multiValueHeaders").isObject();
        String id = WebApi.newId();
        byte[] answer = HttpAnswer.write(respond(shape, event, deadline, id), balanced, severalValues);
        int limit = balanced ? MAX_BALANCED : LambdaHandler.MAX_PAYLOAD;
        if (answer.length <= limit) {
            return answer;
        }
        ProblemException tooLarge =
                LambdaHandler.tooLarge(answer.length, balanced ? "a load balancer" : "Lambda", limit);
        return HttpAnswer.write(web.refuse(tooLarge, id), balanced, severalValues);
    }

    private WebResponse respond(EventShape shape, JsonNode event, Deadline deadline, String id) {
        HttpEvent http = HttpEvent.of(shape, event);
        try {
            return web.handle(new WebRequest(
                    http.method(),
                    http.path(),
                    http.query(),
                    http.headers(),
                    HttpEvent.body(event),
                    deadline,
                    id,
                    web.admit(http.path(), http.headers(), http.address())));
        } catch (ProblemException e) {
            return web.refuse(e, id);
        }
    }
}
