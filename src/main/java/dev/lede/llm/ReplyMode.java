package dev.lede.llm;

/** How a reply of a certain shape is asked for, the surest first. */
enum ReplyMode {
    /** The API holds the model to a JSON schema. */
    SCHEMA,
    /** The API holds the model to JSON of some shape. */
    JSON,
    /** Only the prompt says so. */
    PROMPT
}
