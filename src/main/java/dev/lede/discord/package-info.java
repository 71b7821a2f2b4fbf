/** The door for Discord: slash and message commands in, embeds out (Discord, "Interactions", API version 10). */
@NullMarked
package dev.lede.discord;

import org.jspecify.annotations.NullMarked;
