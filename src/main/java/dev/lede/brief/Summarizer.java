package dev.lede.brief;

import dev.lede.Deadline;
import dev.lede.article.Article;

/**
 * An engine: reads an article and drafts what could be said of it. A draft cites sentences by number and quotes
 * nothing; {@link Grounding} checks it and resolves the quotes, the same way for every engine.
 */
public interface Summarizer {
    /**
     * @param deadline when the draft must be there
     * @throws dev.lede.ProblemException MODEL_UNAVAILABLE or DEADLINE_EXCEEDED
     */
    Draft summarize(Article article, BriefOptions options, Deadline deadline);
}
