/** The way of a request: fetch, extract, summarise, ground. */
@NullMarked
package dev.lede.service;

import org.jspecify.annotations.NullMarked;
