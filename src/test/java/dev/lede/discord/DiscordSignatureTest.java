package dev.lede.discord;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DiscordSignatureTest {
    private static final long NOW = 1_795_000_000L;

    /** The vectors were signed by OpenSSL, through Node's {@code crypto.sign}. */
    @ParameterizedTest
    @CsvFileSource(resources = "/discord/signatures.csv", delimiter = '|')
    void tellsDiscordsSignatureFromOthers(String key, long timestamp, String body, String signature, boolean fits) {
        assertThat(new DiscordSignature(key, () -> NOW)
                        .fits(
                                Optional.of(Long.toString(timestamp)),
                                Optional.ofNullable(signature),
                                body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(fits);
    }

    @Test
    void takesNothingWithoutHeadersOrOfTooManyBytes() {
        DiscordSignature signature = new DiscordSignature("00".repeat(31) + "01", () -> NOW);

        assertThat(signature.fits(Optional.empty(), Optional.of("00".repeat(64)), new byte[0]))
                .isFalse();
        assertThat(signature.fits(Optional.of("" + NOW), Optional.empty(), new byte[0]))
                .isFalse();
        assertThat(signature.fits(Optional.of("-1"), Optional.of("00".repeat(64)), new byte[0]))
                .isFalse();
        assertThat(signature.fits(
                        Optional.of("" + NOW), Optional.of("00".repeat(64)), new byte[DiscordSignature.MAX_BODY + 1]))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "00"})
    void refusesToStartWithAKeyThatIsNone(String key) {
        assertThatThrownBy(() -> new DiscordSignature(key, () -> NOW))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("lede.discord.public-key");
    }
}
