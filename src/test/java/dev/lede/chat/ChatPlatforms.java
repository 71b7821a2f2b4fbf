package dev.lede.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

/** Discord, Teams and Telegram on loopback, and a page to read: it signs as they do and takes what is sent to them. */
public final class ChatPlatforms implements QuarkusTestResourceLifecycleManager {
    /** What a platform was told; a copy, since the server uses its own objects again. */
    record Told(String method, String url, String body) {}

    static final String BOT_TOKEN = "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11";
    static final String SECRET_TOKEN = "a-secret_token";

    private static final byte[] TEAMS_SECRET = "a token of thirty-two characters".getBytes(StandardCharsets.UTF_8);
    private static final int RAW_KEY = 32;

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final BlockingQueue<Told> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<Told> read = new LinkedBlockingQueue<>();
    private final KeyPair discord = keyPair();

    @Override
    public Map<String, String> start() {
        server.start();
        server.addMockServiceRequestListener((request, response) -> {
            Told told = new Told(request.getMethod().getName(), request.getUrl(), request.getBodyAsString());
            (told.url().startsWith("/page") ? read : received).add(told);
        });
        byte[] x509 = discord.getPublic().getEncoded();
        return Map.of(
                "lede.fetch.allowed-private-hosts",
                "localhost:" + server.port(),
                "lede.discord.public-key",
                HexFormat.of().formatHex(Arrays.copyOfRange(x509, x509.length - RAW_KEY, x509.length)),
                "lede.discord.api-base",
                server.baseUrl() + "/api/v10",
                "lede.teams.secrets",
                Base64.getEncoder().encodeToString(TEAMS_SECRET),
                "lede.telegram.secret-token",
                "an-older_one," + SECRET_TOKEN,
                "lede.telegram.bot-token",
                BOT_TOKEN,
                "lede.telegram.api-base",
                server.baseUrl());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(ChatPlatforms.class));
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** Forgets what was sent, and serves a page at {@link #pageUrl}. */
    void serve(String html) {
        received.clear();
        read.clear();
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
        server.stubFor(get(urlEqualTo("/page")).willReturn(page(html)));
    }

    /** The page takes its time when it is asked for first; whoever asks again is led to {@code /page-again}. */
    void serveSlowlyAtFirst(String html, int millis) {
        server.stubFor(get(urlEqualTo("/page"))
                .inScenario("slow")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("asked")
                .willReturn(page(html).withFixedDelay(millis)));
        server.stubFor(get(urlEqualTo("/page"))
                .inScenario("slow")
                .whenScenarioStateIs("asked")
                .willReturn(temporaryRedirect("/page-again")));
        server.stubFor(get(urlEqualTo("/page-again")).willReturn(page(html)));
    }

    private static ResponseDefinitionBuilder page(String html) {
        return aResponse()
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withBody(html);
    }

    String pageUrl() {
        return "http://localhost:" + server.port() + "/page";
    }

    /** What a platform was told next. */
    Told next() throws InterruptedException {
        return next(received);
    }

    /** Waits until somebody who asks again has come to {@code /page-again}. */
    void awaitSecondReading() throws InterruptedException {
        Told reading = next(read);
        while (!reading.url().equals("/page-again")) {
            reading = next(read);
        }
    }

    private static Told next(BlockingQueue<Told> queue) throws InterruptedException {
        Told told = queue.poll(30, TimeUnit.SECONDS);
        if (told == null) {
            throw new AssertionError("nothing was sent");
        }
        return told;
    }

    /** {@code X-Signature-Ed25519}. */
    String discordSignature(String timestamp, String body) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(discord.getPrivate());
            signer.update((timestamp + body).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code Authorization}. */
    static String teamsAuthorization(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TEAMS_SECRET, "HmacSHA256"));
            return "HMAC " + Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
