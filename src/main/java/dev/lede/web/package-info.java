/** HTTP without a server: content types, rendering and problems, the same behind every door. */
@NullMarked
package dev.lede.web;

import org.jspecify.annotations.NullMarked;
