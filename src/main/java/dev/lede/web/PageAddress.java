package dev.lede.web;

import java.util.Optional;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.brief.Link;

/** The address that a caller gives beside a page: it is not fetched, but it comes back in the answer. */
final class PageAddress {
    private PageAddress() {}

    /** @throws ProblemException BAD_REQUEST, for one that is not a plain web address */
    static Optional<String> check(Optional<String> url) {
        Optional<String> given = url.map(String::strip).filter(value -> !value.isEmpty());
        given.filter(value -> !Link.isSafe(value)).ifPresent(value -> {
            throw new ProblemException(
                    Problem.BAD_REQUEST,
                    "url is " + Quoted.of(value)
                            + "; beside a page it must be an absolute http or https URL of at most " + Link.MAX_LENGTH
                            + " characters, without user, spaces or control characters");
        });
        return given;
    }
}
