package dev.lede.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a "but" does to the judgements around it: "a good start but far too little" is both. */
final class Weighing {
    /** Fewer words behind "but" say nothing that could limit what stands before it. */
    private static final int FEWEST_BEHIND = 3;

    private final List<Token> tokens;
    private final List<Judgement> judgements = new ArrayList<>();

    Weighing(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @param at where in the sentence the word stands */
    private record Judgement(int at, Attitude.Sign sign) {}

    void add(int at, Attitude.Sign sign) {
        judgements.add(new Judgement(at, sign));
    }

    boolean isEmpty() {
        return judgements.isEmpty();
    }

    /** The judgements, praise and blame of one weight where a "but" parts them. */
    List<Attitude.Sign> signs() {
        List<Attitude.Sign> signs = judgements.stream().map(Judgement::sign).toList();
        for (int i = 0; i < tokens.size() && !signs.isEmpty(); i++) {
            if (tokens.get(i).is(WordClass.CONTRAST)) {
                Optional<Attitude.Sign> before = first(0, i);
                Optional<Attitude.Sign> behind = first(i + 1, tokens.size());
                if (before.isPresent()
                        && behind.isPresent()
                        && before.get().favours() != behind.get().favours()) {
                    return List.of(plain(before.get()), plain(behind.get()));
                }
                if (before.isPresent() && before.get().favours() && behind.isEmpty() && isLimited(i)) {
                    return List.of(plain(before.get()), opposite(before.get()));
                }
            }
        }
        return signs;
    }

    /** "It is exciting, but I would like to see it repeated": something of the same speech follows. */
    private boolean isLimited(int contrast) {
        boolean quoted = tokens.get(contrast).quoted();
        int behind = 0;
        for (int i = contrast + 1; i < tokens.size() && tokens.get(i).quoted() == quoted; i++) {
            behind++;
        }
        return behind >= FEWEST_BEHIND;
    }

    private Optional<Attitude.Sign> first(int from, int to) {
        return judgements.stream()
                .filter(judgement -> judgement.at() >= from && judgement.at() < to)
                .map(Judgement::sign)
                .findFirst();
    }

    private static Attitude.Sign plain(Attitude.Sign sign) {
        return new Attitude.Sign(sign.favours(), Attitude.VERB, sign.target(), sign.sentence());
    }

    private static Attitude.Sign opposite(Attitude.Sign sign) {
        return new Attitude.Sign(!sign.favours(), Attitude.VERB, sign.target(), sign.sentence());
    }
}
