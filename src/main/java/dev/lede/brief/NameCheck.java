package dev.lede.brief;

import java.util.List;
import java.util.Optional;

/** Whether every name of a claim occurs in the article, in whatever form. */
final class NameCheck implements Check {
    private static final double TITLE_CASE = 0.7;

    @Override
    public Optional<Finding> of(Question question) {
        Passage claim = question.claim();
        boolean titleCase = !question.lexicon().capitalNouns() && isTitleCase(claim);
        Optional<Finding> weak = Optional.empty();
        for (Names.Name name : claim.names()) {
            if (!name.sure()) {
                continue;
            }
            if (isPatched(claim, name, question)) {
                weak = Optional.of(Finding.soft("puts together names that the page keeps apart"));
            }
            for (int i = name.first(); i <= name.last(); i++) {
                Token token = claim.tokens().get(i);
                if (Names.isNamelike(token) && !isKnown(token, question)) {
                    if (isSure(claim, name, i, question) && !titleCase) {
                        return Optional.of(Finding.hard("names somebody or something that the page does not name"));
                    }
                    weak = Optional.of(Finding.soft("seems to name something that the page does not name"));
                }
            }
        }
        return weak;
    }

    private static boolean isSure(Passage claim, Names.Name name, int at, Question question) {
        boolean first = Names.startsSentence(claim.tokens(), at);
        if (question.lexicon().capitalNouns() || !question.sameLanguage()) {
            // Nouns have capitals, so only the last of several is surely a name, and none that leads a run.
            return at == name.last() && at > name.first();
        }
        return !first;
    }

    private static boolean isKnown(Token token, Question question) {
        return token.text().length() < 2
                || question.index().words().hasName(token)
                || Synonyms.knows(token.folded(), question.index().words())
                || isInitials(token, question.index())
                || isOrdinal(token, question.index());
    }

    /** "Q3" where the page says "third quarter": a letter and how many. */
    private static boolean isOrdinal(Token token, ArticleIndex index) {
        String written = token.folded();
        if (written.length() != 2 || !Character.isDigit(written.charAt(1))) {
            return false;
        }
        double number = Character.digit(written.charAt(1), 10);
        for (Passage passage : index.passages()) {
            for (Quantity quantity : passage.quantities()) {
                boolean followed = quantity.end() < passage.tokens().size()
                        && passage.tokens().get(quantity.end()).folded().charAt(0) == written.charAt(0);
                boolean hyphen = quantity.end() + 1 < passage.tokens().size()
                        && passage.tokens().get(quantity.end() + 1).folded().charAt(0) == written.charAt(0);
                if (quantity.is(number) && (followed || hyphen)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the parts of a name are all known and never met in one sentence. */
    private static boolean isPatched(Passage claim, Names.Name name, Question question) {
        Token first = claim.tokens().get(name.first());
        Token last = claim.tokens().get(name.last());
        WordBook words = question.index().words();
        if (name.first() == name.last() || !words.has(first) || !words.has(last)) {
            return false;
        }
        return question.index().passages().stream().noneMatch(p -> p.has(first) && p.has(last))
                && !(question.index().head().has(first)
                        && question.index().head().has(last));
    }

    /** "NTA" where the page says "National Teachers' Association". */
    private static boolean isInitials(Token token, ArticleIndex index) {
        String written = token.text();
        boolean upper = written.length() >= 2
                && written.length() <= 6
                && written.chars().allMatch(Character::isUpperCase);
        if (!upper) {
            return false;
        }
        return index.passages().stream()
                .anyMatch(passage -> passage.names().stream()
                        .anyMatch(name -> initials(passage.tokens(), name).contains(written)));
    }

    private static String initials(List<Token> tokens, Names.Name name) {
        StringBuilder initials = new StringBuilder();
        for (int i = name.first(); i <= name.last(); i++) {
            if (tokens.get(i).isCapital()) {
                initials.append(tokens.get(i).text().charAt(0));
            }
        }
        return initials.toString();
    }

    private static boolean isTitleCase(Passage claim) {
        long words = claim.tokens().stream().filter(Token::isPredicate).count();
        long capitals = claim.tokens().stream()
                .filter(Token::isPredicate)
                .filter(Token::isCapital)
                .count();
        return words > 3 && capitals > words * TITLE_CASE;
    }
}
