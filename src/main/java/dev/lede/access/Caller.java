package dev.lede.access;

/**
 * Who was let in.
 *
 * @param name of the key that was shown, for the log; {@code anonymous} where no keys are set
 */
public record Caller(String name) {
    public static final Caller ANONYMOUS = new Caller("anonymous");
}
