/** The door for AWS Lambda: one function that tells the shapes of events apart. AWS types stay here. */
@NullMarked
package dev.lede.lambda;

import org.jspecify.annotations.NullMarked;
