package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the article says of somebody what a claim says of him: in some sentence that names him, or goes on about him,
 * must stand a word of what the claim tells. Where all of it stands in a sentence about another, actors were swapped.
 */
final class AttributionCheck implements Check {
    private static final int FEWEST_SHARED = 2;

    @Override
    public Optional<Finding> of(Question question) {
        Optional<Finding> weak = Optional.empty();
        for (Statement statement : Statement.of(question.claim())) {
            Optional<Finding> finding = check(statement, question);
            if (finding.isPresent() && finding.get().hard()) {
                return finding;
            }
            weak = weak.or(() -> finding);
        }
        return weak;
    }

    private static Optional<Finding> check(Statement statement, Question question) {
        List<Passage> passages = question.index().passages();
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
        boolean known = passages.stream().anyMatch(passage -> passage.has(statement.subject()));
        if (!known
                || bestShared < FEWEST_SHARED
                || bestShared * 2 < statement.told().size()) {
            return Optional.empty();
        }
        boolean other = hasOtherName(passages.get(best), statement);
        return other || bestShared > FEWEST_SHARED
                ? Optional.of(new Finding(
                        other && isFar(statement.subject(), best, passages),
                        "says of one what the page says of another"))
                : Optional.empty();
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
        boolean namesNobody = passages.get(at).names().stream().noneMatch(Names.Name::sure);
        for (int i = at - 1; namesNobody && i >= 0 && i >= at - 2; i--) {
            if (passages.get(i).has(subject)) {
                return true;
            }
            namesNobody = passages.get(i).names().stream().noneMatch(Names.Name::sure);
        }
        return false;
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

    /**
     * What a part of a claim tells of one name.
     *
     * @param told the words that tell something, without the title before the name
     */
    private record Statement(Token subject, List<Token> told) {
        static List<Statement> of(Passage claim) {
            List<Statement> statements = new ArrayList<>();
            Optional<Names.Name> subject = Optional.empty();
            int clause = -1;
            List<Token> told = new ArrayList<>();
            for (int i = 0; i < claim.tokens().size(); i++) {
                Token token = claim.tokens().get(i);
                Optional<Names.Name> name = nameAt(claim, i);
                if (token.clause() != clause) {
                    boolean apposition = subject.isPresent() && subject.get().last() == i - 1;
                    flush(claim, subject, told, statements);
                    subject = apposition ? subject : Optional.empty();
                    clause = token.clause();
                }
                if (name.isPresent() && subject.isEmpty()) {
                    subject = name;
                    dropTitle(claim, i, told);
                } else if (token.isPredicate()
                        && !subject.map(s -> s.covers(indexOf(claim, token))).orElse(false)) {
                    told.add(token);
                }
            }
            flush(claim, subject, told, statements);
            return statements;
        }

        private static int indexOf(Passage claim, Token token) {
            return claim.tokens().indexOf(token);
        }

        private static Optional<Names.Name> nameAt(Passage claim, int at) {
            return claim.names().stream()
                    .filter(n -> n.first() == at && n.sure())
                    .findFirst();
        }

        /** "Harbour master Lima": what stands right before a name tells who he is, and is no deed of his. */
        private static void dropTitle(Passage claim, int at, List<Token> told) {
            for (int i = at - 1; i >= 0 && i >= at - 2 && claim.tokens().get(i).isPredicate(); i--) {
                told.remove(claim.tokens().get(i));
            }
        }

        private static void flush(
                Passage claim, Optional<Names.Name> subject, List<Token> told, List<Statement> statements) {
            if (subject.isPresent() && told.size() >= FEWEST_SHARED) {
                statements.add(new Statement(claim.tokens().get(subject.get().last()), List.copyOf(told)));
            }
            told.clear();
        }
    }
}
