package dev.lede.brief;

/**
 * Something that the reader of a brief should know and that did not prevent it.
 *
 * @param code    stable, in the style of problem codes, as {@code claim-dropped}
 * @param message one sentence for a person
 */
public record Warning(String code, String message) {}
