/** The door for Microsoft Teams: an outgoing webhook, which is answered in the same exchange (Microsoft, "Create Outgoing Webhooks"). */
@NullMarked
package dev.lede.teams;

import org.jspecify.annotations.NullMarked;
