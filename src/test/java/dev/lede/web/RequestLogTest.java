package dev.lede.web;

import org.junit.jupiter.api.Test;

import dev.lede.LogLines;
import dev.lede.service.Trace;

import static org.assertj.core.api.Assertions.assertThat;

final class RequestLogTest {
    @Test
    void tellsOfARefusedCallInOneLine() {
        try (LogLines log = LogLines.of("dev.lede.request")) {
            RequestLog.write(new Trace("id-1", "newsroom"), 403, "url-denied");

            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .matches("request id=id-1 status=403 caller=newsroom source=none bytes=0 words=0 engine=none "
                            + "totalMillis=\\d+\\.\\d\\d problem=url-denied");
        }
    }
}
