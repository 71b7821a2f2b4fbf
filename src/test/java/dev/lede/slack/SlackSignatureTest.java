package dev.lede.slack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** With the example of Slack's documentation, "Verifying requests from Slack". */
final class SlackSignatureTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final long NOW = 1_531_420_618;
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static final String BODY = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
            + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    @Test
    void takesTheExampleOfTheDocumentation() {
        assertThat(fits(List.of(SECRET), NOW, Long.toString(NOW), SIGNATURE, BODY))
                .isTrue();
    }

    @Test
    void takesAnyOfSeveralSecrets() {
        assertThat(fits(List.of("new", SECRET), NOW, Long.toString(NOW), SIGNATURE, BODY))
                .isTrue();
        assertThat(fits(List.of(SECRET, "new"), NOW, Long.toString(NOW), SIGNATURE, BODY))
                .isTrue();
        assertThat(fits(List.of("new", "old"), NOW, Long.toString(NOW), SIGNATURE, BODY))
                .isFalse();
        assertThat(fits(List.of(), NOW, Long.toString(NOW), SIGNATURE, BODY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "300, true", "-300, true", "301, false", "-301, false", "86400, false", "-86400, false"})
    void takesAClockThatIsFiveMinutesOffEitherWay(long ahead, boolean taken) {
        assertThat(fits(List.of(SECRET), NOW + ahead, Long.toString(NOW), SIGNATURE, BODY))
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v0=",
                "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b504",
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b50",
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503, v0=x",
                "v0=ａ2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
            })
    void refusesAnotherSignature(String signature) {
        assertThat(fits(List.of(SECRET), NOW, Long.toString(NOW), signature, BODY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+1531420618",
                " 1531420618",
                "1531420618.0",
                "-1531420618",
                "99999999999999999999",
                "١٥٣١٤٢٠٦١٨",
                "0x5b479b0a"
            })
    void refusesATimeThatIsNoTime(String timestamp) {
        assertThat(fits(List.of(SECRET), NOW, timestamp, SIGNATURE, BODY)).isFalse();
    }

    @Test
    void refusesAnotherBody() {
        assertThat(fits(List.of(SECRET), NOW, Long.toString(NOW), SIGNATURE, BODY + " "))
                .isFalse();
        assertThat(fits(List.of(SECRET), NOW, Long.toString(NOW), SIGNATURE, ""))
                .isFalse();
    }

    @Test
    void refusesWhatIsMissing() {
        SlackSignature signature = new SlackSignature(List.of(SECRET), () -> NOW);
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);

        assertThat(signature.fits(Optional.empty(), Optional.of(SIGNATURE), body))
                .isFalse();
        assertThat(signature.fits(Optional.of(Long.toString(NOW)), Optional.empty(), body))
                .isFalse();
    }

    @Test
    void countsTheBytesAsTheyCame() {
        byte[] body = {(byte) 0xFF, (byte) 0xFE, 0, '\r', '\n', (byte) 0xC3};
        String signed = Signed.signature("s", "10", body);

        assertThat(new SlackSignature(List.of("s"), () -> 10).fits(Optional.of("10"), Optional.of(signed), body))
                .isTrue();
        assertThat(new SlackSignature(List.of("s"), () -> 10)
                        .fits(
                                Optional.of("10"),
                                Optional.of(signed),
                                new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void hashesNothingThatIsTooLarge() {
        byte[] body = new byte[SlackSignature.MAX_BODY + 1];

        assertThat(new SlackSignature(List.of("s"), () -> 10)
                        .fits(Optional.of("10"), Optional.of(Signed.signature("s", "10", body)), body))
                .isFalse();
    }

    private static boolean fits(List<String> secrets, long now, String timestamp, String signature, String body) {
        return new SlackSignature(secrets, () -> now)
                .fits(Optional.of(timestamp), Optional.of(signature), body.getBytes(StandardCharsets.UTF_8));
    }
}
