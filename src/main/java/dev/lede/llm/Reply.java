package dev.lede.llm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import dev.lede.brief.FailureCause;

/**
 * What a model sent back: its JSON object, or why there is none.
 *
 * @param json empty where {@code fault} is not
 */
record Reply(Optional<ObjectNode> json, Optional<FailureCause> fault) {
    /** How a model came to its end. */
    enum Finish {
        WHOLE,
        /** At the longest reply allowed. */
        CUT_OFF,
        /** By a filter, or by itself for another reason. */
        STOPPED
    }

    /** Prose as short as this may be a refusal; a longer one is a summary in the wrong shape. */
    private static final int LONGEST_REFUSAL = 600;

    private static final List<String> REFUSALS = List.of(
            "i'm sorry",
            "i am sorry",
            "sorry,",
            "i can't",
            "i cannot",
            "i can not",
            "i'm unable",
            "i am unable",
            "i won't",
            "i will not",
            "i'm not able",
            "i am not able",
            "i must decline",
            "i apologize");

    static Reply of(@Nullable String text, Finish finish) {
        String content = text == null ? "" : text.strip();
        if (content.isEmpty()) {
            return failed(finish == Finish.STOPPED ? FailureCause.REFUSED : FailureCause.REPLY_EMPTY);
        }
        Optional<JsonScan> scan = JsonScan.of(content, "claims");
        if (scan.isEmpty()) {
            return failed(
                    finish == Finish.STOPPED || isRefusal(content)
                            ? FailureCause.REFUSED
                            : finish == Finish.CUT_OFF ? FailureCause.REPLY_CUT_OFF : FailureCause.REPLY_UNREADABLE);
        }
        boolean whole = scan.get().whole() || (scan.get().lacksOnlyBrackets() && finish == Finish.WHOLE);
        return whole ? new Reply(Optional.of(scan.get().root()), Optional.empty()) : failed(FailureCause.REPLY_CUT_OFF);
    }

    /** A member that is an array; empty where it is something else. */
    JsonNode member(String name) {
        return json.orElseThrow().path(name);
    }

    private static Reply failed(FailureCause fault) {
        return new Reply(Optional.empty(), Optional.of(fault));
    }

    private static boolean isRefusal(String content) {
        String start = content.substring(0, Math.min(content.length(), 20))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        return content.length() <= LONGEST_REFUSAL && REFUSALS.stream().anyMatch(start::startsWith);
    }
}
