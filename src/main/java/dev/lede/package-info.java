/** The vocabulary that every room may use: how long a call may take, what went wrong, and a page as received. */
@NullMarked
package dev.lede;

import org.jspecify.annotations.NullMarked;
