/** Fetches pages that strangers name, without reaching anything that is not public. */
@NullMarked
package dev.lede.fetch;

import org.jspecify.annotations.NullMarked;
