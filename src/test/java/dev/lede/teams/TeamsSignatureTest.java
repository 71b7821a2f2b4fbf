package dev.lede.teams;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TeamsSignatureTest {
    private static final List<String> SECRETS = List.of("b2xkIHNlY3JldA==", "bmV3IHNlY3JldCBvZiBhIHRlYW0=");

    /** The vectors were made by Python's {@code hmac}. */
    @ParameterizedTest
    @CsvFileSource(resources = "/teams/signatures.csv", delimiter = '|')
    void tellsAWebhooksSignatureFromOthers(String body, String authorization, boolean fits) {
        assertThat(new TeamsSignature(SECRETS)
                        .fits(Optional.ofNullable(authorization), body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(fits);
    }

    @Test
    void refusesToStartWithASecretThatIsNone() {
        assertThatThrownBy(() -> new TeamsSignature(List.of("b2xkIHNlY3JldA==", "not base64!")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("entry 2")
                .hasMessageNotContaining("not base64!");
        assertThatThrownBy(() -> new TeamsSignature(List.of(""))).isInstanceOf(ConfigurationException.class);
    }
}
