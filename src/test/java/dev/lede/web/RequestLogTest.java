package dev.lede.web;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.lede.service.Trace;

import static org.assertj.core.api.Assertions.assertThat;

final class RequestLogTest {
    private static final Logger LOGGER = Logger.getLogger("dev.lede.request");
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord logRecord) {
            lines.add(logRecord.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
    }

    @Test
    void tellsOfARefusedCallInOneLine() {
        RequestLog.write(new Trace("id-1"), 403, "url-denied");

        assertThat(lines)
                .singleElement()
                .asString()
                .matches(
                        "request id=id-1 status=403 source=none bytes=0 words=0 engine=none totalMillis=\\d+\\.\\d\\d problem=url-denied");
    }
}
