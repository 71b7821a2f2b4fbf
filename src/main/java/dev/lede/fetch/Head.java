package dev.lede.fetch;

import java.util.Optional;

/**
 * The head of a server's answer: what is read of it, as it was written.
 *
 * @param location one char per byte
 */
record Head(
        int status,
        Optional<String> location,
        Optional<String> contentType,
        Optional<String> contentEncoding,
        Optional<String> contentLength) {}
