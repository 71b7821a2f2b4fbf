package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

import dev.lede.brief.Draft;
import dev.lede.brief.Stance;

/**
 * Finds what the article itself thinks. Only words that nobody else is said to have spoken count, and only those that
 * judge: bad news is not criticism.
 */
final class ArticleStance {
    // Fewer judgements than these, or fewer in a hundred sentences, and it is reporting.
    private static final double FEWEST = 2;
    private static final double LEAST_SHARE = 0.1;
    private static final double MIXED_SHARE = 0.65;
    private static final double MILD = 0.4;

    private final Words words;
    private final Attitude attitude = new Attitude();
    private boolean voiced;
    private int sentences;
    private int voices;
    private double praise;
    private double blame;

    private ArticleStance(Words words) {
        this.words = words;
    }

    /** @param telling the sentences that stand for the article where it takes no position, the best first */
    static Draft.Position of(Words words, Optional<String> target, List<Integer> telling) {
        ArticleStance stance = new ArticleStance(words);
        List<SentenceWords> prose = words.opening();
        long own = prose.stream().filter(ArticleStance::speaksOfItself).count();
        stance.voiced = own >= FEWEST && own * 12 >= prose.size();
        prose.forEach(stance::read);
        return stance.position(target, telling);
    }

    private static boolean speaksOfItself(SentenceWords sentence) {
        return sentence.tokens().stream().anyMatch(token -> !token.quoted() && token.is(WordClass.OPINION));
    }

    private void read(SentenceWords sentence) {
        boolean attributed =
                !voiced && sentence.tokens().stream().anyMatch(token -> !token.quoted() && token.is(WordClass.SAY));
        sentences++;
        boolean contrasted = false;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            if (token.quoted()) {
                continue;
            }
            voices += token.is(WordClass.OPINION) ? 1 : 0;
            contrasted |= token.is(WordClass.CONTRAST);
            if (!attributed && !(token.capital() && !token.startsSentence())) {
                judge(sentence, i, contrasted);
            }
        }
    }

    private void judge(SentenceWords sentence, int i, boolean contrasted) {
        int classes = words.classesAt(sentence.tokens(), i);
        boolean strong = (classes & (WordClass.STRONGPOSITIVE.bit | WordClass.STRONGNEGATIVE.bit)) != 0;
        boolean good = (classes & (WordClass.STRONGPOSITIVE.bit | WordClass.POSITIVE.bit)) != 0;
        boolean bad = (classes & (WordClass.STRONGNEGATIVE.bit | WordClass.NEGATIVE.bit)) != 0;
        // Whoever says "I" means also the milder words; in a report they are the news.
        if (good == bad || !(strong || voiced)) {
            return;
        }
        boolean favours = good != SpokenWords.isNegated(sentence.tokens(), i);
        // What follows "but" is what the writer means.
        double weight = (strong ? 1 : MILD) * (contrasted ? 1.4 : 1);
        praise += favours ? weight : 0;
        blame += favours ? 0 : weight;
        attitude.add(new Attitude.Sign(favours, weight, Optional.empty(), sentence.number()));
    }

    private Draft.Position position(Optional<String> target, List<Integer> telling) {
        double total = praise + blame;
        double share = sentences == 0 ? 0 : total / sentences;
        // A writer who says "I" or "must" is heard sooner.
        double voice = sentences == 0 ? 0 : Math.min(1, voices / (double) sentences);
        boolean judges = total >= FEWEST && share * (1 + voice) >= LEAST_SHARE;
        if (!judges || sentences == 0) {
            double confidence = Math.max(0.35, 0.85 - share - 0.4 * voice);
            return new Draft.Position(Stance.Label.NEUTRAL, target, round(confidence), Optional.empty(), telling);
        }
        double weaker = Math.min(praise, blame) / Math.max(praise, blame);
        Stance.Label label = weaker >= MIXED_SHARE
                ? Stance.Label.MIXED
                : praise > blame ? Stance.Label.SUPPORTIVE : Stance.Label.CRITICAL;
        double confidence = Math.min(0.85, 0.35 + share + 0.2 * voice) * (1 - 0.3 * weaker);
        List<Integer> shown =
                attitude.position(target).map(Draft.Position::sentences).orElse(telling);
        return new Draft.Position(label, target, round(confidence), Optional.empty(), shown);
    }

    private static double round(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
