/** What every chat has in common: how a person asks there, and what a brief or a problem says in plain words. */
@NullMarked
package dev.lede.chat;

import org.jspecify.annotations.NullMarked;
