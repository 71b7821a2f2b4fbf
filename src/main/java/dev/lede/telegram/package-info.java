/** The door for Telegram: commands and, in private chats, links in; messages by the Bot API out. */
@NullMarked
package dev.lede.telegram;

import org.jspecify.annotations.NullMarked;
