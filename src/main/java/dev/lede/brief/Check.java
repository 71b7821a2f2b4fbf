package dev.lede.brief;

import java.util.Optional;

/** One reason for which a claim may fall. */
interface Check {
    Optional<Finding> of(Question question);
}
