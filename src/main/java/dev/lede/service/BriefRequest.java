package dev.lede.service;

import dev.lede.brief.BriefOptions;

/**
 * One call, whichever door it came through.
 *
 * @param includeText whether the answer carries the text that its offsets point into
 */
public record BriefRequest(Source source, BriefOptions options, boolean includeText) {}
