package dev.lede.http;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A server without the page: {@code lede.ui.enabled=false}. */
@QuarkusTest
@TestProfile(NoPageTest.Off.class)
class NoPageTest {
    public static final class Off implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lede.ui.enabled", "false");
        }
    }

    @Test
    void servesNothingAtTheRoot() {
        Response answer = RestAssured.get("/");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String>path("code")).isEqualTo("not-found");
        assertThat(answer.<String>path("detail")).contains("/summarize");
    }
}
