package dev.lede.brief;

/**
 * Why a claim does not stand, or does not stand well. The words of a claim are never part of it: they may be hostile.
 *
 * @param hard   whether the page contradicts the claim or lacks what it names, so that the claim must go
 * @param reason continues "Statement 2 …", as "names somebody whom the page does not name"
 */
record Finding(boolean hard, String reason) {
    static Finding hard(String reason) {
        return new Finding(true, reason);
    }

    static Finding soft(String reason) {
        return new Finding(false, reason);
    }
}
