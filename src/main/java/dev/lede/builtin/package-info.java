/** The engine that needs no model and no network. */
@NullMarked
package dev.lede.builtin;

import org.jspecify.annotations.NullMarked;
