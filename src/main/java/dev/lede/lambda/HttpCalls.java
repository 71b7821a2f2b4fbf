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
        return answer.length <= LambdaHandler.MAX_PAYLOAD
                ? answer
                : HttpAnswer.write(web.refuse(LambdaHandler.tooLarge(answer.length), id), balanced, severalValues);
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
