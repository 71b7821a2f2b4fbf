package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.lede.brief.KeyActor;

/**
 * Somebody who acts in the article.
 *
 * @param name     the fullest form of the name, as the article writes it
 * @param salience how important the actor is, comparable within one article
 */
record Actor(
        String name,
        List<String> aliases,
        KeyActor.Type type,
        Optional<String> role,
        List<Mention> mentions,
        double salience) {

    // An actor is itself and no other. Comparing the mentions would read their sentences again and again.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    int firstSentence() {
        return mentions.get(0).sentence().number();
    }
}
