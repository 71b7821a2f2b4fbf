package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what a claim quotes is in the article, word for word, and said by whom the claim says. */
final class QuotationCheck implements Check {
    @Override
    public Optional<Finding> of(Question question) {
        for (Quotations.Quotation quotation : Quotations.of(question.text())) {
            List<String> parts = parts(quotation.text());
            for (String part : parts) {
                if (!question.index().skeleton().contains(part)) {
                    boolean word = parts.size() == 1 && part.indexOf(' ') < 0 && isKnown(quotation, question);
                    return Optional.of(
                            word
                                    ? Finding.soft("sets in quotation marks what the page words otherwise")
                                    : Finding.hard("quotes words that the page does not have"));
                }
            }
            Optional<Finding> speaker = speaker(quotation, parts, question);
            if (speaker.isPresent()) {
                return speaker;
            }
        }
        return Optional.empty();
    }

    private static boolean isKnown(Quotations.Quotation quotation, Question question) {
        return Tokenizer.tokens(quotation.text(), question.lexicon()).stream()
                .allMatch(token -> question.index().words().has(token));
    }

    /** An ellipsis leaves words out, so what stands before and after it is looked up on its own. */
    private static List<String> parts(String quoted) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(quoted.split("\\[?(?:\\.\\.\\.|…)]?"))) {
            String skeleton = Folding.skeleton(part);
            if (!skeleton.isEmpty()) {
                parts.add(skeleton);
            }
        }
        return parts;
    }

    private static Optional<Finding> speaker(Quotations.Quotation quotation, List<String> parts, Question question) {
        List<Token> named = namedOutside(quotation, question.claim());
        if (named.isEmpty() || parts.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < question.index().passages().size(); i++) {
            if (question.index().skeletons().get(i).contains(parts.get(0))) {
                return speaker(named, i + 1, question);
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> speaker(List<Token> named, int number, Question question) {
        Passage passage = question.index().passage(number);
        boolean here = named.stream().anyMatch(passage::has);
        boolean near = question.index().near(List.of(number)).stream()
                .map(question.index()::passage)
                .anyMatch(beside -> named.stream().anyMatch(beside::has));
        boolean other = passage.names().stream().anyMatch(Names.Name::sure);
        return here || (near && !other)
                ? Optional.empty()
                : Optional.of(new Finding(
                        (other && !near) || isSpoken(passage), "gives words to somebody else than the page does"));
    }

    private static boolean isSpoken(Passage passage) {
        return passage.names().stream().anyMatch(Names.Name::sure)
                && passage.tokens().stream().anyMatch(token -> token.sense().is(Sense.Kind.SPEECH));
    }

    private static List<Token> namedOutside(Quotations.Quotation quotation, Passage claim) {
        List<Token> named = new ArrayList<>();
        for (Names.Name name : claim.names()) {
            Token last = claim.tokens().get(name.last());
            if (name.sure() && (last.end() <= quotation.start() || last.start() >= quotation.end())) {
                named.add(last);
            }
        }
        return named;
    }
}
