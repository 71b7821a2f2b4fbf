package dev.lede.lambda;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class LambdaConfigTest {
    @Inject
    LambdaConfig config;

    @Test
    void hasADefaultForEverySetting() {
        assertThat(config.resultsQueue()).isEmpty();
        assertThat(config.tasksQueue()).isEmpty();
        assertThat(config.maxReceives()).isEqualTo(5);
        assertThat(config.metrics()).isFalse();
    }
}
