package dev.lede.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.lede.article.Article;
import dev.lede.brief.Draft;

/** What the summaries that our engine and its peers make of one article score against a reference. */
record EngineSummaries(Map<String, Summary> byEngine) {
    static final String OURS = "Lede";

    private static final Map<String, Ranker> PEERS = new LinkedHashMap<>();

    static {
        PEERS.put("lead", Ranker::lead);
        PEERS.put("TextRank", GraphRankers::textRank);
        PEERS.put("LexRank", GraphRankers::lexRank);
        PEERS.put("Luhn", WordRankers::luhn);
        PEERS.put("LSA", LsaRanker::pick);
        PEERS.put("SumBasic", WordRankers::sumBasic);
    }

    /** @param words how long it is: characters count as words in scripts without spaces */
    record Summary(Rouge rouge, int words) {
        static final Summary NONE = new Summary(new Rouge(0, 0, 0), 0);

        static Summary of(List<String> sentences, String gold) {
            String text = String.join(" ", sentences);
            return new Summary(Rouge.of(text, gold), Rouge.words(text).size());
        }
    }

    /** The engines in the order in which tables show them; each peer picks as many sentences as we did. */
    static EngineSummaries of(Draft draft, Article article, String language, String gold) {
        Map<String, Summary> summaries = new LinkedHashMap<>();
        summaries.put(
                OURS,
                Summary.of(draft.claims().stream().map(Draft.Claim::text).toList(), gold));
        Terms terms = Terms.of(article, language);
        summaries.put("lead-3", peer(Ranker::lead, terms, 3, gold));
        int count = draft.claims().size();
        PEERS.forEach((name, ranker) -> summaries.put(name, peer(ranker, terms, count, gold)));
        return new EngineSummaries(summaries);
    }

    Summary of(String engine) {
        return byEngine.getOrDefault(engine, Summary.NONE);
    }

    private static Summary peer(Ranker ranker, Terms terms, int count, String gold) {
        List<String> sentences = ranker.pick(terms, count).stream()
                .sorted()
                .map(terms.sentences()::get)
                .collect(Collectors.toList());
        return Summary.of(sentences, gold);
    }
}
