package dev.lede.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Starts Lede as a server. */
@QuarkusMain
// The JDK's common pool, which its HTTP client asks for, has its threads made by this; a native image lacks it
// otherwise.
@RegisterForReflection(classNames = "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
public final class Main {
    /**
     * Left to itself, Quarkus answers a request whose target is not a URI ({@code %zz}, {@code |}, {@code {}}) by an empty
     * 400, before any route of ours. Ours read such a target, and say what is wrong with it. Quarkus reads this when its
     * own classes load: a setting would come too late, and in the native binary it is read while the image is built
     * (application.properties).
     */
    private static final String LEAVE_TARGETS_TO_US = "vertx.disableURIValidation";

    Main() {}

    public static void main(String... args) {
        System.setProperty(LEAVE_TARGETS_TO_US, "true");
        Quarkus.run(args);
    }
}
