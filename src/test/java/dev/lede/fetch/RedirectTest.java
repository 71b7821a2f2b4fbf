package dev.lede.fetch;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class RedirectTest {
    private final UrlPolicy policy = new UrlPolicy(List.of(80, 443), new PrivateHosts(List.of()));
    private final Target from = policy.check("https://example.com/a/b?c=d");

    @ParameterizedTest
    @CsvSource({
        "https://example.org/x,https://example.org/x",
        "HTTPS://EXAMPLE.org,https://example.org/",
        "//example.org/x,https://example.org/x",
        "/x,https://example.com/x",
        "/x?y#z,https://example.com/x?y",
        "x,https://example.com/a/x",
        "./x,https://example.com/a/x",
        "../../../x,https://example.com/x",
        "x/y:z,https://example.com/a/x/y:z",
        "?y,https://example.com/a/b?y",
        "#y,https://example.com/a/b?c=d",
        "' /x ',https://example.com/x",
        "/a b,https://example.com/a%20b",
        "/\u00c3\u00a9,https://example.com/%c3%a9"
    })
    void leadsWhereABrowserWouldGo(String location, String url) {
        assertThat(policy.check(Redirect.resolve(from, location)).url()).isEqualTo(url);
    }
}
