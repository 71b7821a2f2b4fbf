package dev.lede.builtin;

import java.util.List;

import dev.lede.brief.KeyActor;

/**
 * Finds actors in Chinese and Japanese, which part neither words nor names: persons by titles and verbs of saying, bodies
 * by their endings, and countries. The best that lists give.
 */
final class UnspacedActorFinder {
    // What is longer is no sentence, and would take long.
    private static final int LONGEST_SENTENCE = 1_000;

    private final Words words;
    private final UnspacedText texts;
    private final Finds finds;

    UnspacedActorFinder(Words words) {
        this.words = words;
        this.texts = new UnspacedText(words.vocabulary());
        this.finds = new Finds(words);
    }

    List<Actor> find() {
        boolean japanese = words.vocabulary().entries(WordClass.SURNAME).isEmpty();
        for (SentenceWords sentence : words.opening()) {
            String whole = words.article().textOf(sentence.sentence());
            String text = whole.substring(0, Math.min(whole.length(), LONGEST_SENTENCE));
            if (japanese) {
                JapaneseNames.find(
                        text, texts, (name, at) -> add(sentence, name, at, KeyActor.Type.PERSON), finds::role);
            } else {
                ChineseNames.find(
                        text, texts, (name, at) -> add(sentence, name, at, KeyActor.Type.PERSON), finds::role);
            }
            UnspacedBodies.find(
                    text, texts, finds::has, (name, at) -> add(sentence, name, at, KeyActor.Type.ORGANIZATION));
            countries(sentence, text);
        }
        finds.mergeInto(KeyActor.Type.PERSON, UnspacedActorFinder::isForm);
        finds.mergeInto(KeyActor.Type.ORGANIZATION, UnspacedActorFinder::isShortForm);
        return finds.actors();
    }

    private void countries(SentenceWords sentence, String text) {
        for (Country country : words.vocabulary().countries()) {
            for (String form : country.places()) {
                int at = text.indexOf(form);
                int to = at + form.length();
                if (at >= 0 && (UnspacedText.isTopic(text, to) || texts.verbAt(text, to))) {
                    add(sentence, form, at, KeyActor.Type.PLACE);
                }
            }
        }
    }

    /** "宮原" and "宮原千鶴", "エイナルスドッティル" and the full name that ends with it. */
    private static boolean isForm(String part, String whole) {
        return whole.startsWith(part) || whole.endsWith("・" + part) || whole.endsWith("·" + part);
    }

    /** "上海地铁" and "上海地铁集团". */
    private static boolean isShortForm(String part, String whole) {
        return whole.startsWith(part) && part.length() > 2 && whole.length() - part.length() <= 2;
    }

    private void add(SentenceWords sentence, String name, int offset, KeyActor.Type type) {
        int start = sentence.sentence().start() + offset;
        int token = 0;
        while (token + 1 < sentence.tokens().size()
                && sentence.tokens().get(token + 1).start() <= start) {
            token++;
        }
        finds.add(name, type, sentence, token, token + 1);
    }
}
