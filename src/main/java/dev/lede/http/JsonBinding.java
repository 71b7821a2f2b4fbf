package dev.lede.http;

import java.io.IOException;
import java.io.Serial;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

import dev.lede.brief.Brief;
import dev.lede.service.BriefRequest;
import dev.lede.web.BriefJson;
import dev.lede.web.BriefRequestJson;

/** Has Funqy read and write JSON the way the web room does: one contract, and no reflection. */
@Singleton
public final class JsonBinding implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.registerModule(new SimpleModule("lede")
                .addDeserializer(BriefRequest.class, new Reader())
                .addSerializer(Brief.class, new Writer()));
    }

    private static final class Reader extends StdDeserializer<BriefRequest> {
        @Serial
        private static final long serialVersionUID = 1L;

        Reader() {
            super(BriefRequest.class);
        }

        @Override
        public BriefRequest deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return BriefRequestJson.read(parser);
        }

        @Override
        public BriefRequest getNullValue(DeserializationContext context) throws JsonMappingException {
            return context.reportInputMismatch(this, "a request cannot be null");
        }
    }

    private static final class Writer extends StdSerializer<Brief> {
        @Serial
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Brief.class);
        }

        @Override
        public void serialize(Brief brief, JsonGenerator out, SerializerProvider provider) throws IOException {
            BriefJson.write(brief, out);
        }
    }
}
