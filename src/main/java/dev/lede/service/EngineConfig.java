package dev.lede.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which engine answers, and what answers in its place. */
@ConfigMapping(prefix = "lede")
public interface EngineConfig {
    /** {@code builtin}, {@code openai}, {@code anthropic}, {@code bedrock}; {@code auto} takes the one whose key is set. */
    @WithDefault("auto")
    String engine();

    Llm llm();

    /** What concerns all models; the rest of {@code lede.llm} stands where the models are. */
    interface Llm {
        /** What answers where a model fails. */
        @WithDefault("builtin")
        Fallback fallback();
    }

    enum Fallback {
        /** The built-in engine, and the answer says so. */
        BUILTIN,
        /** Nobody: the caller is told the problem {@code model-unavailable}. */
        NONE
    }
}
