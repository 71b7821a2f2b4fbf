package dev.lede.lambda;

import java.util.Optional;

/** The settings of a test. */
record Settings(Optional<String> resultsQueue, Optional<String> tasksQueue, int maxReceives, boolean metrics)
        implements LambdaConfig {
    static final String RESULTS = "https://sqs.eu-central-1.amazonaws.com/123456789012/lede-results";
    static final String TASKS = "https://sqs.eu-central-1.amazonaws.com/123456789012/lede-tasks";
    static final String TASKS_ARN = "arn:aws:sqs:eu-central-1:123456789012:lede-tasks";

    static final LambdaConfig NONE = new Settings(Optional.empty(), Optional.empty(), 5, false);
    static final LambdaConfig BOTH_QUEUES = new Settings(Optional.of(RESULTS), Optional.of(TASKS), 5, false);
}
