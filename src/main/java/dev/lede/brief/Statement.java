package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one clause of a claim tells of one name.
 *
 * @param subject the last word of the name
 * @param titles  words that stand right beside the name and say what it is: "union leader Lima", "Lima, the mayor"
 * @param told    the words that tell something of the name
 * @param direct  whether the name stands in the clause itself
 */
record Statement(Token subject, List<Token> titles, List<Token> told, boolean direct) {
    /** A name after more words is hardly whom the clause is about. */
    private static final int MOST_BEFORE = 2;

    static List<Statement> of(Passage claim) {
        Reader reader = new Reader(claim);
        for (int i = 0; i < claim.tokens().size(); i++) {
            reader.take(i);
        }
        reader.flush();
        return reader.statements;
    }

    /** Goes through a claim, clause by clause, and keeps whom it is about. */
    private static final class Reader {
        private final Passage claim;
        private final List<Statement> statements = new ArrayList<>();
        private final List<Token> told = new ArrayList<>();
        private final List<Token> titles = new ArrayList<>();
        private Optional<Names.Name> subject = Optional.empty();
        private boolean direct;
        private boolean apposition;
        private int clause = -1;

        Reader(Passage claim) {
            this.claim = claim;
        }

        void take(int at) {
            Token token = claim.tokens().get(at);
            if (token.clause() != clause) {
                startClause(at);
            }
            Optional<Names.Name> name = nameAt(at);
            boolean takes = name.isPresent() && !direct && !apposition && told.size() <= MOST_BEFORE;
            if (takes) {
                subject = name;
                direct = true;
                titles.clear();
                takeTitles();
            } else if (token.isPredicate() && subject.stream().noneMatch(s -> s.covers(at))) {
                if (apposition && titles.isEmpty()) {
                    titles.add(token);
                }
                told.add(token);
            }
        }

        private void startClause(int at) {
            Token token = claim.tokens().get(at);
            clause = token.clause();
            boolean opens = isComplement(at);
            if (opens && direct) {
                return;
            }
            boolean follows =
                    subject.isPresent() && lastWordBefore(at) == subject.get().last();
            boolean goesOn = apposition || token.sense().is(Sense.Kind.CLAUSE);
            flush();
            titles.clear();
            boolean keeps = follows || (goesOn && subject.isPresent());
            apposition = follows;
            direct = false;
            subject = keeps ? subject : Optional.empty();
        }

        /** Whether a clause that completes the one before starts here: ", dass", ", что". */
        private boolean isComplement(int at) {
            for (int i = at; i < Math.min(claim.tokens().size(), at + 2); i++) {
                if (claim.tokens().get(i).sense().is(Sense.Kind.COMPLEMENTIZER)) {
                    return true;
                }
            }
            return false;
        }

        private int lastWordBefore(int at) {
            int last = at - 1;
            while (last >= 0 && claim.tokens().get(last).isMark()) {
                last--;
            }
            return last;
        }

        private Optional<Names.Name> nameAt(int at) {
            return claim.names().stream()
                    .filter(name -> name.first() == at && name.sure())
                    .filter(name ->
                            claim.tokens().get(name.last()).text().chars().noneMatch(Character::isDigit))
                    .findFirst();
        }

        /** "Harbour master Lima": the few words before a name tell who he is, and are no deed of his. */
        private void takeTitles() {
            titles.addAll(told);
            told.clear();
        }

        void flush() {
            if (subject.isPresent() && (told.size() > 1 || !titles.isEmpty())) {
                Token last = claim.tokens().get(subject.get().last());
                statements.add(new Statement(last, List.copyOf(titles), List.copyOf(told), direct));
            }
            told.clear();
        }
    }
}
