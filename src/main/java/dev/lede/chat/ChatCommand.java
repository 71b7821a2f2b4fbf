package dev.lede.chat;

import java.util.Optional;

import dev.lede.brief.BriefOptions;
import dev.lede.service.BriefRequest;
import dev.lede.service.Source;

/** What a person asks of Lede in a chat. */
public sealed interface ChatCommand {
    /** The longest text that is read, in UTF-16 units; longer than a message of any chat that we know may be. */
    int MAX_TEXT = 40_000;

    /**
     * A brief of a page.
     *
     * @param url at most {@link dev.lede.brief.Link#MAX_LENGTH} characters, beginning with {@code http://} or
     *            {@code https://}; else as it was written, for the fetcher to judge
     */
    record Summarize(String url, BriefOptions options) implements ChatCommand {
        public BriefRequest request() {
            return new BriefRequest(new Source.Link(url), options, false);
        }
    }

    /**
     * How to ask.
     *
     * @param unknown what could not be understood, at most 60 characters on one line, to be escaped; empty where nothing
     *                was asked
     */
    record Help(Optional<String> unknown) implements ChatCommand {}

    /**
     * Reads what stands after a command: a link, {@code short}, {@code medium} or {@code long}, and a language as a BCP
     * 47 tag or by its name, in any order. A link may be bare, without its scheme, or in angle brackets with or without
     * a label, as Slack and Discord write it. Linear in the text; never throws.
     */
    static ChatCommand parse(String text) {
        return new CommandReader(text, false).read();
    }

    /**
     * Reads a whole message, in which somebody may write more than a command: the first link, and a length or the name
     * of a language where it stands there as a word. Words that mean nothing are passed over, and tags of two letters
     * are too, since they are words as well. Linear in the text; never throws.
     */
    static ChatCommand find(String message) {
        return new CommandReader(message, true).read();
    }
}
