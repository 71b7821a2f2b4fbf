package dev.lede.web;

/**
 * Work that is done after its caller was answered, small enough to travel through a queue.
 *
 * @param handler the {@link DeferredHandler#name()} of whoever does it
 * @param data    what that handler wrote for itself, as JSON; at most 64 KiB
 */
public record DeferredTask(String handler, String data) {}
