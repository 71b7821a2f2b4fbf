package dev.lede.brief;

/** Why an engine could not answer. The codes are part of the contract: they are the codes of warnings. */
public enum FailureCause {
    UNAVAILABLE("model-unavailable", "The model could not be reached.", true),
    TIMEOUT("model-timeout", "The model did not answer in time.", true),
    QUOTA("model-quota", "The model's provider allows no more calls for now.", true),
    UNAUTHORIZED("model-unauthorized", "The model's provider did not accept the credentials.", false),
    UNKNOWN_MODEL("model-unknown", "The model's provider does not know the model, or not at this address.", false),
    REQUEST_REJECTED("model-request-rejected", "The model's provider did not accept the request.", false),
    REFUSED("model-refused", "The model refused to answer.", false),
    REPLY_EMPTY("model-reply-empty", "The model's reply was empty.", true),
    REPLY_UNREADABLE("model-reply-unreadable", "The model's reply could not be read.", true),
    REPLY_CUT_OFF("model-reply-cut-off", "The model's reply was cut off.", true),
    REPLY_TOO_LARGE("model-reply-too-large", "The model's reply was too large.", true),
    WRONG_LANGUAGE("model-wrong-language", "The model answered in another language.", true),
    UNSUPPORTED("model-unsupported", "The page supported none of the model's statements.", true);

    private final String code;
    private final String sentence;
    private final boolean passing;

    FailureCause(String code, String sentence, boolean passing) {
        this.code = code;
        this.sentence = sentence;
        this.passing = passing;
    }

    /** The stable code, as in {@code "code": "model-timeout"}. */
    public String code() {
        return code;
    }

    /** One sentence for a person. */
    public String sentence() {
        return sentence;
    }

    /** Whether the same call may succeed before anybody has changed the configuration. */
    public boolean passing() {
        return passing;
    }
}
