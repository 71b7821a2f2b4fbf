package dev.lede.bench;

import java.util.List;
import java.util.stream.IntStream;

/** A classic way to pick sentences, in a small version of our own after the paper that each names. */
interface Ranker {
    /** @return the numbers of at most {@code count} sentences, the best first */
    List<Integer> pick(Terms terms, int count);

    /** The first sentences, which news is hard to beat with. */
    static List<Integer> lead(Terms terms, int count) {
        return IntStream.range(0, Math.min(count, terms.sentences().size()))
                .boxed()
                .toList();
    }

    /** The highest scores, the earlier sentence first where two are equal. */
    static List<Integer> best(double[] scores, int count) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> scores[a] == scores[b] ? Integer.compare(a, b) : Double.compare(scores[b], scores[a]))
                .limit(count)
                .toList();
    }
}
