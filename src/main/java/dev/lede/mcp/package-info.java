/**
 * Lede as a tool for chat assistants (Model Context Protocol).
 *
 * <p>By our own hand and not by {@code io.quarkiverse.mcp:quarkus-mcp-server-http}: its newest release, 1.13.0, resolves
 * and is built on our Quarkus 3.33.2, and brings {@code quarkus-vertx-http}, its own core and a client for events. But it
 * binds to Vert.x, so it is not there on Lambda and answers past the keys, limits and log of the web room; it keeps a
 * session in memory for each client, which a second server would not know; it does not know the revision 2026-07-28. It
 * made the start on the JVM 9 % longer (1.67 s for 1.53 s, medians of 12), the memory 9 MB and the jar 1 MB more. One
 * tool without state needs none of that.
 */
@NullMarked
package dev.lede.mcp;

import org.jspecify.annotations.NullMarked;
