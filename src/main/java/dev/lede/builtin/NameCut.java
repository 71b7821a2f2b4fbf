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

    private final Words words;
    private final NameKind kinds;
    private final NameEdges edges;
    private final List<Mention> mentions = new ArrayList<>();

    NameCut(Words words) {
        this.words = words;
        this.kinds = new NameKind(words.vocabulary());
        this.edges = new NameEdges(words);
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
        boolean counted = words.vocabulary().grammar().capitalNouns()
                && from > 0
                && tokens.get(from).gap() == ' '
                && tokens.get(from - 1).isNumber();
        if (counted || NameEdges.isTitleOfWork(tokens, from, to)) {
            return;
        }
        while (from < to
                && (edges.isDropped(tokens, from) || (from + 1 < to && NameEdges.isPlainStart(tokens, from)))) {
            from++;
        }
        from = edges.atGivenName(tokens, from, to);
        while (to > from
                && (NameEdges.isDateBehindName(tokens, from, to)
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
        if (from < to && !partOfRole && !edges.isNobody(tokens, from, to)) {
            parse(sentence, from, to, honorific);
        }
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
        int name =
                Titles.nameStart(tokens, from, to, words.vocabulary().grammar().capitalNouns());
        if (name == to) {
            add(sentence, Kind.TITLE, from, to, Optional.empty(), honorific);
            addBodyBehindOf(sentence, from, to);
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

    /** "the President of Acme Holdings", "der Vorstand der Nordbahn AG": the title is nobody's name, the body's is one. */
    private void addBodyBehindOf(SentenceWords sentence, int from, int to) {
        List<Token> tokens = sentence.tokens();
        for (int i = from + 1; i + 2 < to; i++) {
            Token head = tokens.get(i + 1);
            if (!tokens.get(i).capital()
                    && head.capital()
                    && !head.is(WordClass.ROLE)
                    && Titles.isOrganization(tokens, i + 2, to)) {
                add(sentence, Kind.ORGANIZATION, i + 1, to, Optional.empty(), false);
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
