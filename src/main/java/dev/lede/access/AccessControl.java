package dev.lede.access;

import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.lede.Problem;
import dev.lede.ProblemException;

/** Lets in who may call, as often as they may. */
@Singleton
public final class AccessControl {
    /** Longer than any key: what is longer is not hashed. */
    private static final int MAX_KEY = 1_024;

    private final ApiKeys keys;
    private final Optional<CallRates> rates;
    private final boolean upstream;

    @Inject
    AccessControl(AccessConfig config) {
        this.keys = ApiKeys.parse(config.apiKeys().orElse(List.of()));
        this.rates = config.requestsPerMinute().isPresent()
                ? Optional.of(rates(config.requestsPerMinute().getAsInt()))
                : Optional.empty();
        this.upstream = config.upstreamAuthorizer();
    }

    private static CallRates rates(int perMinute) {
        if (perMinute < 1) {
            throw new ConfigurationException(
                    "lede.access.requests-per-minute is " + perMinute + "; it must be at least 1");
        }
        return new CallRates(perMinute, System::nanoTime);
    }

    /** Whether everybody who reaches this server may call it, as far as its configuration tells. */
    public boolean isOpen() {
        return keys.isEmpty() && !upstream;
    }

    /** Whether callers have to show a key. */
    public boolean needsKey() {
        return !keys.isEmpty();
    }

    /**
     * Counts a call, and tells whose it is.
     *
     * @throws ProblemException UNAUTHORIZED, the same for a missing and a wrong key; RATE_LIMITED, with the time to wait
     */
    public Caller admit(Credentials credentials) {
        Caller caller = keys.isEmpty() ? Caller.ANONYMOUS : known(credentials);
        String name = keys.isEmpty() ? Network.of(credentials.address()) : caller.name();
        rates.ifPresent(limit -> limit.take(name).ifPresent(wait -> {
            throw new ProblemException(
                            Problem.RATE_LIMITED,
                            "this caller may make " + limit.perMinute()
                                    + " calls a minute (lede.access.requests-per-minute)")
                    .retryAfter(wait);
        }));
        return caller;
    }

    private Caller known(Credentials credentials) {
        return credentials
                .key()
                .filter(key -> key.length() <= MAX_KEY)
                .flatMap(keys::owner)
                .orElseThrow(() -> new ProblemException(
                        Problem.UNAUTHORIZED, "send a valid API key: \"Authorization: Bearer …\" or \"X-Api-Key: …\""));
    }
}
