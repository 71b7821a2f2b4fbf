package dev.lede.brief;

import java.util.List;
import java.util.Optional;

/**
 * Whether the article says of somebody what a claim says of him: in some sentence that names him, or goes on about him,
 * must stand a word of what the claim tells. Where all of it stands in a sentence about another, actors were swapped.
 */
final class AttributionCheck implements Check {
    private static final String REASON = "says of one what the page says of another";
    private static final int FEWEST_SHARED = 2;

    @Override
    public Optional<Finding> of(Question question) {
        if (question.index().isTranscript()) {
            return Optional.empty();
        }
        Optional<Finding> weak = Optional.empty();
        for (Statement statement : Statement.of(question.claim())) {
            Optional<Finding> finding = check(statement, question.index().passages());
            if (finding.isPresent() && finding.get().hard()) {
                return finding;
            }
            weak = weak.or(() -> finding);
        }
        return weak;
    }

    private static Optional<Finding> check(Statement statement, List<Passage> passages) {
        if (passages.stream().noneMatch(passage -> passage.has(statement.subject()))) {
            return Optional.empty();
        }
        for (Token title : statement.titles()) {
            if (isOfAnother(title, statement.subject(), passages)) {
                return Optional.of(Finding.soft(REASON));
            }
        }
        int best = -1;
        int bestShared = 0;
        for (int i = 0; i < passages.size(); i++) {
            int shared = shared(statement, passages.get(i));
            if (shared > 0 && concerns(statement.subject(), i, passages)) {
                return Optional.empty();
            }
            if (shared > bestShared) {
                bestShared = shared;
                best = i;
            }
        }
        if (bestShared < FEWEST_SHARED || bestShared * 2 < statement.told().size()) {
            return Optional.empty();
        }
        boolean other = hasOtherName(passages.get(best), statement);
        boolean hard = other && statement.direct() && isFar(statement.subject(), best, passages);
        return other || bestShared > FEWEST_SHARED ? Optional.of(new Finding(hard, REASON)) : Optional.empty();
    }

    /** Whether the article has the title, and never where it speaks of the subject. */
    private static boolean isOfAnother(Token title, Token subject, List<Passage> passages) {
        boolean known = false;
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).has(title)) {
                if (concerns(subject, i, passages)) {
                    return false;
                }
                known = true;
            }
        }
        return known;
    }

    private static int shared(Statement statement, Passage passage) {
        int shared = 0;
        for (Token told : statement.told()) {
            shared += passage.has(told) ? 1 : 0;
        }
        return shared;
    }

    /** Whether the sentence names the subject, or names nobody and follows one that does. */
    private static boolean concerns(Token subject, int at, List<Passage> passages) {
        if (passages.get(at).has(subject)) {
            return true;
        }
        boolean namesNobody = namesNobody(passages.get(at));
        for (int i = at - 1; namesNobody && i >= 0 && i >= at - 2; i--) {
            if (passages.get(i).has(subject)) {
                return true;
            }
            namesNobody = namesNobody(passages.get(i));
        }
        return false;
    }

    private static boolean namesNobody(Passage passage) {
        return passage.names().stream().noneMatch(Names.Name::sure);
    }

    private static boolean isFar(Token subject, int at, List<Passage> passages) {
        return (at == 0 || !passages.get(at - 1).has(subject))
                && (at + 1 >= passages.size() || !passages.get(at + 1).has(subject));
    }

    private static boolean hasOtherName(Passage passage, Statement statement) {
        for (Names.Name name : passage.names()) {
            Token last = passage.tokens().get(name.last());
            if (name.sure()
                    && !last.isLike(statement.subject())
                    && statement.told().stream().noneMatch(last::isLike)) {
                return true;
            }
        }
        return false;
    }
}
