package dev.lede.service;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class EngineConfigTest {
    @Test
    void hasADefaultForEverything() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(EngineConfig.class)
                .withValidateUnknown(false)
                .build();

        assertThat(config.getConfigMapping(EngineConfig.class).engine()).isEqualTo("auto");
        assertThat(config.getConfigMapping(EngineConfig.class).llm().fallback())
                .isEqualTo(EngineConfig.Fallback.BUILTIN);
    }
}
