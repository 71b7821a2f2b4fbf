package dev.lede.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lede.Problem;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the string: a denial, or a target that is public and that another parser reads alike. */
final class UrlPolicyFuzzTest {
    private final UrlPolicy policy = new UrlPolicy(List.of(80, 443), new PrivateHosts(List.of()));

    /** {@code input} is UTF-8; U+E800 to U+EFFF in it stand for the lone surrogates, which UTF-8 cannot write. */
    @FuzzTest(maxDuration = "2m")
    void letsOutOnlyWhatIsPublic(byte[] input) throws UnknownHostException {
        String url = withSurrogates(new String(input, StandardCharsets.UTF_8));
        Target target;
        try {
            target = policy.check(url);
        } catch (ProblemException e) {
            assertThat(e.problem()).isEqualTo(Problem.URL_DENIED);
            return;
        }
        requirePublic(target);
        requireSameHost(url, target.host());
        requireSameHost(target.url(), target.host());
        assertThat(policy.check(target.url()).url()).as("read again").isEqualTo(target.url());
    }

    private static void requirePublic(Target target) {
        assertThat(target.mayBePrivate()).isFalse();
        assertThat(target.port()).isIn(80, 443);
        target.host()
                .literal()
                .ifPresent(literal ->
                        assertThat(AddressPolicy.refusal(literal.bytes())).isEmpty());
        assertThat(target.authority()).matches("[a-z0-9_.:\\[\\]-]+");
        assertThat(target.path()).matches("/[!$-\\[\\]-~]*").doesNotContain("#");
    }

    /** Where the JDK's parser finds a host, it is the same. */
    private static void requireSameHost(String url, Host host) throws UnknownHostException {
        Optional<URI> parsed = parsed(url);
        if (parsed.isEmpty()) {
            return;
        }
        URI uri = parsed.get();
        assertThat(uri.getUserInfo()).isNull();
        Optional<String> seen = Optional.ofNullable(uri.getHost()).map(name -> name.toLowerCase(Locale.ROOT));
        if (seen.isPresent() && host.literal().isPresent()) {
            // A literal in brackets or a dotted quad: the JDK looks nothing up.
            assertThat(seen.get()).matches("\\[.*\\]|[0-9.]+");
            InetAddress address = InetAddress.getByName(withoutDot(seen.get()));
            assertThat(address).isEqualTo(host.literal().get().address());
        } else if (seen.isPresent()) {
            assertThat(withoutDot(seen.get())).isEqualTo(host.name());
        }
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static String withSurrogates(String text) {
        StringBuilder chars = new StringBuilder(text);
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            chars.setCharAt(i, c >= 0xE800 && c <= 0xEFFF ? (char) (c - 0x1000) : c);
        }
        return chars.toString();
    }
}
