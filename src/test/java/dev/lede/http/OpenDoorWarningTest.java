package dev.lede.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class OpenDoorWarningTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.9.9.9, true",
        "::1, true",
        "localhost, true",
        "0.0.0.0, false",
        "::, false",
        "10.0.0.1, false",
        "lede.example, false",
        "127.example, false",
        "999.1.1.1, false",
    })
    void knowsLoopbackWithoutLookingAnythingUp(String host, boolean loopback) {
        assertThat(OpenDoorWarning.isLoopback(host)).isEqualTo(loopback);
    }
}
