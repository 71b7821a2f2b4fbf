/** The door for HTTP: the Funqy function, and the Vert.x routes that hand the rest to the web room. */
@NullMarked
package dev.lede.http;

import org.jspecify.annotations.NullMarked;
