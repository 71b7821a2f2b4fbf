/**
 * Engines that ask a model, any provider's, through LangChain4j. None of LangChain4j's classes is loaded before the
 * first article that goes to a model.
 */
@NullMarked
package dev.lede.llm;

import org.jspecify.annotations.NullMarked;
