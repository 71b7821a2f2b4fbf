package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

import dev.lede.article.Block;
import dev.lede.brief.Draft;
import dev.lede.brief.Stance;

/**
 * Finds what the article itself thinks. Only words that nobody else is said to have spoken count, and only those that
 * judge: bad news is not criticism.
 */
final class ArticleStance {
    // Fewer judgements than these, or fewer by sentence, and it is reporting.
    private static final double FEWEST = 2;
    private static final double FEWEST_VOICED = 0.8;
    private static final double LEAST_SHARE = 0.1;
    private static final double LEAST_VOICED_SHARE = 0.06;
    private static final double LEAST_GUIDE_SHARE = 0.3;
    private static final double MIXED_SHARE = 0.65;
    private static final double MILD = 0.4;
    private static final double TITLE = 1;
    private static final long GOOD = WordClass.STRONGPOSITIVE.bit | WordClass.POSITIVE.bit;
    private static final long BAD = WordClass.STRONGNEGATIVE.bit | WordClass.NEGATIVE.bit;
    // Kind words are commoner than harsh ones in any text (Boucher and Osgood 1969), so each says less.
    private static final double MILD_PRAISE = 0.35;

    private final Words words;
    private final Voice voice;
    private final Attitude attitude = new Attitude();
    private int sentences;
    private int voices;
    private double praise;
    private double blame;

    private ArticleStance(Words words) {
        this.words = words;
        this.voice = Voice.of(words);
    }

    /** @param telling the sentences that stand for the article where it takes no position, the best first */
    static Draft.Position of(Words words, Optional<String> target, List<Integer> telling) {
        ArticleStance stance = new ArticleStance(words);
        if (stance.voice != Voice.INTERVIEW) {
            words.opening().forEach(stance::read);
        }
        if (stance.voice == Voice.OPINION) {
            stance.readTitle();
        }
        return stance.position(target, telling);
    }

    private void read(SentenceWords sentence) {
        sentences++;
        if (words.article().blockOf(sentence.sentence()).kind() == Block.Kind.QUOTE) {
            return;
        }
        boolean own = Voice.speaksOfItself(words, sentence);
        voices += own ? 1 : 0;
        if (words.unspaced()) {
            readUnspaced(sentence);
            return;
        }
        List<Token> tokens = sentence.tokens();
        boolean attributed = !own
                && voice != Voice.RELEASE
                && tokens.stream().anyMatch(token -> !token.quoted() && token.is(WordClass.SAY));
        boolean contrasted = false;
        for (Expression word : words.expressions(sentence)) {
            Token token = tokens.get(word.at());
            if (token.quoted() && voice != Voice.RELEASE) {
                continue;
            }
            contrasted |= token.is(WordClass.CONTRAST);
            if (!attributed && !(token.capital() && !token.startsSentence())) {
                judge(sentence, word, contrasted);
            }
        }
    }

    /** A writer who speaks for himself heads the text with what he thinks. */
    private void readTitle() {
        for (Expression word : Expression.in(words.title(), words.vocabulary())) {
            boolean good = (word.classes() & GOOD) != 0;
            if (good != ((word.classes() & BAD) != 0)) {
                boolean favours = good != SpokenWords.isNegated(words.title(), word.at());
                praise += favours ? TITLE : 0;
                blame += favours ? 0 : TITLE;
            }
        }
    }

    private boolean isPersonal() {
        return voice == Voice.OPINION || voice == Voice.RELEASE;
    }

    private void judge(SentenceWords sentence, Expression word, boolean contrasted) {
        long classes = word.classes();
        boolean strong = (classes & (WordClass.STRONGPOSITIVE.bit | WordClass.STRONGNEGATIVE.bit)) != 0;
        boolean good = (classes & GOOD) != 0;
        boolean bad = (classes & BAD) != 0;
        // Whoever says "I" means also the milder words; in a report they are the news.
        if (good == bad || !(strong || isPersonal())) {
            return;
        }
        boolean favours = good != SpokenWords.isNegated(sentence.tokens(), word.at());
        // What follows "but" is what the writer means.
        add(favours, (strong ? 1 : favours ? MILD_PRAISE : MILD) * (contrasted ? 1.4 : 1), sentence);
    }

    private void readUnspaced(SentenceWords sentence) {
        String text = UnspacedSigns.withoutQuotations(words.article().textOf(sentence.sentence()));
        for (Attitude.Sign sign : UnspacedSigns.judgements(text, sentence.number(), words.vocabulary())) {
            boolean strong = sign.weight() > Attitude.WORD;
            if (strong || isPersonal()) {
                add(sign.favours(), strong ? 1 : MILD, sentence);
            }
        }
    }

    private void add(boolean favours, double weight, SentenceWords sentence) {
        praise += favours ? weight : 0;
        blame += favours ? 0 : weight;
        attitude.add(new Attitude.Sign(favours, weight, Optional.empty(), sentence.number()));
    }

    private Draft.Position position(Optional<String> target, List<Integer> telling) {
        double total = praise + blame;
        double share = sentences == 0 ? 0 : total / sentences;
        // A writer who says "I" or "must" is heard sooner.
        double own = sentences == 0 ? 0 : Math.min(1, voices / (double) sentences);
        boolean judges = isPersonal()
                ? total >= FEWEST_VOICED && share >= LEAST_VOICED_SHARE
                : total >= FEWEST && share * (1 + own) >= (voice == Voice.GUIDE ? LEAST_GUIDE_SHARE : LEAST_SHARE);
        if (!judges) {
            double confidence = Math.max(0.35, 0.85 - share - 0.4 * own);
            return new Draft.Position(Stance.Label.NEUTRAL, target, round(confidence), Optional.empty(), telling);
        }
        double weaker = Math.min(praise, blame) / Math.max(praise, blame);
        Stance.Label label = weaker >= MIXED_SHARE
                ? Stance.Label.MIXED
                : praise > blame ? Stance.Label.SUPPORTIVE : Stance.Label.CRITICAL;
        double confidence = Math.min(0.85, 0.35 + share + 0.2 * own) * (1 - 0.3 * weaker);
        List<Integer> shown =
                attitude.position(target).map(Draft.Position::sentences).orElse(telling);
        return new Draft.Position(label, target, round(confidence), Optional.empty(), shown);
    }

    private static double round(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
