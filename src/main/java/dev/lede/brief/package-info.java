/** The answer, and the check that ties each part of it to the words of the page. */
@NullMarked
package dev.lede.brief;

import org.jspecify.annotations.NullMarked;
