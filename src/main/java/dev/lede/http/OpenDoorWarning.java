package dev.lede.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

import dev.lede.access.AccessControl;

/** Says so, once and loudly, when everybody who can reach this machine may have it fetch pages. */
@Singleton
final class OpenDoorWarning {
    private static final Logger LOG = Logger.getLogger(OpenDoorWarning.class);

    private final VertxHttpConfig server;
    private final AccessControl access;

    OpenDoorWarning(VertxHttpConfig server, AccessControl access) {
        this.server = server;
        this.access = access;
    }

    void tell(@Observes StartupEvent started) {
        if (access.isOpen() && !isLoopback(server.host())) {
            LOG.warnf(
                    "OPEN TO EVERYBODY: listening on %s, and no API key is asked for. Set lede.access.api-keys; or"
                            + " quarkus.http.host=127.0.0.1; or, where something in front checks who calls,"
                            + " lede.access.upstream-authorizer=true",
                    server.host());
        }
    }

    /** Only of what needs no look-up: a start must not wait for a name server. */
    static boolean isLoopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        boolean literal = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
