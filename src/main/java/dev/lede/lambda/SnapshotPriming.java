package dev.lede.lambda;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jboss.logging.MDC;

import dev.lede.Deadline;
import dev.lede.service.EngineConfig;

/**
 * Answers one request before SnapStart takes its snapshot, so that the classes and the word lists are in it (AWS Lambda
 * developer guide, "Lambda SnapStart runtime hooks"). The request goes to no network: a text for the built-in engine,
 * else an address that is denied. What the snapshot must not hold is made later: AWS clients on first use, threads of
 * batches for each batch; ids come from {@code SecureRandom}, which Lambda keeps unique.
 */
@Singleton
@IfBuildProfile("lambda")
final class SnapshotPriming implements Resource {
    private static final String TEXT = "{\"text\":\"The town council voted on Tuesday to close the old bridge to cars."
            + " Mayor Ines Castell called the decision overdue. Shop owners criticized the vote.\"}";
    private static final String DENIED = "{\"url\":\"http://127.0.0.1/\"}";

    private final Jobs jobs;
    private final JsonNode request;

    SnapshotPriming(Jobs jobs, EngineConfig engine) {
        this.jobs = jobs;
        this.request = Jobs.request(engine.engine().equals("builtin") ? TEXT : DENIED);
    }

    /** Only where Lambda says that it will take a snapshot; a native binary has no use for the hooks. */
    void register(@Observes StartupEvent started) {
        if ("snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            Core.getGlobalContext().register(this);
        }
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        MDC.put(AtOnce.REQUEST_ID, "snapshot");
        try {
            jobs.run(request, Deadline.after(Duration.ofSeconds(5)));
        } finally {
            MDC.remove(AtOnce.REQUEST_ID);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing to open again: nothing was open.
    }
}
