package dev.lede.builtin;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.lede.Deadline;
import dev.lede.brief.Draft;
import dev.lede.brief.KeyActor;

/** Finds what position the article reports each actor as taking: by what the actor does, and by what it says. */
final class ActorStances {
    // Whoever is one of these speaks for the body; a professor does not speak for the university.
    private static final List<String> LEADING = List.of(
            "president",
            "chair",
            "head of",
            "chief",
            "director",
            "leader",
            "leads",
            "spokes",
            "secretary",
            "represents",
            "speaks",
            "manager",
            "founder",
            "owner",
            "runs",
            "präsident",
            "vorsitz",
            "sprecher",
            "chef",
            "leiter",
            "direktor",
            "geschäftsführ",
            "présiden",
            "directeur",
            "directrice",
            "porte-parole",
            "secrétaire",
            "délégué",
            "portavoz",
            "presidente",
            "secretari",
            "consejer",
            "prezes",
            "rzeczni",
            "przewodnicz",
            "szef",
            "директор",
            "глава",
            "председател",
            "руковод",
            "представител",
            "başkan",
            "müdür",
            "sözcü",
            "رئيس");
    private static final String UNSPACED_PRONOUNS = "他她彼同";

    private final Words words;
    private final Cast cast;
    private final Map<Actor, Attitude> attitudes = new HashMap<>();
    private final SideTaking sides;
    private Optional<Actor> subject = Optional.empty();
    private Optional<Actor> speaker = Optional.empty();
    private Optional<Actor> blockSpeaker = Optional.empty();

    private ActorStances(Words words, List<Actor> actors) {
        this.words = words;
        this.cast = new Cast(actors);
        this.sides = new SideTaking(words, cast);
    }

    /** The positions of those actors that the text shows to have one. */
    static Map<Actor, Draft.Position> of(Words words, List<Actor> actors, Deadline deadline) {
        ActorStances stances = new ActorStances(words, actors);
        for (SentenceWords sentence : words.opening()) {
            stances.read(sentence);
            if (sentence.number() % 256 == 0) {
                deadline.check("weighing what actors think");
            }
        }
        stances.passOn(actors);
        Map<Actor, Draft.Position> positions = new HashMap<>();
        // Where the words do not say whom a position is about, nobody is named: a wrong target is worse than none.
        stances.attitudes.forEach((actor, attitude) ->
                attitude.position(Optional.empty()).ifPresent(position -> positions.put(actor, position)));
        return positions;
    }

    private void read(SentenceWords sentence) {
        List<Token> tokens = sentence.tokens();
        if (tokens.isEmpty()) {
            return;
        }
        if (words.unspaced()) {
            readUnspaced(sentence);
            return;
        }
        boolean startsBlock = sentence.number() == 1
                || words.sentences().get(sentence.number() - 2).sentence().block()
                        != sentence.sentence().block();
        if (startsBlock) {
            blockSpeaker = lineSpeaker(sentence);
        }
        if (blockSpeaker.isPresent()) {
            Actor writer = blockSpeaker.get();
            SpokenWords.in(sentence, words, true)
                    .forEach(sign -> attitude(writer).add(sign));
            sides.in(sentence, blockSpeaker)
                    .forEach((actor, sign) -> attitude(actor).add(sign));
            subject = blockSpeaker;
            return;
        }
        Optional<Actor> heard = cast.speaker(sentence, subject);
        boolean pronounSpeaks = heard.isEmpty() && startsWithPronoun(tokens);
        boolean onlyQuoted = tokens.stream().allMatch(Token::quoted);
        if (heard.isPresent()) {
            speaker = heard;
        } else if (pronounSpeaks) {
            speaker = subject;
        } else if (!onlyQuoted || startsBlock) {
            speaker = Optional.empty();
        }
        sides.in(sentence, subject).forEach((actor, sign) -> attitude(actor).add(sign));
        speaker.ifPresent(actor ->
                SpokenWords.in(sentence, words).forEach(sign -> attitude(actor).add(sign)));
        subject =
                heard.or(() -> pronounSpeaks ? subject : cast.subject(sentence)).or(() -> subject);
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

    /** Without words to part: a verb that takes a side, outside quotations and behind the actor. */
    private void readUnspaced(SentenceWords sentence) {
        String text = words.article().textOf(sentence.sentence());
        Optional<Actor> named = cast.namedIn(text);
        boolean pronoun = named.isEmpty() && !text.isEmpty() && UNSPACED_PRONOUNS.indexOf(text.charAt(0)) >= 0;
        Optional<Actor> holder = pronoun || text.startsWith("“") || text.startsWith("「") ? subject : named;
        subject = named.or(() -> holder);
        holder.ifPresent(actor -> {
            int from = Math.max(0, text.indexOf(actor.name()));
            UnspacedSigns.in(text.substring(from), sentence.number(), words.vocabulary())
                    .forEach(sign -> attitude(actor).add(sign));
            String quoted = UnspacedSigns.quotations(text);
            UnspacedSigns.judgements(quoted, sentence.number(), words.vocabulary())
                    .forEach(sign -> attitude(actor).add(sign));
        });
    }

    private Attitude attitude(Actor actor) {
        return attitudes.computeIfAbsent(actor, key -> new Attitude());
    }

    private static boolean startsWithPronoun(List<Token> tokens) {
        int i = 0;
        while (i < tokens.size() - 1 && tokens.get(i).quoted()) {
            i++;
        }
        return tokens.get(i).is(WordClass.PRONOUN);
    }

    /** A body thinks what the person thinks who is said to lead or speak for it. */
    private void passOn(List<Actor> actors) {
        for (Actor person : actors) {
            Attitude attitude = attitudes.get(person);
            if (attitude == null || person.role().isEmpty()) {
                continue;
            }
            for (Actor body : actors) {
                boolean led = body.type() == KeyActor.Type.ORGANIZATION
                        && leads(person.role().get())
                        && containsWord(person.role().get(), body.name());
                Attitude own = attitudes.get(body);
                if (led && (own == null || own.position(Optional.empty()).isEmpty())) {
                    attitudes.put(body, attitude);
                }
            }
        }
    }

    private static boolean leads(String role) {
        String lower = role.toLowerCase(Locale.ROOT);
        return LEADING.stream().anyMatch(lower::contains);
    }

    /** Whether {@code word} stands in {@code text} with no letter right after it ("Bund" is not in "Bundesrat"). */
    private static boolean containsWord(String text, String word) {
        int at = text.indexOf(word);
        int end = at + word.length();
        return at >= 0 && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }
}
