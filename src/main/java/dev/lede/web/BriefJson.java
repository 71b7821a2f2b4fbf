package dev.lede.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

import dev.lede.brief.Brief;
import dev.lede.brief.Claim;
import dev.lede.brief.Engine;
import dev.lede.brief.Evidence;
import dev.lede.brief.KeyActor;
import dev.lede.brief.Stance;
import dev.lede.brief.Usage;
import dev.lede.brief.Warning;

/** Writes a brief as JSON, member by member in the order of the contract; what is not known is left out. */
public final class BriefJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private final JsonGenerator out;

    private BriefJson(JsonGenerator out) {
        this.out = out;
    }

    static byte[] write(Brief brief) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            write(brief, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /** Writes the brief as one object, for a binding that brings its own generator. */
    public static void write(Brief brief, JsonGenerator generator) throws IOException {
        new BriefJson(generator).brief(brief);
    }

    private void brief(Brief brief) throws IOException {
        out.writeStartObject();
        string("summary", brief.summary());
        out.writeArrayFieldStart("claims");
        for (Claim claim : brief.claims()) {
            out.writeStartObject();
            string("text", claim.text());
            evidence(claim.evidence());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("keyActors");
        for (KeyActor actor : brief.keyActors()) {
            actor(actor);
        }
        out.writeEndArray();
        stance(brief.stance());
        article(brief.article());
        engine(brief.engine());
        out.writeArrayFieldStart("warnings");
        for (Warning warning : brief.warnings()) {
            out.writeStartObject();
            string("code", warning.code());
            string("message", warning.message());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void actor(KeyActor actor) throws IOException {
        out.writeStartObject();
        string("name", actor.name());
        string("type", lower(actor.type()));
        optional("role", actor.role());
        out.writeNumberField("mentions", actor.mentions());
        if (actor.stance().isPresent()) {
            out.writeObjectFieldStart("stance");
            string("label", lower(actor.stance().get().label()));
            optional("target", actor.stance().get().target());
            out.writeEndObject();
        }
        evidence(actor.evidence());
        out.writeEndObject();
    }

    private void stance(Stance stance) throws IOException {
        out.writeObjectFieldStart("stance");
        string("label", lower(stance.label()));
        optional("target", stance.target());
        out.writeNumberField("confidence", hundredths(stance.confidence()));
        string("rationale", stance.rationale());
        evidence(stance.evidence());
        out.writeEndObject();
    }

    private void evidence(List<Evidence> evidence) throws IOException {
        out.writeArrayFieldStart("evidence");
        for (Evidence one : evidence) {
            out.writeStartObject();
            string("quote", one.quote());
            out.writeNumberField("start", one.start());
            out.writeNumberField("end", one.end());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void article(Brief.ArticleDetails article) throws IOException {
        out.writeObjectFieldStart("article");
        optional("url", article.url());
        optional("title", article.title());
        optional("byline", article.byline());
        optional("site", article.site());
        optional("published", article.published());
        optional("language", article.language());
        optional("image", article.image());
        string("kind", lower(article.kind()));
        out.writeNumberField("confidence", hundredths(article.confidence()));
        out.writeNumberField("words", article.words());
        optional("text", article.text());
        out.writeEndObject();
    }

    private void engine(Engine engine) throws IOException {
        out.writeObjectFieldStart("engine");
        string("name", engine.name());
        optional("model", engine.model());
        out.writeBooleanField("degraded", engine.degraded());
        usage(engine.usage());
        out.writeObjectFieldStart("millis");
        for (Map.Entry<String, Double> stage : engine.millis().entrySet()) {
            out.writeNumberField(stage.getKey(), stage.getValue());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void usage(Usage usage) throws IOException {
        out.writeNumberField("inputTokens", usage.inputTokens());
        out.writeNumberField("outputTokens", usage.outputTokens());
        out.writeNumberField("calls", usage.calls());
        out.writeNumberField("retries", usage.retries());
        if (usage.cost().isPresent()) {
            // Plain digits: 1E-7 is legal JSON that some readers do not take.
            out.writeFieldName("cost");
            out.writeNumber(usage.cost().get().stripTrailingZeros().toPlainString());
        }
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            string(name, value.get());
        }
    }

    private void string(String name, String value) throws IOException {
        out.writeStringField(name, wellFormed(value));
    }

    /** Half a surrogate pair, as a page may have it, is no character, and strict parsers refuse it. */
    private static String wellFormed(String text) {
        boolean lone = text.codePoints().anyMatch(BriefJson::isLoneSurrogate);
        return lone
                ? text.codePoints()
                        .map(c -> isLoneSurrogate(c) ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double hundredths(double share) {
        return Math.round(share * 100) / 100.0;
    }
}
