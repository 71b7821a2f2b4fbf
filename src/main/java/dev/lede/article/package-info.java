/** Reads a page: the story without what surrounds it, its metadata, and its sentences, numbered. */
@NullMarked
package dev.lede.article;

import org.jspecify.annotations.NullMarked;
