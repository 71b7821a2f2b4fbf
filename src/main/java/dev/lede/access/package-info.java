/** Who may call, and how often: API keys and a limit for each caller. */
@NullMarked
package dev.lede.access;

import org.jspecify.annotations.NullMarked;
