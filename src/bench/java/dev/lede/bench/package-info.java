/** Measures the extractor on a folder of pages with known text. Not part of the product. */
@NullMarked
package dev.lede.bench;

import org.jspecify.annotations.NullMarked;
