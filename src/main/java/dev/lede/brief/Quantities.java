package dev.lede.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the numbers of a text with their scales and units. */
final class Quantities {
    private static final int WORD_BEFORE = 3;

    private final List<Token> tokens;
    private final boolean decimalComma;

    private Quantities(List<Token> tokens, boolean decimalComma) {
        this.tokens = tokens;
        this.decimalComma = decimalComma;
    }

    static List<Quantity> of(List<Token> tokens, Lexicon lexicon) {
        List<Quantity> found = new ArrayList<>();
        Quantities reader = new Quantities(tokens, lexicon.decimalComma());
        for (int i = 0; i < tokens.size(); ) {
            Optional<Quantity> quantity = reader.at(i);
            quantity.ifPresent(found::add);
            i = quantity.map(Quantity::end).orElse(i + 1);
        }
        return found;
    }

    private Optional<Quantity> at(int i) {
        Token token = tokens.get(i);
        if (token.isNumber()) {
            return digits(token).map(value -> scaled(value, i, i + 1, false));
        }
        if (token.sense().number() > 1) {
            boolean compound = i + 2 < tokens.size()
                    && token.sense().number() >= 20
                    && tokens.get(i + 1).text().equals("-")
                    && tokens.get(i + 2).sense().number() > 0
                    && tokens.get(i + 2).sense().number() < 10;
            double value = token.sense().number()
                    + (compound ? tokens.get(i + 2).sense().number() : 0);
            return Optional.of(scaled(value, i, i + (compound ? 3 : 1), true));
        }
        return Optional.empty();
    }

    private Optional<Double> digits(Token token) {
        return Script.isUnspaced(token.text().charAt(0))
                ? Optional.of(HanNumeral.value(token.text()))
                : Numerals.value(token.text(), decimalComma);
    }

    private Quantity scaled(double bare, int from, int after, boolean spelled) {
        double value = bare;
        int end = after;
        while (end < tokens.size() && isScale(tokens.get(end), end)) {
            value *= tokens.get(end).sense().scale();
            end++;
        }
        return new Quantity(value, bare, unit(from, end), from, end, spelled, isRounded(from));
    }

    /** One letter is a scale only where it hangs on the number: "12m", and not "12 m". */
    private boolean isScale(Token token, int at) {
        return token.sense().scale() > 0
                && (!token.gap()
                        || token.text().length() > 1
                        || (at + 1 < tokens.size() && !tokens.get(at + 1).gap() && isUnit(at + 1)));
    }

    private boolean isUnit(int at) {
        return Units.of(tokens.get(at)).isPresent();
    }

    private String unit(int from, int end) {
        for (int i = end; i < Math.min(tokens.size(), end + 2); i++) {
            Optional<String> after = Units.of(tokens.get(i));
            if (after.isPresent()) {
                return after.get();
            }
            if (!tokens.get(i).sense().is(Sense.Kind.FUNCTION) && !isAbbreviating(i)) {
                break;
            }
        }
        return from > 0 ? Units.of(tokens.get(from - 1)).orElse("") : "";
    }

    /** The full stop of "Mio. Euro". */
    private boolean isAbbreviating(int at) {
        return tokens.get(at).text().equals(".") && tokens.get(at - 1).sense().scale() > 0;
    }

    private boolean isRounded(int from) {
        for (int i = Math.max(0, from - WORD_BEFORE); i < from; i++) {
            if (tokens.get(i).sense().is(Sense.Kind.APPROX)) {
                return true;
            }
        }
        return false;
    }
}
