package dev.lede.builtin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names what an article is about in words that stand in it. */
final class MainSubject {
    private static final int LONGEST = 4;
    private static final int MOST_COUNTED = 50;
    // What an article is about it names early.
    private static final int REACH = 20_000;

    private MainSubject() {}

    /** The words of the title that the text repeats most; else the first actor; else the title. */
    static Optional<String> of(Words words, List<Actor> actors) {
        Optional<String> best = Optional.empty();
        double most = 0;
        String whole = words.article().text();
        String text = whole.substring(0, Math.min(whole.length(), REACH));
        String lower = text.toLowerCase(Locale.ROOT);
        // Lower case may be longer than the text in a few scripts; then offsets would point elsewhere.
        boolean aligned = lower.length() == text.length();
        List<Token> title = words.title();
        for (int from = 0; aligned && from < Math.min(title.size(), 24); from++) {
            for (int to = from + 1; to <= Math.min(title.size(), from + LONGEST) && joins(title, from, to); to++) {
                if (isPhrase(title, from, to)) {
                    String phrase = titleText(words, title, from, to).toLowerCase(Locale.ROOT);
                    double score = count(lower, phrase)
                            * (to - from > 1 ? 1.8 : 1)
                            * (title.get(from).isAny(WordClass.COUNTRY.bit | WordClass.DEMONYM.bit) ? 0.5 : 1);
                    if (score > most) {
                        most = score;
                        int at = lower.indexOf(phrase);
                        best = Optional.of(text.substring(at, at + phrase.length()));
                    }
                }
            }
        }
        return best.map(subject -> wholeName(subject, actors))
                .or(() -> actors.stream().findFirst().map(Actor::name))
                .or(() -> words.article().metadata().title());
    }

    /** "Baguette" of the firm Paris Baguette: a capital that is part of an actor's name stands for the actor. */
    private static String wholeName(String subject, List<Actor> actors) {
        return actors.stream()
                .map(Actor::name)
                .filter(name -> Character.isUpperCase(subject.charAt(0)))
                .filter(name -> (" " + name + " ").contains(" " + subject + " "))
                .findFirst()
                .orElse(subject);
    }

    private static String titleText(Words words, List<Token> title, int from, int to) {
        return words.article()
                .metadata()
                .title()
                .orElse("")
                .substring(title.get(from).start(), title.get(to - 1).end());
    }

    private static boolean joins(List<Token> title, int from, int to) {
        return to - from == 1
                || (title.get(to - 1).gap() == ' ' && !title.get(to - 2).possessive());
    }

    /** Starts and ends with a word that carries a topic, and no verb of saying or doing in it. */
    private static boolean isPhrase(List<Token> title, int from, int to) {
        long empty = WordClass.STOP.bit
                | WordClass.SAY.bit
                | WordClass.ACT.bit
                | WordClass.FAVOUR.bit
                | WordClass.OPPOSE.bit
                | WordClass.DATE.bit;
        for (int i = from; i < to; i++) {
            if (title.get(i).isAny(empty) || title.get(i).isNumber()) {
                return false;
            }
        }
        return title.get(to - 1).lower().length() > 2;
    }

    private static int count(String text, String phrase) {
        int count = 0;
        for (int at = text.indexOf(phrase); at >= 0 && count < MOST_COUNTED; at = text.indexOf(phrase, at + 1)) {
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            count += starts ? 1 : 0;
        }
        return count;
    }
}
