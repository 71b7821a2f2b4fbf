/** The door for Slack: commands, shortcuts, mentions and links in, Block Kit out. */
@NullMarked
package dev.lede.slack;

import org.jspecify.annotations.NullMarked;
