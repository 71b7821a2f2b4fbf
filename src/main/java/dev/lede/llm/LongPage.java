package dev.lede.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.lede.Deadline;
import dev.lede.brief.EngineFailure;
import dev.lede.brief.FailureCause;
import dev.lede.brief.Warning;

/**
 * Reads a page that is longer than a call may be: each part by itself, several at a time, then what was found in all of
 * them together. Findings keep the numbers of their sentences, so that evidence still points into the page.
 */
final class LongPage {
    /** Parts that are read at the same time. */
    private static final int WIDTH = 6;

    /** The part of the time left that reading the parts may take; the rest is for bringing them together. */
    private static final double READING_SHARE = 0.7;

    /** Claims of each part: enough to choose from. */
    private static final int CLAIMS_OF_PART = 4;

    private final ModelClient model;
    private final Workers workers;
    private final String rules;
    private final ReplySchema schema;
    private final ReplyLanguage language;
    private final Spending spending;
    private final Map<String, Double> millis = new LinkedHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    LongPage(ModelClient model, Workers workers, ReplySchema schema, ReplyLanguage language, Spending spending) {
        this.model = model;
        this.workers = workers;
        this.schema = schema;
        this.rules = Prompt.rules(schema);
        this.language = language;
        this.spending = spending;
    }

    /** Milliseconds of both stages. */
    Map<String, Double> millis() {
        return millis;
    }

    List<Warning> warnings() {
        return warnings;
    }

    /**
     * @param head what is told of the page to the reader of each part
     * @param budget tokens that all findings together may have
     * @throws EngineFailure where no part could be read
     */
    Findings read(String head, List<String> parts, int budget, Deadline deadline) {
        long start = System.nanoTime();
        Deadline reading =
                deadline.within(Duration.ofNanos((long) (deadline.remaining().toNanos() * READING_SHARE)));
        Parted found = parts(head, parts, reading);
        millis.put("map", millisSince(start));
        if (found.findings.isEmpty()) {
            throw found.failure.orElseGet(() -> new EngineFailure(FailureCause.TIMEOUT));
        }
        if (found.findings.size() < parts.size()) {
            warnings.add(new Warning(
                    "page-partly-read",
                    "The model read " + found.findings.size() + " of the " + parts.size()
                            + " parts of this long page."));
        }
        long reduceStart = System.nanoTime();
        Findings all = reduce(FindingsText.merged(found.findings), budget, deadline);
        millis.put("reduce", millisSince(reduceStart));
        return all;
    }

    private Parted parts(String head, List<String> parts, Deadline deadline) {
        ReplySchema ofPart =
                new ReplySchema(1, CLAIMS_OF_PART, schema.claimLength(), schema.mostActors(), schema.bounded());
        List<Optional<Part>> results = workers.map(parts.size(), WIDTH, deadline, i -> {
            Question question = new Question(
                    Prompt.rules(ofPart),
                    Delimiter.draw().around(head + "\n" + parts.get(i)),
                    Prompt.orderForPart(i + 1, parts.size(), ofPart, language.wanted()),
                    ofPart);
            try {
                return new Part(
                        Optional.of(ReplyReader.read(model.ask(question, deadline, spending), ofPart)),
                        Optional.empty());
            } catch (EngineFailure failure) {
                return new Part(Optional.empty(), Optional.of(failure));
            }
        });
        List<Part> done = results.stream().flatMap(Optional::stream).toList();
        return new Parted(
                done.stream().flatMap(part -> part.findings.stream()).toList(),
                done.stream().flatMap(part -> part.failure.stream()).findFirst());
    }

    /** One report of all findings; by order of the page where the model does not make one. */
    private Findings reduce(Findings all, int budget, Deadline deadline) {
        Question question = new Question(
                rules,
                Delimiter.draw().around(FindingsText.write(all, budget)),
                Prompt.orderForFindings(schema, language.wanted()),
                schema);
        Set<Integer> cited = new TreeSet<>();
        all.claims().forEach(claim -> cited.addAll(claim.sentences()));
        all.actors().forEach(actor -> cited.addAll(actor.sentences()));
        all.actors().forEach(actor -> actor.stance().ifPresent(position -> cited.addAll(position.sentences())));
        all.stance().ifPresent(position -> cited.addAll(position.sentences()));
        try {
            Findings report = ReplyReader.read(model.ask(question, deadline, spending), schema)
                    .citing(cited::contains);
            boolean usable = report.claims().stream()
                    .anyMatch(claim -> !claim.sentences().isEmpty());
            if (usable) {
                return report;
            }
        } catch (EngineFailure failure) {
            // What the parts gave stands by itself; the reader is told below.
        }
        warnings.add(new Warning(
                "page-not-brought-together",
                "The model read the parts of this long page and did not bring them together; they are told in order."));
        return FindingsText.spread(all, schema);
    }

    private static double millisSince(long start) {
        return Math.round((System.nanoTime() - start) / 10_000.0) / 100.0;
    }

    /** What came of one part. */
    private record Part(Optional<Findings> findings, Optional<EngineFailure> failure) {}

    /** What came of all parts. */
    private record Parted(List<Findings> findings, Optional<EngineFailure> failure) {}
}
