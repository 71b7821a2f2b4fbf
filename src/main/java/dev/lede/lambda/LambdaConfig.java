package dev.lede.lambda;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What only the function on AWS Lambda needs ({@code lede.lambda.*}). */
@ConfigMapping(prefix = "lede.lambda")
public interface LambdaConfig {
    /** URL of the SQS queue that takes the results of jobs from a queue; without it they are only counted and logged. */
    Optional<String> resultsQueue();

    /**
     * URL of the SQS queue through which the function calls itself for work after an answer (Slack). Nobody else should
     * be allowed to send to it.
     */
    Optional<String> tasksQueue();

    /** How often a queue delivers a message before it goes to the dead-letter queue: its {@code maxReceiveCount}. */
    @WithDefault("5")
    int maxReceives();

    /** Whether each request writes a line of metrics to standard output (CloudWatch Embedded Metric Format). */
    @WithDefault("false")
    boolean metrics();
}
