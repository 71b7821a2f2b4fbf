package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

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

    int firstSentence() {
        return mentions.get(0).sentence().number();
    }
}
