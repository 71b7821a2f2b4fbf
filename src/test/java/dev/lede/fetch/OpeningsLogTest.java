package dev.lede.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class OpeningsLogTest extends FetcherTestBase {
    @Test
    void showsTheOpenedHostsAtStart() {
        assertThat(loggedWith(TestConfig.opening("localhost:8089", "wiki")))
                .singleElement()
                .asString()
                .contains("localhost:8089, wiki");
    }

    @Test
    void saysNothingWhenNothingIsOpened() {
        assertThat(loggedWith(TestConfig.opening())).isEmpty();
    }

    private static List<String> loggedWith(FetchConfig config) {
        List<String> messages = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                messages.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(PageFetcher.class.getName());
        logger.addHandler(handler);
        try {
            fetcher(config, new ScriptedResolver()).logOpenings(new StartupEvent());
        } finally {
            logger.removeHandler(handler);
        }
        return messages;
    }
}
