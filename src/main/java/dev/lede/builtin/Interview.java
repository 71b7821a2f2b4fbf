package dev.lede.builtin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.lede.article.Article;
import dev.lede.article.Block;
import dev.lede.brief.KeyActor;

/** An article of questions and answers: whoever it is about gives the answers, without quotation marks. */
final class Interview {
    private static final int QUESTIONS = 3;
    private static final int RARENESS = 5;
    private static final int LONGEST_QUESTION = 300;

    private final Article article;
    private final Optional<Actor> interviewed;
    private final boolean asksInHeadings;

    private Interview(Article article, Optional<Actor> interviewed) {
        this.article = article;
        this.interviewed = interviewed;
        this.asksInHeadings = article.blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.HEADING && isQuestion(article, block))
                        .count()
                >= QUESTIONS;
    }

    /** @param actors of whom the person who is named first, before any question, is the one who is asked */
    static Interview of(Article article, List<Actor> actors) {
        Optional<Actor> interviewed = actors.stream()
                .filter(actor -> isOne(article) && actor.type() == KeyActor.Type.PERSON)
                .min(Comparator.comparingInt(Actor::firstSentence))
                .filter(actor -> introduces(article, actor));
        return new Interview(article, interviewed);
    }

    /** Paragraphs or headings that are nothing but a question, again and again. */
    static boolean isOne(Article article) {
        long asked = article.blocks().stream()
                .filter(block -> isQuestion(article, block))
                .count();
        return asked >= QUESTIONS && asked * RARENESS >= article.blocks().size();
    }

    /**
     * Who answers in a block. Where headings ask, all that stands below one is an answer; else the paragraph right
     * behind a question, as the next may be a remark of who asks.
     */
    Optional<Actor> answering(int block) {
        if (interviewed.isEmpty() || isQuestion(article, article.blocks().get(block))) {
            return Optional.empty();
        }
        for (int i = block - 1; i >= 0; i--) {
            Block before = article.blocks().get(i);
            if (before.kind() == Block.Kind.HEADING || isQuestion(article, before)) {
                return interviewed;
            }
            if (!asksInHeadings) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Answers to readers' questions quote people as well; an interview says first whom it is with. */
    private static boolean introduces(Article article, Actor actor) {
        int named = article.text().indexOf(actor.name());
        return article.blocks().stream()
                .filter(block -> isQuestion(article, block))
                .findFirst()
                .filter(question -> named < question.end())
                .isPresent();
    }

    private static boolean isQuestion(Article article, Block block) {
        return block.end() > block.start()
                && block.end() - block.start() < LONGEST_QUESTION
                && "?？؟".indexOf(article.text().charAt(block.end() - 1)) >= 0;
    }
}
