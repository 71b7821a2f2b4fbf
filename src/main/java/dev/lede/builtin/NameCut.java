package dev.lede.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.lede.builtin.Mention.Kind;
import dev.lede.builtin.Mention.TokenSpan;

/** Parts a run of capitalised words into names and titles, and keeps the mentions of them. */
final class NameCut {
    private static final Set<String> GOVERNMENTS = Set.of("government", "parliament", "cabinet", "authorities");

    private static final Set<String> WORK_WORDS = Set.of("a", "an", "your", "you", "is", "are", "how", "what", "with");

    private static final long NAMELIKE = WordClass.GIVENNAME.bit
            | WordClass.HONORIFIC.bit
            | WordClass.ROLE.bit
            | WordClass.ROLEWORD.bit
            | WordClass.ORG.bit
            | WordClass.PLACE.bit
            | WordClass.COUNTRY.bit
            | WordClass.DEMONYM.bit;
    private static final long NOT_A_NAME =
            WordClass.ROLE.bit | WordClass.COUNTRY.bit | WordClass.DEMONYM.bit | WordClass.ORG.bit;

    private final Words words;
    private final NameKind kinds;
    private final List<Mention> mentions = new ArrayList<>();

    NameCut(Words words) {
        this.words = words;
        this.kinds = new NameKind(words.vocabulary());
    }

    /** What was cut so far, in reading order. */
    List<Mention> mentions() {
        return mentions;
    }

    /** Adds what the run of capitals from {@code start} to {@code end} names. */
    void cut(SentenceWords sentence, int start, int end) {
        List<Token> tokens = sentence.tokens();
        int from = start;
        int to = end;
        boolean government = to - from == 1
                && to < tokens.size()
                && tokens.get(from).is(WordClass.DEMONYM)
                && GOVERNMENTS.contains(tokens.get(to).lower());
        if (government) {
            mentions.add(new Mention(sentence, Kind.DEMONYM, from, to + 1, Optional.empty(), false));
            return;
        }
        if (kinds.country(tokens, from, to).isPresent()) {
            add(sentence, kinds.countryKind(tokens, from, to), from, to, Optional.empty(), false);
            return;
        }
        boolean counted = words.vocabulary().capitalNouns()
                && from > 0
                && tokens.get(from).gap() == ' '
                && tokens.get(from - 1).isNumber();
        if (counted || isTitleOfWork(tokens, from, to)) {
            return;
        }
        while (from < to && (isDropped(tokens, from) || (from + 1 < to && isPlainStart(tokens, from)))) {
            from++;
        }
        from = atGivenName(tokens, from, to);
        while (to > from
                && (isDateBehindName(tokens, from, to)
                        || !(tokens.get(to - 1).capital() || NameRun.mayEnd(tokens, from, to)))) {
            to--;
        }
        boolean honorific = false;
        while (to - from > 1
                && tokens.get(from).is(WordClass.HONORIFIC)
                && !tokens.get(from).is(WordClass.ROLE)) {
            honorific = true;
            from++;
        }
        boolean partOfRole = to - from == 1
                && to < tokens.size()
                && !tokens.get(to).capital()
                && tokens.get(to).gap() == ' '
                && tokens.get(to).is(WordClass.ROLE)
                && tokens.get(from).isAny(WordClass.ORG.bit | WordClass.ROLEWORD.bit);
        if (from < to && !partOfRole && !isNobody(tokens, from, to)) {
            parse(sentence, from, to, honorific);
        }
    }

    /** "LLMs" are a kind of thing, "D-N.Y." a party and a state, and "Gen Z" has no "Z" in it. */
    private boolean isNobody(List<Token> tokens, int from, int to) {
        if (to - from > 1) {
            return false;
        }
        Token token = tokens.get(from);
        String surface = words.surface(token, token);
        int last = surface.length() - 1;
        boolean kinds = last > 1
                && surface.charAt(last) == 's'
                && surface.chars().limit(last).allMatch(Character::isUpperCase);
        // "Sen. Jane Smith, D-N.Y.,"
        boolean party = token.gap() == ',' && (surface.startsWith("R-") || surface.startsWith("D-"));
        return kinds || party || (last == 0 && !words.unspaced());
    }

    /** "How To Write A College Essay": names have no indefinite article and nobody's "your" inside. */
    private static boolean isTitleOfWork(List<Token> tokens, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            boolean initial = tokens.get(i + 1).gap() == '.';
            if (tokens.get(i).capital()
                    && !initial
                    && WORK_WORDS.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** A small word or a day at the start of a run is no part of the name. */
    private boolean isDropped(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        // "An Verhulst": inside a sentence a small word has a capital only as a name.
        if (token.gap() == ' '
                && NameStart.isBeforeCapital(tokens, i)
                && token.is(WordClass.STOP)
                && !token.lower().equals("the")
                && !token.is(WordClass.DATE)) {
            return false;
        }
        // "Jan van der Meer" is no January.
        boolean personal = token.is(WordClass.DATE)
                && token.is(WordClass.GIVENNAME)
                && i + 1 < tokens.size()
                && tokens.get(i + 1).gap() == ' '
                && !tokens.get(i + 1).isAny(NOT_A_NAME)
                && !tokens.get(i + 1).isNumber();
        // "New Jersey" is a name though "new" is none.
        boolean country = words.vocabulary()
                .phraseAt(tokens, i)
                .filter(phrase -> WordClass.COUNTRY.in(phrase.classes()))
                .isPresent();
        return !personal
                && !country
                && token.isAny(NameStart.SMALL | WordClass.DATE.bit)
                && !token.acronym()
                && !token.is(WordClass.HONORIFIC);
    }

    /** "Sometimes Acme", "Contact Acme": the sentence gives its first word a capital, and the name starts behind it. */
    private static boolean isPlainStart(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean plain = token.lower().endsWith("ly")
                || (token.isAny(WordClass.SAY.bit | WordClass.ACT.bit)
                        && !token.lower().endsWith("ed"));
        return plain
                && token.startsSentence()
                && !token.acronym()
                && !token.form().isSeenCapitalInside()
                && tokens.get(i + 1).capital()
                && !token.isAny(NAMELIKE);
    }

    /** "директор музея Вологды Евгений Носков": the name of a place, joined without an "of", is no part of a person's. */
    private int atGivenName(List<Token> tokens, int from, int to) {
        int given = from + 1;
        while (given + 1 < to && !tokens.get(given).is(WordClass.GIVENNAME)) {
            given++;
        }
        boolean named = words.vocabulary().inflectsNames()
                && given + 1 < to
                && !tokens.get(from).startsSentence()
                && tokens.get(given).gap() == ' '
                && tokens.get(given + 1).capital()
                && tokens.subList(from, given).stream().noneMatch(token -> token.isAny(NAMELIKE) || token.acronym());
        return named ? given : from;
    }

    /** "Theresa May" keeps her name; "Bank Holiday Monday" loses its day. */
    private static boolean isDateBehindName(List<Token> tokens, int from, int to) {
        return tokens.get(to - 1).is(WordClass.DATE)
                && !(to - from == 2 && tokens.get(from).is(WordClass.GIVENNAME));
    }

    private void parse(SentenceWords sentence, int from, int to, boolean honorific) {
        List<Token> tokens = sentence.tokens();
        int office = Titles.behindSmallTitle(tokens, from, to);
        if (office > from) {
            int title = Titles.smallTitle(tokens, from);
            boolean nameless = office == to;
            add(
                    sentence,
                    nameless ? Kind.TITLE : Kind.NAME,
                    nameless ? from : office,
                    to,
                    nameless ? Optional.empty() : Optional.of(new TokenSpan(title, office)),
                    honorific);
            return;
        }
        int name = Titles.nameStart(tokens, from, to, words.vocabulary().capitalNouns());
        if (name == to) {
            add(sentence, Kind.TITLE, from, to, Optional.empty(), honorific);
            return;
        }
        if (name > from && kinds.country(tokens, name, to).isPresent()) {
            // "die Energieminister Sloweniens": a title and whose it is.
            add(sentence, kinds.countryKind(tokens, name, to), name, to, Optional.empty(), false);
            return;
        }
        if (name > from) {
            addBody(sentence, from, name);
        }
        Optional<TokenSpan> role = name > from ? Optional.of(new TokenSpan(from, name)) : Optional.empty();
        boolean bareHonorific =
                role.isPresent() && name == from + 1 && tokens.get(from).is(WordClass.HONORIFIC);
        Kind kind = role.isPresent() ? Kind.NAME : kinds.of(tokens, from, to);
        int start = kind == Kind.NAME && role.isEmpty() ? behindDemonym(sentence, name, to) : name;
        boolean titled = false;
        while (to - start > 1
                && tokens.get(start).is(WordClass.HONORIFIC)
                && !tokens.get(start).is(WordClass.ROLE)) {
            titled = true;
            start++;
        }
        add(sentence, kind, start, to, role, honorific || bareHonorific || titled);
    }

    /** The organisation or country that a title starts with: "Acme Mining Company Chief Executive". */
    private void addBody(SentenceWords sentence, int from, int to) {
        List<Token> tokens = sentence.tokens();
        int end = from;
        for (int i = from; i < to && !tokens.get(i).isAny(WordClass.ROLE.bit | WordClass.OF.bit); i++) {
            boolean name = !tokens.get(i).isAny(WordClass.ROLEWORD.bit)
                    || tokens.get(i).is(WordClass.ORG);
            end = name ? i + 1 : end;
        }
        if (end - from > 1 && Titles.isOrganization(tokens, from, end)) {
            add(sentence, Kind.ORGANIZATION, from, end, Optional.empty(), false);
            return;
        }
        for (int behind = Math.min(to, from + 3); behind > from; behind--) {
            if (kinds.country(tokens, from, behind).isPresent()) {
                add(sentence, kinds.countryKind(tokens, from, behind), from, behind, Optional.empty(), false);
                return;
            }
        }
    }

    /** "German Olaf Scholz": the demonym is a mention of its own. */
    private int behindDemonym(SentenceWords sentence, int from, int to) {
        Token first = sentence.tokens().get(from);
        boolean demonym = to - from > 1 && first.is(WordClass.DEMONYM);
        // "the foreign minister of Kazakhstan Yerlan Akhmetov", where names have endings in place of "of".
        boolean country = to - from > 2 && first.is(WordClass.COUNTRY) && !first.is(WordClass.GIVENNAME);
        if (demonym || country) {
            add(sentence, demonym ? Kind.DEMONYM : Kind.COUNTRY, from, from + 1, Optional.empty(), false);
        }
        return demonym || country ? from + 1 : from;
    }

    void add(SentenceWords sentence, Kind kind, int from, int to, Optional<TokenSpan> role, boolean honorific) {
        if (kinds.country(sentence.tokens(), from, to).isPresent() && role.isEmpty()) {
            mentions.add(
                    new Mention(sentence, kinds.countryKind(sentence.tokens(), from, to), from, to, role, honorific));
        } else {
            mentions.add(new Mention(sentence, kind, from, to, role, honorific));
        }
    }
}
