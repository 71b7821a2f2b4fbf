package dev.lede.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lede.Deadline;
import dev.lede.Page;
import dev.lede.article.Article;
import dev.lede.article.ArticleExtractor;
import dev.lede.brief.Brief;
import dev.lede.brief.BriefOptions;
import dev.lede.brief.Draft;
import dev.lede.brief.Engine;
import dev.lede.brief.Grounding;

/** One domain of SummEdits: documents with edited summaries that people found consistent or not. */
record EditedSummaries(String domain, List<Row> rows) {
    private static final int ROUNDS = 5;

    /** Keeps the results alive, so that the work is not optimised away. */
    private static volatile int sink;

    record Row(Article article, List<String> claims, boolean consistent, String edits, String original) {}

    enum Verdict {
        KEPT,
        WARNED,
        DROPPED
    }

    static EditedSummaries read(Path file) {
        try {
            Map<String, Article> articles = new HashMap<>();
            List<Row> rows = new ArrayList<>();
            for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
                Article article = articles.computeIfAbsent(row.path("doc").asText(), EditedSummaries::article);
                rows.add(new Row(
                        article,
                        claims(row.path("summary").asText()),
                        row.path("label").asInt() == 1,
                        row.path("edit_types").toString(),
                        row.path("original_summary").asText()));
            }
            String name = String.valueOf(file.getFileName());
            return new EditedSummaries(name.replace("summedits_", "").replace(".json", ""), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On one line, or the first would be taken for a headline. */
    private static Article article(String lines) {
        String text = lines.replace('\n', ' ');
        Page page = new Page(
                Optional.empty(), Page.Format.TEXT, Optional.of("utf-8"), text.getBytes(StandardCharsets.UTF_8));
        return new ArticleExtractor().extract(page, Deadline.after(Duration.ofSeconds(30)));
    }

    /** A summary's sentences, split as an article's are. */
    private static List<String> claims(String summary) {
        Article article = article(summary);
        return article.sentences().stream().map(article::textOf).toList();
    }

    /** No sentence numbers are given, so every sentence is cited. */
    private static Draft draft(Row row) {
        List<Integer> all =
                IntStream.rangeClosed(1, row.article().sentences().size()).boxed().toList();
        return new Draft(
                row.claims().stream().map(claim -> new Draft.Claim(claim, all)).toList(),
                List.of(),
                Optional.empty(),
                Engine.BUILTIN,
                List.of());
    }

    private static Brief ground(Row row) {
        return new Grounding().ground(draft(row), row.article(), BriefOptions.DEFAULTS);
    }

    private static Verdict verdict(Brief brief) {
        boolean dropped = brief.warnings().stream().anyMatch(w -> w.code().equals("claim-dropped"));
        boolean warned = brief.warnings().stream().anyMatch(w -> w.code().equals("claim-weak-support"));
        return dropped ? Verdict.DROPPED : warned ? Verdict.WARNED : Verdict.KEPT;
    }

    static void print(List<EditedSummaries> domains, int list) {
        double[] sum = new double[2];
        for (EditedSummaries domain : domains) {
            int[][] counts = new int[2][3];
            int listed = 0;
            for (Row row : domain.rows()) {
                Brief brief = ground(row);
                Verdict verdict = verdict(brief);
                counts[row.consistent() ? 1 : 0][verdict.ordinal()]++;
                if (row.consistent() != (verdict == Verdict.KEPT) && listed++ < list) {
                    System.out.println((row.consistent() ? "CONSISTENT " : "EDITED " + row.edits() + " ") + verdict + " "
                            + row.claims() + "\n    was: " + row.original() + "\n    " + brief.warnings());
                }
            }
            sum[0] += line(domain.domain() + " hard", counts, Verdict.DROPPED);
            sum[1] += line(domain.domain() + " hard+soft", counts, Verdict.WARNED);
        }
        System.out.printf("%nmean balanced accuracy: hard %.1f, hard+soft %.1f%n", sum[0] / domains.size(), sum[1] / domains.size());
        time(domains);
    }

    private static double line(String name, int[][] counts, Verdict from) {
        double caught = share(counts[0], from);
        double alarms = share(counts[1], from);
        double balanced = 100 * (caught + 1 - alarms) / 2;
        System.out.printf(
                "%-20s balanced accuracy %5.1f   catch %5.1f %%   false alarms %5.1f %%%n",
                name, balanced, 100 * caught, 100 * alarms);
        return balanced;
    }

    private static double share(int[] verdicts, Verdict from) {
        int over = 0;
        for (int i = from.ordinal(); i < verdicts.length; i++) {
            over += verdicts[i];
        }
        return over / (double) (verdicts[0] + verdicts[1] + verdicts[2]);
    }

    private static void time(List<EditedSummaries> domains) {
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            int claims = 0;
            for (EditedSummaries domain : domains) {
                for (Row row : domain.rows()) {
                    sink = ground(row).claims().size();
                    claims += row.claims().size();
                }
            }
            if (round == ROUNDS) {
                System.out.printf(
                        "%.0f µs a claim, reading the article for each summary included (%d claims, run %d in one JVM)%n",
                        (System.nanoTime() - start) / 1e3 / claims, claims, ROUNDS + 2);
            }
        }
    }
}
