package dev.lede.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.net.TrustOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

import dev.lede.ByteBudget;
import dev.lede.Deadline;
import dev.lede.Page;
import dev.lede.Problem;
import dev.lede.ProblemException;

/**
 * Fetches one page over HTTP without letting the caller reach anything that is not public.
 * Every hop of a redirect is checked again; the socket goes to the very address that was checked.
 */
@Singleton
public final class PageFetcher {
    private static final Logger LOG = Logger.getLogger(PageFetcher.class);
    private static final int MAX_REDIRECTS = 5;

    private final FetchConfig config;
    private final UrlPolicy policy;
    private final HostResolver resolver;
    private final PageReception reception;
    private final PinnedClient client;
    private final HostLimit hosts;

    @Inject
    PageFetcher(Vertx vertx, FetchConfig config, HostResolver resolver) {
        this(vertx, config, resolver, Optional.empty());
    }

    PageFetcher(Vertx vertx, FetchConfig config, HostResolver resolver, Optional<TrustOptions> trust) {
        this.config = config;
        this.resolver = resolver;
        this.policy = new UrlPolicy(
                config.ports(), new PrivateHosts(config.allowedPrivateHosts().orElse(List.of())));
        this.reception = new PageReception(Math.toIntExact(config.maxBytes().asLongValue()));
        this.client = new PinnedClient(vertx, config, reception, trust);
        this.hosts = new HostLimit(config.pagesPerHost());
    }

    /**
     * Blocks: not to be called from an event loop.
     *
     * @param url      an absolute http or https URL, as the caller wrote it
     * @param deadline when the whole fetch, look-ups and redirects included, must be over
     * @param share    counts what is read, before it is kept; open until the page is done with
     * @return the page as received, at most {@link FetchConfig#maxBytes()} bytes after decompression
     * @throws ProblemException URL_DENIED, PAGE_UNREACHABLE, PAGE_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, RATE_LIMITED
     *                          or DEADLINE_EXCEEDED
     */
    public Page fetch(String url, Deadline deadline, ByteBudget.Share share) {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("fetching blocks, and this is an event loop");
        }
        Target target = policy.check(url);
        for (int redirects = 0; ; redirects++) {
            Target asked = target;
            Reply reply = hosts.within(asked.host(), () -> get(asked, vetted(asked, deadline), share, deadline));
            if (!Redirect.is(reply.head().status())) {
                return reception.page(target, reply.head(), reply.body(), share, deadline);
            }
            if (redirects == MAX_REDIRECTS) {
                throw new ProblemException(
                        Problem.PAGE_UNREACHABLE, "the page redirects more than " + MAX_REDIRECTS + " times");
            }
            target = next(target, reply.head());
        }
    }

    /** An opening in the wall is to be seen by whoever runs this. */
    void logOpenings(@Observes StartupEvent started) {
        config.allowedPrivateHosts()
                .filter(hosts -> !hosts.isEmpty())
                .ifPresent(hosts -> LOG.info("lede.fetch.allowed-private-hosts: these may lead to addresses that are"
                        + " not public: " + String.join(", ", hosts)));
    }

    /** The addresses of the target's host, all of which may be dialled. */
    private List<InetAddress> vetted(Target target, Deadline deadline) {
        deadline.check("fetching " + target.authority());
        if (target.host().literal().isPresent()) {
            return List.of(target.host().literal().get().address());
        }
        List<InetAddress> addresses = resolver.resolve(target.host().name(), deadline);
        // One that is not public spoils the rest: an honest name has none, and the next answer may be that one alone.
        if (!target.mayBePrivate()
                && addresses.stream()
                        .anyMatch(address ->
                                AddressPolicy.refusal(address.getAddress()).isPresent())) {
            throw Denial.because(
                    "the host " + Quoted.value(target.host().name()) + " leads to an address that is not public");
        }
        return addresses;
    }

    /** Tries once more when no connection came about: at the next address, or at the same if there is no other. */
    private Reply get(Target target, List<InetAddress> addresses, ByteBudget.Share share, Deadline deadline) {
        try {
            return client.get(target, addresses.get(0), share, deadline);
        } catch (ConnectFailure first) {
            try {
                return client.get(target, addresses.get(1 % addresses.size()), share, deadline);
            } catch (ConnectFailure second) {
                throw second.problem();
            }
        }
    }

    private Target next(Target from, Head head) {
        String location = head.location()
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new ProblemException(
                        Problem.PAGE_UNREACHABLE,
                        from.authority() + " answered with status " + head.status() + " but does not say where to go"));
        Target to;
        try {
            to = policy.check(Redirect.resolve(from, location));
        } catch (ProblemException e) {
            throw Denial.because("the page redirects to " + Quoted.value(location) + ": " + e.detail(), e);
        }
        if (from.secure() && !to.secure()) {
            throw Denial.because("the page redirects from https to http, to " + Quoted.value(location));
        }
        return to;
    }
}
