package dev.lede.builtin;

import java.util.BitSet;
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

    private final Optional<Actor> interviewed;
    private final BitSet answers;

    private Interview(Optional<Actor> interviewed, BitSet answers) {
        this.interviewed = interviewed;
        this.answers = answers;
    }

    /** @param actors of whom the person who is named first, before any question, is the one who is asked */
    static Interview of(Article article, List<Actor> actors) {
        if (!isOne(article)) {
            return new Interview(Optional.empty(), new BitSet());
        }
        Optional<Actor> interviewed = actors.stream()
                .filter(actor -> actor.type() == KeyActor.Type.PERSON)
                .min(Comparator.comparingInt(Actor::firstSentence))
                .filter(actor -> introduces(article, actor));
        return new Interview(interviewed, answers(article.blocks(), article));
    }

    /** Paragraphs or headings that are nothing but a question, again and again. */
    static boolean isOne(Article article) {
        long asked = article.blocks().stream()
                .filter(block -> isQuestion(article, block))
                .count();
        return asked >= QUESTIONS && asked * RARENESS >= article.blocks().size();
    }

    /** Who answers in a block, by its number; empty where somebody asks, or the article speaks. */
    Optional<Actor> answering(int block) {
        return interviewed.filter(actor -> answers.get(block));
    }

    /**
     * From the first question on: where headings ask, all that stands below one is an answer; else the paragraph right
     * behind a question, as the next may be a remark of who asks.
     */
    private static BitSet answers(List<Block> blocks, Article article) {
        long headings = blocks.stream()
                .filter(block -> block.kind() == Block.Kind.HEADING && isQuestion(article, block))
                .count();
        BitSet answers = new BitSet();
        boolean begun = false;
        boolean asked = false;
        for (int i = 0; i < blocks.size(); i++) {
            boolean question = isQuestion(article, blocks.get(i));
            begun |= question;
            if (question || blocks.get(i).kind() == Block.Kind.HEADING) {
                asked = begun;
            } else {
                answers.set(i, asked);
                asked &= headings >= QUESTIONS;
            }
        }
        return answers;
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
