package dev.lede.builtin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.lede.builtin.Mention.Kind;

/** Somebody who may be an actor: all mentions that mean the same one, and what they show together. */
final class Candidate {
    private static final Set<String> EXPERTS =
            Set.of("analysts", "economists", "traders", "strategists", "lawyers", "researchers", "scientists");
    private static final Set<String> AT = Set.of("at", "bei", "beim", "chez", "bij");
    static final Set<String> AFFILIATING = Set.of("of", "at", "from", "with", "von", "vom", "vid", "från");

    final List<String> tokens;
    final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Integer> surfaces = new LinkedHashMap<>();

    int says;
    int acts;
    int locates;
    int honorifics;
    int withArticle;

    /** How often it takes a side. */
    int sides;

    /** How often it starts a sentence, where a subject stands. */
    int subjects;

    /** How often "he" or "who" follows: whoever is meant is a person. */
    int personal;

    /** How often a word like "company" stands right before it. */
    int bodies;

    /** Whether a word for several bodies stands before it: "the manufacturers, Eli Lilly and". */
    boolean amongBodies;

    /** How often it is said to be of some body: "Rupesh Nair of Kittiwake Securities". */
    int affiliated;

    /** How often what it says in quotation marks stands right before it: “…”, Berg said. */
    int voices;

    /** How many other names start with its first word: "Brooks Ghost", "Brooks Caldera". */
    int siblings;

    boolean inTitle;

    /** Whether it starts with the full name of somebody else: "Jane Smith Events". */
    boolean namedAfter;

    /** Whether somebody's role names it: "president of the union". */
    boolean led;

    /** How often only the last or only the first word of the name stands for it, as surnames and firms do. */
    int byLastWord;

    int byFirstWord;

    Candidate(List<String> tokens) {
        this.tokens = tokens;
    }

    void add(Mention mention, String surface) {
        mentions.add(mention);
        surfaces.merge(surface, 1, Integer::sum);
        honorifics += mention.honorific() ? 1 : 0;
        List<Token> all = mention.sentence().tokens();
        Token before = mention.from() > 0 ? all.get(mention.from() - 1) : mention.first();
        withArticle += mention.from() > 0
                        && before.is(WordClass.DETERMINER)
                        && mention.role().isEmpty()
                ? 1
                : 0;
        acts += isObjectOfSide(all, mention.from()) ? 1 : 0;
        subjects += isSubject(mention) ? 1 : 0;
        if (isNamedBody(all, mention)) {
            bodies++;
            amongBodies |= before.lower().endsWith("s");
        }
        personal += isFollowedByWho(all, mention.to()) ? 1 : 0;
        affiliated += isAffiliated(all, mention) ? 1 : 0;
        bodies += isDescribedAsBody(all, mention.to()) || isEmployer(all, mention.from()) ? 1 : 0;
        switch (Deed.of(all, mention.from(), mention.to())) {
            case SAYS -> {
                says++;
                voices += mention.from() > 0
                                && before.quoted()
                                && !mention.first().quoted()
                        ? 1
                        : 0;
            }
            case ACTS -> acts++;
            case LOCATES -> locates++;
            case NONE -> {}
        }
    }

    private static boolean isSubject(Mention mention) {
        int start = mention.role().map(Mention.TokenSpan::from).orElse(mention.from());
        int from = Joined.start(mention.sentence().tokens(), start);
        return from == 0 || (from == 1 && mention.sentence().tokens().get(0).is(WordClass.DETERMINER));
    }

    /** "the transport operator Stadslijn", "the lighting company, Lumeza, opposes". */
    private static boolean isNamedBody(List<Token> tokens, Mention mention) {
        if (mention.from() == 0 || mention.role().isPresent()) {
            return false;
        }
        Token before = tokens.get(mention.from() - 1);
        char gap = mention.first().gap();
        boolean inMarks = "«„“\"‘".indexOf(gap) >= 0 && mention.last().quoted();
        // "the manufacturers, Novo Nordisk and Eli Lilly"
        boolean closed = mention.to() == tokens.size()
                || tokens.get(mention.to()).gap() != ' '
                || (before.lower().endsWith("s") && Joined.isAnd(tokens.get(mention.to())));
        boolean led = false;
        for (int i = mention.from() - 2; i >= 0 && mention.from() - i < 6; i--) {
            led |= tokens.get(i).is(WordClass.ROLE);
        }
        boolean small = !before.capital() || (inMarks && before.startsSentence());
        return before.is(WordClass.ORG) && small && !led && (gap == ' ' || inMarks || (gap == ',' && closed));
    }

    /** "Tom Reed, 45, said", "Tom Reed, who farms in Kent". */
    private static boolean isFollowedByWho(List<Token> tokens, int to) {
        if (to + 1 >= tokens.size() || tokens.get(to).gap() != ',') {
            return false;
        }
        Token next = tokens.get(to);
        boolean age = next.isNumber()
                && next.lower().length() == 2
                && tokens.get(to + 1).gap() == ',';
        return age || next.lower().equals("who") || next.lower().equals("whose");
    }

    private static boolean isAffiliated(List<Token> tokens, Mention mention) {
        int to = mention.to();
        return mention.to() - mention.from() == 2
                && to + 1 < tokens.size()
                && tokens.get(to).gap() == ' '
                && AFFILIATING.contains(tokens.get(to).lower())
                && tokens.get(to + 1).capital()
                && tokens.get(to + 1).gap() == ' ';
    }

    /** "analysts at Caldbeck Securities": whose staff somebody is. */
    private static boolean isEmployer(List<Token> tokens, int from) {
        return from > 1
                && AT.contains(tokens.get(from - 1).lower())
                && (tokens.get(from - 2).is(WordClass.ROLE)
                        || EXPERTS.contains(tokens.get(from - 2).lower()))
                && tokens.get(from).gap() == ' '
                && tokens.get(from - 1).gap() == ' ';
    }

    /** "Acas, the conciliation service,", "Dermavance, a company in Leuven". */
    private static boolean isDescribedAsBody(List<Token> tokens, int to) {
        if (to + 1 >= tokens.size()
                || tokens.get(to).gap() != ','
                || !tokens.get(to).is(WordClass.DETERMINER)) {
            return false;
        }
        for (int i = to + 1;
                i < Math.min(tokens.size(), to + 5) && tokens.get(i).gap() == ' ';
                i++) {
            if (tokens.get(i).is(WordClass.ORG)) {
                boolean led = i + 1 < tokens.size() && tokens.get(i + 1).is(WordClass.ROLE);
                return !tokens.get(i).capital() && !tokens.get(i).possessive() && !led;
            }
            if (tokens.get(i).isAny(WordClass.ROLE.bit | WordClass.OF.bit | WordClass.LOCATIVE.bit)) {
                return false;
            }
        }
        return false;
    }

    /** "accused the European Union": to be attacked or praised makes one part of the story. */
    private static boolean isObjectOfSide(List<Token> tokens, int from) {
        int before = from - 1;
        while (before > 0 && tokens.get(before).is(WordClass.DETERMINER)) {
            before--;
        }
        return before >= 0 && tokens.get(before).isAny(WordClass.FAVOUR.bit | WordClass.OPPOSE.bit);
    }

    /** Takes over the mentions of another name for the same one. */
    void absorb(Candidate other) {
        mentions.addAll(other.mentions);
        mentions.sort((a, b) -> a.sentence().number() != b.sentence().number()
                ? Integer.compare(a.sentence().number(), b.sentence().number())
                : Integer.compare(a.from(), b.from()));
        other.surfaces.forEach((surface, count) -> surfaces.merge(surface, count, Integer::sum));
        says += other.says;
        voices += other.voices;
        acts += other.acts;
        locates += other.locates;
        honorifics += other.honorifics;
        withArticle += other.withArticle;
        subjects += other.subjects;
        personal += other.personal;
        affiliated += other.affiliated;
        bodies += other.bodies;
        if (other.tokens.size() == 1 && tokens.size() > 1) {
            byLastWord += other.tokens.get(0).equals(tokens.get(tokens.size() - 1)) ? other.mentions.size() : 0;
            byFirstWord += other.tokens.get(0).equals(tokens.get(0)) ? other.mentions.size() : 0;
        }
        inTitle |= other.inTitle;
    }

    /** The forms of the name as the article writes them, in order of first use. */
    List<String> surfaces() {
        return List.copyOf(surfaces.keySet());
    }

    boolean has(Kind kind) {
        return mentions.stream().anyMatch(mention -> mention.kind() == kind);
    }

    int firstSentence() {
        return mentions.get(0).sentence().number();
    }
}
