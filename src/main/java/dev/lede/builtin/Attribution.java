package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

/** Follows through an article whose words a sentence reports: it is read from the first sentence to the last. */
final class Attribution {
    /** How far behind a quotation its speaker is looked for. */
    private static final int AHEAD = 6;

    private final Words words;
    private final Cast cast;
    private final Speakers speakers;
    private final List<SentenceWords> sentences;
    private final Interview interview;
    private Optional<Actor> subject = Optional.empty();
    private Optional<Actor> speaker = Optional.empty();
    private Optional<Actor> writer = Optional.empty();

    Attribution(Words words, Cast cast) {
        this.words = words;
        this.cast = cast;
        this.speakers = new Speakers(words, cast);
        this.sentences = words.opening();
        this.interview = Interview.of(words.article(), cast.actors());
    }

    /**
     * Who speaks in one sentence.
     *
     * @param speaker empty where it is the article itself
     * @param subject whom a pronoun in the sentence means
     * @param whole   whether every word of it is the speaker's
     */
    record Turn(Optional<Actor> speaker, Optional<Actor> subject, boolean whole) {}

    /** The turn of the sentence at {@code index} of the prose; to be asked for in reading order. */
    Turn at(int index) {
        SentenceWords sentence = sentences.get(index);
        boolean startsBlock = index == 0
                || sentences.get(index - 1).sentence().block()
                        != sentence.sentence().block();
        if (startsBlock) {
            writer = lineSpeaker(sentence)
                    .or(() -> interview.answering(sentence.sentence().block()));
        }
        if (writer.isPresent()) {
            subject = writer;
            return new Turn(writer, writer, true);
        }
        Optional<Actor> before = subject;
        Optional<Actor> heard = heard(sentence);
        boolean onlyQuoted = isOnlyQuoted(sentence);
        if (heard.isPresent()) {
            speaker = heard;
        } else if (!onlyQuoted || startsBlock) {
            speaker = Optional.empty();
        }
        if (onlyQuoted && speaker.isEmpty()) {
            speaker = ahead(index);
        }
        subject = heard.or(() -> cast.subject(sentence)).or(() -> before);
        return new Turn(speaker, before, false);
    }

    /** Whom the sentence itself says to speak. */
    private Optional<Actor> heard(SentenceWords sentence) {
        List<Token> tokens = sentence.tokens();
        boolean opened = tokens.size() > 1
                && tokens.get(0).is(WordClass.PRONOUN)
                && tokens.get(1).is(WordClass.SAY)
                && !tokens.get(1).quoted();
        Optional<Actor> named = opened ? Optional.empty() : speakers.in(sentence, subject);
        if (named.isEmpty() && words.vocabulary().grammar().verbLast()) {
            named = speakers.beforeVerb(sentence);
        }
        if (named.isPresent()) {
            return named;
        }
        int pronoun = speakingPronoun(sentence.tokens());
        if (pronoun >= 0) {
            return cast.byPronoun(sentence, pronoun, subject);
        }
        Optional<Actor> beside = Speech.beside(sentence, words, cast, subject);
        if (beside.isPresent()) {
            return beside;
        }
        boolean dropped = words.vocabulary().grammar().dropsPronouns() && nobodySpeaks(sentence);
        return dropped ? subject : Optional.empty();
    }

    /** The first word outside quotations if a pronoun, else one next to a verb of saying; below 0 without one. */
    private static int speakingPronoun(List<Token> tokens) {
        int first = 0;
        while (first < tokens.size() - 1 && tokens.get(first).quoted()) {
            first++;
        }
        // "Her colleague Anna Berg praised": it is not she who is heard.
        if (tokens.get(first).is(WordClass.PRONOUN) && !Cast.isPossessive(tokens.get(first))) {
            return first;
        }
        for (int i = 1; i < tokens.size(); i++) {
            Token a = tokens.get(i - 1);
            Token b = tokens.get(i);
            if (!b.quoted() && b.is(WordClass.PRONOUN) && b.is(WordClass.SAY)) {
                return i;
            }
            boolean plain = !a.quoted() && !b.quoted() && b.gap() == ' ';
            if (plain && a.is(WordClass.PRONOUN) && b.is(WordClass.SAY)) {
                return i - 1;
            }
            if (plain && a.is(WordClass.SAY) && b.is(WordClass.PRONOUN)) {
                return i;
            }
        }
        return -1;
    }

    /** "«...», afirmó.": beside the quotation stand a verb of saying and no name. */
    private static boolean nobodySpeaks(SentenceWords sentence) {
        boolean says = false;
        boolean quotes = false;
        for (Token token : sentence.tokens()) {
            quotes |= token.quoted();
            if (!token.quoted()) {
                says |= token.is(WordClass.SAY);
                if ((token.capital() && !token.startsSentence())
                        || token.isAny(WordClass.ROLE.bit | WordClass.GROUP.bit | WordClass.ORG.bit)) {
                    return false;
                }
            }
        }
        return says && quotes;
    }

    /** Of a quotation of several sentences the last may be what tells who speaks. */
    private Optional<Actor> ahead(int index) {
        int block = sentences.get(index).sentence().block();
        for (int i = index + 1; i < Math.min(sentences.size(), index + AHEAD); i++) {
            SentenceWords next = sentences.get(i);
            if (next.sentence().block() != block || next.tokens().isEmpty()) {
                return Optional.empty();
            }
            if (!isOnlyQuoted(next)) {
                return next.tokens().get(0).quoted() ? heard(next) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isOnlyQuoted(SentenceWords sentence) {
        return sentence.tokens().stream().allMatch(Token::quoted);
    }

    /** "Anna Berg: ..." as interviews and threads write it. */
    private Optional<Actor> lineSpeaker(SentenceWords sentence) {
        Optional<Actor> actor = cast.at(sentence, 0);
        int to = 1;
        while (actor.isPresent()
                && to < sentence.tokens().size()
                && cast.at(sentence, to).equals(actor)) {
            to++;
        }
        boolean colon =
                to < sentence.tokens().size() && sentence.tokens().get(to).gap() == ':';
        return colon ? actor : Optional.empty();
    }
}
