package dev.lede.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the events that were taken, so that one that Slack sends again is answered once: the last {@value #MAX}. */
final class SeenEvents {
    /** Slack sends an event at most three times more, within an hour; this many are an hour of a busy workspace. */
    static final int MAX = 2_000;

    private static final int MAX_ID = 100;

    private final Map<String, Boolean> seen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MAX;
        }
    };

    /** Takes note of an event; false when it was seen before. One without an id, or with a long one, is always new. */
    boolean add(String id) {
        if (id.isEmpty() || id.length() > MAX_ID) {
            return true;
        }
        synchronized (seen) {
            return seen.put(id, Boolean.TRUE) == null;
        }
    }

    /** Forgets an event that could not be taken after all: it is to be worked when it comes again. */
    void forget(String id) {
        synchronized (seen) {
            seen.remove(id);
        }
    }
}
