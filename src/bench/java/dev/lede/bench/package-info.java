/** Measures the extractor and the built-in engine on folders of known answers. Not part of the product. */
@NullMarked
package dev.lede.bench;

import org.jspecify.annotations.NullMarked;
