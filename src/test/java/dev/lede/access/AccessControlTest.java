package dev.lede.access;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lede.Problem;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class AccessControlTest {
    /** Of "open sesame" and "let me in", by sha256sum. */
    private static final String SESAME = "41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb";

    private static final String LET_ME_IN = "992db5e2595725ef68eb5066e014da8c7f6baca0afa96f1021b56b66782133f2";

    private record Config(Optional<List<String>> apiKeys, OptionalInt requestsPerMinute, boolean upstreamAuthorizer)
            implements AccessConfig {}

    private static AccessControl keys(String... entries) {
        return new AccessControl(new Config(Optional.of(List.of(entries)), OptionalInt.empty(), false));
    }

    private static AccessControl limited(int perMinute, String... entries) {
        return new AccessControl(new Config(Optional.of(List.of(entries)), OptionalInt.of(perMinute), false));
    }

    private static Credentials key(String key) {
        return new Credentials(Optional.of(key), "192.0.2.1");
    }

    private static Credentials from(String address) {
        return new Credentials(Optional.empty(), address);
    }

    @Test
    void namesTheCallerByItsKey() {
        AccessControl access =
                keys("other:" + LET_ME_IN, "newsroom:" + SESAME, "newsroom:" + LET_ME_IN.toUpperCase(Locale.ROOT));

        assertThat(access.admit(key("open sesame"))).isEqualTo(new Caller("newsroom"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "open sesam", "open sesame ", "OPEN SESAME", SESAME, "newsroom:" + SESAME})
    void refusesAWrongKeyAsItRefusesNone(String wrong) {
        AccessControl access = keys("newsroom:" + SESAME);

        assertThat(refusal(access, key(wrong)).detail())
                .isEqualTo(refusal(access, from("192.0.2.1")).detail())
                .doesNotContain("newsroom");
        assertThat(refusal(access, key(wrong)).problem()).isEqualTo(Problem.UNAUTHORIZED);
    }

    @Test
    void letsEverybodyInWhereNoKeysAreSet() {
        AccessControl open = new AccessControl(new Config(Optional.empty(), OptionalInt.empty(), false));

        assertThat(open.admit(key("whatever"))).isEqualTo(Caller.ANONYMOUS);
        assertThat(open.isOpen()).isTrue();
        assertThat(open.needsKey()).isFalse();
        assertThat(new AccessControl(new Config(Optional.empty(), OptionalInt.empty(), true)).isOpen())
                .isFalse();
        assertThat(keys("newsroom:" + SESAME).isOpen()).isFalse();
    }

    @Test
    void countsTheCallsOfAKeyWhereverTheyComeFrom() {
        AccessControl access = limited(2, "newsroom:" + SESAME);
        access.admit(key("open sesame"));
        access.admit(new Credentials(Optional.of("open sesame"), "198.51.100.7"));

        ProblemException refusal = refusal(access, key("open sesame"));

        assertThat(refusal.problem()).isEqualTo(Problem.RATE_LIMITED);
        assertThat(refusal.detail()).contains("2 calls a minute");
        assertThat(refusal.retryAfter().orElseThrow()).isBetween(seconds(29), seconds(30));
    }

    @Test
    void countsByAddressWhereNoKeysAreSet() {
        AccessControl access = new AccessControl(new Config(Optional.empty(), OptionalInt.of(1), false));
        access.admit(from("192.0.2.1"));
        access.admit(from("192.0.2.2"));
        access.admit(from("2001:db8:0:1:0:0:0:1"));

        assertThat(refusal(access, from("192.0.2.1")).problem()).isEqualTo(Problem.RATE_LIMITED);
        assertThat(refusal(access, from("2001:db8:0:1:ffff:0:0:2")).problem()).isEqualTo(Problem.RATE_LIMITED);
        access.admit(from("2001:db8:0:2:0:0:0:1"));
    }

    @Test
    void doesNotCountWhomItRefuses() {
        AccessControl access = limited(1, "newsroom:" + SESAME);
        for (int i = 0; i < 10; i++) {
            refusal(access, key("guess " + i));
        }

        assertThat(access.admit(key("open sesame")).name()).isEqualTo("newsroom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "newsroom",
                "newsroom:",
                "newsroom:abc",
                ":" + SESAME,
                "a li:" + SESAME,
                SESAME + ":ali"
            })
    void namesAnEntryThatIsNoKeyByItsPlaceAndNotByItsValue(String entry) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> keys("newsroom:" + SESAME, entry))
                .withMessageContaining("lede.access.api-keys: entry 2 is not name:sha256hex")
                .withMessageNotContaining("secret");
    }

    @Test
    void namesARateThatIsNone() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> limited(0))
                .withMessage("lede.access.requests-per-minute is 0; it must be at least 1");
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer open sesame, , open sesame",
        "bearer  open sesame, , open sesame",
        "BEARER a, b, a",
        "Basic YTpi, b, b",
        ", b, b",
        "Bearer, , ",
        "Basic YTpi, , ",
        ", , ",
    })
    void readsTheKeyFromEitherHeader(String authorization, String apiKey, String expected) {
        Credentials shown =
                Credentials.of(Optional.ofNullable(authorization), Optional.ofNullable(apiKey), "192.0.2.1");

        assertThat(shown.key()).isEqualTo(Optional.ofNullable(expected));
        assertThat(shown.toString()).doesNotContain("sesame");
    }

    private static ProblemException refusal(AccessControl access, Credentials credentials) {
        return assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> access.admit(credentials))
                .actual();
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }
}
