package dev.lede.fetch;

import java.net.InetAddress;
import java.util.List;

import dev.lede.Deadline;

/** Looks up the addresses of a host name. Not trusted: whoever owns the name chooses the answer. */
interface HostResolver {
    /**
     * @param name a host name in ASCII, not an IP literal
     * @return all addresses, in the order in which to try them; never empty
     * @throws dev.lede.ProblemException PAGE_UNREACHABLE when the name has none, DEADLINE_EXCEEDED
     */
    List<InetAddress> resolve(String name, Deadline deadline);
}
