package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.lede.article.Article;
import dev.lede.article.Sentence;

/** Checks claims against the article, the same way for every engine. Each check looks for one kind of fault. */
final class ClaimCheck {
    /** Need nothing but letters and digits, so they hold across languages. */
    private static final List<Check> IN_ANY_LANGUAGE = List.of(
            new AddressCheck(),
            new ObedienceCheck(),
            new ObedienceCheck(),
            new QuantityCheck(),
            new DateCheck(),
            new NameCheck(),
            new QuotationCheck());

    private static final List<Check> IN_ONE_LANGUAGE = List.of(
            new PolarityCheck(),
            new OppositeCheck(),
            new AttributionCheck(),
            new JunctureCheck(),
            new ExclusiveCheck(),
            new ModalityCheck(),
            new SupportCheck());

    private final Article article;
    private final MachineTalk talk;
    private final boolean sameLanguage;
    private final Lexicon lexicon;
    private Optional<ArticleIndex> index = Optional.empty();

    ClaimCheck(Article article, MachineTalk talk, BriefOptions options) {
        this.article = article;
        this.talk = talk;
        String own = article.metadata().language().orElse("");
        this.lexicon = Lexicon.of(options.language().orElse(own));
        this.sameLanguage = options.language()
                .map(asked -> Lexicon.primary(asked).equals(Lexicon.primary(own)))
                .orElse(true);
    }

    /**
     * What is wrong with a claim, the gravest first; nothing where it stands.
     *
     * @param sentences numbers of the sentences that it cites, all of them in the article
     */
    List<Finding> check(String claim, List<Integer> sentences) {
        if (isVerbatim(claim, sentences)) {
            return List.of();
        }
        Question question = question(claim, sentences);
        List<Finding> findings = new ArrayList<>();
        run(IN_ANY_LANGUAGE, question, findings);
        if (sameLanguage && findings.stream().noneMatch(Finding::hard)) {
            run(IN_ONE_LANGUAGE, question, findings);
        }
        return findings;
    }

    /** Whether a text of the engine's own, in whatever language, names and counts nothing that the article does not. */
    boolean isHarmless(String text) {
        List<Finding> findings = new ArrayList<>();
        run(IN_ANY_LANGUAGE, question(text, List.of()), findings);
        return findings.stream().noneMatch(Finding::hard) && !MachineTalk.isTalk(text);
    }

    private Question question(String text, List<Integer> sentences) {
        ArticleIndex known = index();
        return new Question(
                text,
                Passage.of(text, lexicon),
                sentences,
                known.cited(sentences),
                sentences.isEmpty() ? known.passages() : known.cited(known.near(sentences)),
                known,
                sameLanguage);
    }

    private static void run(List<Check> checks, Question question, List<Finding> findings) {
        for (Check check : checks) {
            Optional<Finding> finding = check.of(question);
            if (finding.isPresent() && finding.get().hard()) {
                findings.add(0, finding.get());
                return;
            }
            finding.ifPresent(findings::add);
        }
    }

    private ArticleIndex index() {
        if (index.isEmpty()) {
            index = Optional.of(new ArticleIndex(article, talk));
        }
        return index.get();
    }

    /** Whether the claim is a cited sentence, or several that follow each other, letter by letter. */
    private boolean isVerbatim(String claim, List<Integer> sentences) {
        for (int number : sentences) {
            Sentence sentence = article.sentences().get(number - 1);
            if (article.text().startsWith(claim, sentence.start())) {
                int end = sentence.start() + claim.length();
                return end >= sentence.end() && endsSentence(end, number);
            }
        }
        return false;
    }

    private boolean endsSentence(int end, int from) {
        for (int i = from - 1; i < article.sentences().size(); i++) {
            int sentenceEnd = article.sentences().get(i).end();
            if (sentenceEnd >= end) {
                return sentenceEnd == end;
            }
        }
        return false;
    }
}
