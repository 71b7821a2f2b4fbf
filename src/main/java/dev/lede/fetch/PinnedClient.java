package dev.lede.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import org.jspecify.annotations.Nullable;

import dev.lede.ByteBudget;
import dev.lede.Deadline;
import dev.lede.Problem;
import dev.lede.ProblemException;

/**
 * Asks for a page at one address that was vetted, under the name that it was vetted for: the socket goes to the
 * address; the Host header, SNI and the check of the certificate keep the name. So a name server that changes its
 * answer changes nothing. No proxy, cookies, credentials or Referer; no connection is used twice.
 */
final class PinnedClient {
    static final int MAX_HEADER_BYTES = 16 * 1_024;

    /** Per address; more than the service ever runs at once, so that a few hanging pages do not hold up the rest. */
    private static final int MAX_CONNECTIONS = 10_000;

    private final Vertx vertx;
    private final FetchConfig config;
    private final PageReception reception;
    private final Optional<TrustOptions> trust;
    private final Object lock = new Object();
    private volatile Optional<HttpClient> client = Optional.empty();

    /** @param trust whom to trust in place of the JDK's certificate authorities; for tests */
    PinnedClient(Vertx vertx, FetchConfig config, PageReception reception, Optional<TrustOptions> trust) {
        this.vertx = vertx;
        this.config = config;
        this.reception = reception;
        this.trust = trust;
    }

    /**
     * @throws ConnectFailure   when no connection came about
     * @throws ProblemException PAGE_UNREACHABLE, PAGE_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, RATE_LIMITED or
     *                          DEADLINE_EXCEEDED
     */
    Reply get(Target target, InetAddress address, ByteBudget.Share share, Deadline deadline) throws ConnectFailure {
        HttpClientRequest request = connect(target, address, deadline);
        return new Exchange(target, reception, share, request).run(config.firstByteTimeout(), deadline);
    }

    private HttpClientRequest connect(Target target, InetAddress address, Deadline deadline) throws ConnectFailure {
        String connecting = "connecting to " + target.authority();
        deadline.check(connecting);
        CompletableFuture<HttpClientRequest> connected = new CompletableFuture<>();
        client().request(options(target, address))
                .onFailure(connected::completeExceptionally)
                .onSuccess(request -> {
                    // Until the exchange begins: without a handler Vert.x logs the end of a connection as an error of
                    // ours.
                    request.exceptionHandler(closed -> {});
                    if (!connected.complete(request)) {
                        // The caller has stopped waiting: nobody else would close it.
                        request.connection().close();
                    }
                });
        Deadline attempt = deadline.within(config.connectTimeout());
        try {
            return connected.get(attempt.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw refused(target, e.getCause());
        } catch (TimeoutException e) {
            abandon(connected);
            if (deadline.isPast()) {
                throw deadline.exceeded(connecting);
            }
            throw slow(target, e);
        } catch (InterruptedException e) {
            abandon(connected);
            Thread.currentThread().interrupt();
            throw unreachable(connecting + " was interrupted", e);
        }
    }

    private static void abandon(CompletableFuture<HttpClientRequest> connected) {
        if (!connected.cancel(false) && !connected.isCompletedExceptionally()) {
            connected.join().connection().close();
        }
    }

    private RequestOptions options(Target target, InetAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(nameless(address), target.port())))
                .setHost(target.host().name())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.path())
                .setFollowRedirects(false)
                .putHeader(HttpHeaders.HOST, target.authority())
                .putHeader(HttpHeaders.USER_AGENT, config.userAgent())
                .putHeader(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1")
                .putHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    }

    // Vert.x pools connections by the address's name where it has one, and one name may stand for several addresses.
    private static InetAddress nameless(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpClient client() {
        synchronized (lock) {
            HttpClient made = client.orElseGet(() -> vertx.createHttpClient(clientOptions()));
            client = Optional.of(made);
            return made;
        }
    }

    private HttpClientOptions clientOptions() {
        int connectMillis = Math.toIntExact(config.connectTimeout().toMillis());
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setMaxPoolSize(MAX_CONNECTIONS)
                // Nothing idle is ever in the pool, so nothing has to look for it.
                .setPoolCleanerPeriod(0)
                .setConnectTimeout(connectMillis)
                .setSslHandshakeTimeout(connectMillis)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setDecompressionSupported(false)
                .setVerifyHost(true);
        trust.ifPresent(options::setTrustOptions);
        return options;
    }

    private ConnectFailure slow(Target target, Throwable cause) {
        long limit = config.connectTimeout().toMillis();
        String message = " could not be connected to within " + limit + " ms (lede.fetch.connect-timeout)";
        return new ConnectFailure(unreachable(target.authority() + message, cause));
    }

    /**
     * In our own words: those of the cause may tell the address that the name led to.
     *
     * @throws ProblemException when the server was reached: it would only say the same again
     */
    private ConnectFailure refused(Target target, @Nullable Throwable cause) {
        String server = target.authority();
        if (cause instanceof ConnectTimeoutException || cause instanceof SslHandshakeTimeoutException) {
            return slow(target, cause);
        } else if (cause instanceof SSLException) {
            throw unreachable(
                    isCertificate(cause)
                            ? "the certificate of " + server + " is not trusted, or is for another name"
                            : "no TLS connection to " + server + " could be made",
                    cause);
        } else if (cause instanceof ConnectException) {
            return new ConnectFailure(unreachable(server + " refused the connection", cause));
        } else if (cause instanceof IOException || cause instanceof HttpClosedException) {
            return new ConnectFailure(unreachable(server + " could not be connected to", cause));
        }
        throw new ProblemException(Problem.INTERNAL, "connecting to " + server + " failed", cause);
    }

    private static boolean isCertificate(Throwable cause) {
        Throwable next = cause.getCause();
        for (int depth = 0; next != null && depth < 10; depth++, next = next.getCause()) {
            if (next instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException unreachable(String message, @Nullable Throwable cause) {
        return new ProblemException(Problem.PAGE_UNREACHABLE, message, cause);
    }
}
