package dev.lede.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;

import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.service.BriefRequest;
import dev.lede.service.Source;

/**
 * Reads a request from JSON. Strict, so that a misspelt member is told and not ignored. By the streaming parser: it
 * needs no reflection, starts cold in no time, and its messages are ours.
 */
public final class BriefRequestJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** All that a request may have. */
    public static final Set<String> MEMBERS = Set.of("url", "html", "text", "language", "length", "include");

    private static final String SOURCES = "exactly one of url, html and text (a url beside html is its address)";

    private BriefRequestJson() {}

    /** @throws ProblemException BAD_REQUEST, saying what is wrong and where */
    static BriefRequest read(byte[] json, OptionValues defaults) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            BriefRequest request = read(parser, defaults);
            if (parser.nextToken() != null) {
                throw bad("the body goes on after the JSON object");
            }
            return request;
        } catch (JsonParseException e) {
            throw bad("the body is not JSON: " + where(e));
        } catch (IOException e) {
            throw bad("the body is not JSON that can be read");
        }
    }

    /**
     * Reads one object, for a binding that brings its own parser.
     *
     * @param parser stands on the first token
     * @throws ProblemException BAD_REQUEST, saying what is wrong
     * @throws IOException      where the text is not JSON
     */
    public static BriefRequest read(JsonParser parser) throws IOException {
        return read(parser, OptionValues.NONE);
    }

    private static BriefRequest read(JsonParser parser, OptionValues defaults) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw bad("the body must be a JSON object with " + SOURCES);
        }
        Map<String, String> members = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (!MEMBERS.contains(name)) {
                throw bad(
                        "unknown member " + Quoted.of(name) + "; known are url, html, text, language, length, include");
            }
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                members.put(name, parser.getText());
            } else if (value != JsonToken.VALUE_NULL) {
                throw bad("\"" + name + "\" must be a string");
            }
        }
        OptionValues options = new OptionValues(
                        member(members, "language"), member(members, "length"), member(members, "include"))
                .or(defaults);
        return new BriefRequest(source(members), options.options(), options.includeText());
    }

    private static Source source(Map<String, String> members) {
        Optional<String> url = member(members, "url").map(String::strip).filter(value -> !value.isEmpty());
        Optional<String> html = member(members, "html");
        Optional<String> text = member(members, "text");
        long given = Stream.of(html.isPresent() ? Optional.empty() : url, html, text)
                .filter(Optional::isPresent)
                .count();
        if (given != 1) {
            throw bad("the body must have " + SOURCES + "; it has " + (given == 0 ? "none" : given));
        }
        if (html.isPresent()) {
            return new Source.Document(Page.of(PageAddress.check(url), Page.Format.HTML, html.get()));
        }
        return text.<Source>map(t -> new Source.Document(Page.of(Optional.empty(), Page.Format.TEXT, t)))
                .orElseGet(() -> new Source.Link(url.orElseThrow()));
    }

    private static Optional<String> member(Map<String, String> members, String name) {
        return Optional.ofNullable(members.get(name));
    }

    private static String where(JsonParseException e) {
        // The parser's own message may quote the body.
        return e.getLocation() == null
                ? "it breaks off"
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static ProblemException bad(String message) {
        return new ProblemException(Problem.BAD_REQUEST, message);
    }
}
