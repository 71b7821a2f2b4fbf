package dev.lede.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.brief.Brief;
import dev.lede.service.BriefService;
import dev.lede.service.Trace;
import dev.lede.web.BriefJson;
import dev.lede.web.BriefRequestJson;
import dev.lede.web.BriefText;

/** The one tool: its description, and its call. Arguments and structured result are those of {@code /summarize}. */
final class SummarizeTool {
    static final String NAME = "summarize";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BriefService service;

    SummarizeTool(BriefService service) {
        this.service = service;
    }

    /** Writes what a client is told of the tool; its output schema is that of {@code openapi.yaml}. */
    void describe(JsonGenerator out) throws IOException {
        try (InputStream json = SummarizeTool.class.getResourceAsStream("/dev/lede/mcp/summarize.json")) {
            if (json == null) {
                throw new IllegalStateException("summarize.json is not packed");
            }
            JSON.writeTree(out, JSON.readTree(json));
        }
    }

    /** @throws ProblemException what went wrong, for {@link #fail} */
    Brief call(JsonNode arguments, Deadline deadline, Trace trace) {
        if (!arguments.isObject()) {
            throw new ProblemException(Problem.BAD_REQUEST, "\"arguments\" must be an object with url, html or text");
        }
        try (JsonParser parser = arguments.traverse()) {
            parser.nextToken();
            return service.brief(BriefRequestJson.read(parser), deadline, trace);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** Writes the members of a result: the brief to read, and the same as data. */
    static void tell(Brief brief, JsonGenerator out) throws IOException {
        text(BriefText.markdown(brief), out);
        out.writeFieldName("structuredContent");
        BriefJson.write(brief, out);
        out.writeBooleanField("isError", false);
    }

    /** Writes the members of a result that says what went wrong, so that a model can do better. */
    static void fail(ProblemException problem, JsonGenerator out) throws IOException {
        String again = problem.problem().retryable() ? " The same call may succeed later." : "";
        text(problem.problem().code() + ": " + problem.problem().title() + ". " + problem.detail() + again, out);
        out.writeBooleanField("isError", true);
    }

    private static void text(String text, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("content");
        out.writeStartObject();
        out.writeStringField("type", "text");
        // Through UTF-8, which has no half surrogate pairs: strict parsers refuse them.
        byte[] wellFormed = text.getBytes(StandardCharsets.UTF_8);
        out.writeStringField("text", new String(wellFormed, StandardCharsets.UTF_8));
        out.writeEndObject();
        out.writeEndArray();
    }
}
