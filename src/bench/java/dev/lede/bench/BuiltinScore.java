package dev.lede.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.lede.Deadline;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.builtin.BuiltinSummarizer;

/** What one article of the corpus scored: the summary of each engine, our actors and our stance. */
record BuiltinScore(
        CorpusArticle article, Draft draft, Map<String, Summary> summaries, ActorScore actors, boolean stanceRight) {
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

    Summary summary(String engine) {
        return summaries.getOrDefault(engine, Summary.NONE);
    }

    /** Each peer picks as many sentences as we did; "lead-3" has three. */
    static BuiltinScore of(CorpusArticle article) {
        Draft draft = new BuiltinSummarizer()
                .summarize(article.article(), BriefOptions.DEFAULTS, Deadline.after(Duration.ofSeconds(30)));
        Map<String, Summary> summaries = new LinkedHashMap<>();
        summaries.put(
                OURS,
                Summary.of(draft.claims().stream().map(Draft.Claim::text).toList(), article.summary()));
        Terms terms = Terms.of(article.article(), article.language());
        summaries.put("lead-3", peer(Ranker::lead, terms, 3, article));
        int count = draft.claims().size();
        PEERS.forEach((name, ranker) -> summaries.put(name, peer(ranker, terms, count, article)));
        String label = draft.stance()
                .map(position -> position.label().name().toLowerCase(Locale.ROOT))
                .orElse("neutral");
        return new BuiltinScore(
                article,
                draft,
                summaries,
                ActorScore.of(draft.actors(), article.actors()),
                label.equals(article.stance()));
    }

    private static Summary peer(Ranker ranker, Terms terms, int count, CorpusArticle article) {
        List<String> sentences = ranker.pick(terms, count).stream()
                .sorted()
                .map(terms.sentences()::get)
                .collect(Collectors.toList());
        return Summary.of(sentences, article.summary());
    }
}
