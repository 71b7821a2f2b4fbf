package dev.lede.brief;

import java.util.List;
import java.util.Optional;

import dev.lede.Deadline;
import dev.lede.article.Article;

/**
 * An engine: reads an article and drafts what could be said of it. A draft cites sentences by number and quotes
 * nothing; {@link Grounding} checks it and resolves the quotes, the same way for every engine.
 */
public interface Summarizer {
    /**
     * Whether this engine is the one that a value of {@code lede.engine} asks for. Asked at start, so it must be cheap.
     *
     * @throws RuntimeException with one line for the operator, where it is and lacks a setting
     */
    boolean serves(String engine);

    /**
     * @param deadline when the draft must be there
     * @throws EngineFailure                where this engine cannot draft anything
     * @throws dev.lede.ProblemException DEADLINE_EXCEEDED
     */
    Draft summarize(Article article, BriefOptions options, Deadline deadline);

    /**
     * Drafts once more after nothing of a draft was left.
     *
     * @param rejected the draft that failed
     * @param why      what was found wrong with it
     * @return empty where this engine would only draft the same again
     * @throws EngineFailure where this engine cannot draft anything
     */
    default Optional<Draft> repair(
            Article article, BriefOptions options, Draft rejected, List<Warning> why, Deadline deadline) {
        return Optional.empty();
    }
}
