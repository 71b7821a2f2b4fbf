package dev.lede.chat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ChatsOffTest {
    @ParameterizedTest
    @ValueSource(strings = {"/discord/interactions", "/teams/webhook", "/telegram/webhook"})
    void areNotThereUnlessTheirSecretsAreSet(String path) {
        assertThat(RestAssured.given().body("{\"type\":1}").post(path).statusCode())
                .isEqualTo(404);
    }
}
