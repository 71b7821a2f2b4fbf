package dev.lede.fetch;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.lede.Deadline;

/** Answers as it is told, another answer each time where it has several; loopback for all other names. */
final class ScriptedResolver implements HostResolver {
    private final Map<String, Deque<List<InetAddress>>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** The next answer for {@code name}; the last one stays. */
    ScriptedResolver answer(String name, String... addresses) {
        List<InetAddress> answer = new ArrayList<>();
        for (String address : addresses) {
            answer.add(IpLiteral.parse(address).orElseThrow().address());
        }
        answers.computeIfAbsent(name, key -> new ArrayDeque<>()).add(answer);
        return this;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public List<InetAddress> resolve(String name, Deadline deadline) {
        asked.add(name);
        Deque<List<InetAddress>> mine = answers.getOrDefault(name, new ArrayDeque<>());
        if (mine.isEmpty()) {
            return List.of(InetAddress.getLoopbackAddress());
        }
        return mine.size() > 1 ? mine.remove() : mine.element();
    }
}
