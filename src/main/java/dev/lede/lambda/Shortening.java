package dev.lede.lambda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;

import dev.lede.Problem;
import dev.lede.ProblemException;
import dev.lede.web.WebApi;

/**
 * Shortens results until whoever takes them has room for all: one that is too large must not cost the others. The
 * largest give way first: their input, but for its short members, and where that does not do, their brief.
 */
@Singleton
final class Shortening {
    /** As long as a link may be (RFC 9110 advises servers to take 8,000; Lede fetches 2,048). */
    private static final int MOST_OF_A_MEMBER = 2_048;

    private static final int MOST_OF_AN_INPUT = 8_192;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebApi web;

    Shortening(WebApi web) {
        this.web = web;
    }

    /**
     * @param limit bytes for all results together
     * @param taker who has no room for more, as a problem says it
     * @return the results in their order; larger than the limit only where even problems in their place are
     */
    List<Jobs.Result> within(int limit, String taker, List<Jobs.Result> results) {
        List<Jobs.Result> shorter = shorten(limit, results, result -> result.withInput(shortInput(result.input())));
        return shorten(limit, shorter, result -> tooLarge(result, limit, taker));
    }

    private static List<Jobs.Result> shorten(int limit, List<Jobs.Result> results, UnaryOperator<Jobs.Result> shorten) {
        List<Jobs.Result> fitting = new ArrayList<>(results);
        int[] sizes = results.stream().mapToInt(Jobs.Result::size).toArray();
        int total = IntStream.of(sizes).sum();
        List<Integer> largestFirst = IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparing(i -> -sizes[i]))
                .toList();
        for (int i : largestFirst) {
            if (total <= limit) {
                break;
            }
            Jobs.Result shorter = shorten.apply(results.get(i));
            if (shorter.size() < sizes[i]) {
                fitting.set(i, shorter);
                total += shorter.size() - sizes[i];
            }
        }
        return fitting;
    }

    private Jobs.Result tooLarge(Jobs.Result result, int limit, String taker) {
        String detail = "the result has " + result.size() + " bytes, and " + taker + " takes " + limit
                + " of all results together; leave out include=text, or send fewer at once";
        return new Jobs.Result(
                shortInput(result.input()),
                web.refuse(new ProblemException(Problem.PAGE_TOO_LARGE, detail), WebApi.newId()));
    }

    /** What tells the sender which input it was: the link, and columns of the sender's own. */
    private static JsonNode shortInput(JsonNode input) {
        if (!input.isObject()) {
            return Jobs.size(input) <= MOST_OF_A_MEMBER ? input : TextNode.valueOf("");
        }
        ObjectNode kept = JSON.createObjectNode();
        int total = 0;
        for (var member : input.properties()) {
            int size = member.getKey().length() + Jobs.size(member.getValue());
            if (size <= MOST_OF_A_MEMBER && total + size <= MOST_OF_AN_INPUT) {
                kept.set(member.getKey(), member.getValue());
                total += size;
            }
        }
        return kept;
    }
}
