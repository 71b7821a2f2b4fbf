package dev.lede.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.lede.Deadline;
import dev.lede.builtin.Mention.Kind;
import dev.lede.builtin.Mention.TokenSpan;

/** Finds names by their capitals, and parts what is name in them from what is title. */
final class NameFinder {
    private static final long SMALL = WordClass.STOP.bit
            | WordClass.DANGLING.bit
            | WordClass.DETERMINER.bit
            | WordClass.PRONOUN.bit
            | WordClass.CONTRAST.bit
            | WordClass.LOCATIVE.bit;
    private static final long TITLE_PART = Titles.PART;
    private static final int DATELINE_REACH = 9;
    private static final Set<String> GOVERNMENTS = Set.of("government", "parliament", "cabinet", "authorities");

    private final Words words;
    private final List<Mention> mentions = new ArrayList<>();

    private NameFinder(Words words) {
        this.words = words;
    }

    /** The mentions of names in prose, in reading order. */
    static List<Mention> find(Words words, Deadline deadline) {
        NameFinder finder = new NameFinder(words);
        words.opening().forEach(NameFinder::markFullNames);
        for (SentenceWords sentence : words.opening()) {
            if (!isShouted(sentence)) {
                finder.scan(sentence, isDateline(sentence) ? behindDateline(sentence) : 0);
            }
            if (sentence.number() % 256 == 0) {
                deadline.check("looking for names");
            }
        }
        return finder.mentions;
    }

    /** A line in capitals tells nothing by them. */
    private static boolean isShouted(SentenceWords sentence) {
        long acronyms = sentence.tokens().stream().filter(Token::acronym).count();
        return acronyms >= 3 && acronyms * 2 > sentence.tokens().size();
    }

    /** Two capitals side by side: each of the words may stand for the name where a sentence starts with it alone. */
    private static void markFullNames(SentenceWords sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = tokens.get(i + 1);
            long generic = SMALL | WordClass.COMMON.bit | WordClass.DATE.bit | WordClass.ROLE.bit | WordClass.ORG.bit;
            if (token.capital() && next.capital() && next.gap() == ' ' && !token.isAny(SMALL)) {
                if (!token.isAny(generic)) {
                    token.form().standsInFullName();
                }
                if (!next.isAny(generic)) {
                    next.form().standsInFullName();
                }
            }
        }
    }

    /** "GHENT, Belgium, 6 May –": a town in capitals and a dash soon after it. */
    private static boolean isDateline(SentenceWords sentence) {
        List<Token> tokens = sentence.tokens();
        return !tokens.isEmpty() && tokens.get(0).acronym() && behindDateline(sentence) > 0;
    }

    private static int behindDateline(SentenceWords sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i < Math.min(tokens.size(), DATELINE_REACH); i++) {
            if ("-–—".indexOf(tokens.get(i).gap()) >= 0) {
                return i;
            }
        }
        return 0;
    }

    private void scan(SentenceWords sentence, int start) {
        List<Token> tokens = sentence.tokens();
        int i = start;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            int countryEnd = token.capital() ? phraseCountry(tokens, i) : i;
            if (countryEnd > i) {
                add(sentence, Kind.COUNTRY, i, countryEnd, Optional.empty(), false);
                i = countryEnd;
            } else if (token.capital() && mayStart(tokens, i)) {
                int end = NameRun.end(tokens, i);
                cut(sentence, i, end);
                i = end;
            } else {
                i++;
            }
        }
    }

    /** Behind a country or union of several words at {@code i}, of which only the first needs a capital. */
    private int phraseCountry(List<Token> tokens, int i) {
        return words.vocabulary()
                .phraseAt(tokens, i)
                .filter(phrase -> WordClass.COUNTRY.in(phrase.classes()))
                .map(Vocabulary.Phrase::end)
                // "European Union Commission" goes on.
                .filter(end -> end == tokens.size()
                        || !tokens.get(end).capital()
                        || tokens.get(end).gap() != ' ')
                .orElse(i);
    }

    /** Whether the capital at {@code i} says anything; at the start of a sentence it takes more than a capital. */
    private boolean mayStart(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.is(WordClass.COUNTRY) || token.is(WordClass.DEMONYM)) {
            // "Us" is no country, "US" is.
            return token.lower().length() > 3 || token.acronym();
        }
        boolean phrase = token.form().startsPhrase;
        boolean firstName = token.gap() == ' '
                && isBeforeCapital(tokens, i)
                && !token.lower().equals("the");
        if (token.isAny(SMALL) && !phrase && !firstName && !token.is(WordClass.HONORIFIC)) {
            return false;
        }
        boolean strong = token.gap() == ' ' || token.gap() == ',' || token.gap() == '(' || token.gap() == '-';
        if (strong || token.acronym() || token.is(WordClass.GIVENNAME)) {
            return true;
        }
        WordForm form = token.form();
        boolean nextCapital = isBeforeCapital(tokens, i);
        if ((form.isSeenCapitalInside() && !form.isUsuallySmall()) || form.isPartOfFullName()) {
            return true;
        }
        if (nextCapital || token.isAny(WordClass.ROLE.bit | WordClass.HONORIFIC.bit | WordClass.ORG.bit)) {
            return !form.isSeenSmall() || token.isAny(TITLE_PART | WordClass.ORG.bit);
        }
        boolean plural = token.lower().endsWith("s");
        return !form.isSeenSmall()
                && !token.is(WordClass.COMMON)
                && !plural
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isAny(WordClass.SAY.bit | WordClass.ACT.bit)
                && !tokens.get(i + 1).is(WordClass.STOP);
    }

    private static boolean isBeforeCapital(List<Token> tokens, int i) {
        if (i + 1 >= tokens.size() || !tokens.get(i + 1).capital()) {
            return false;
        }
        char gap = tokens.get(i + 1).gap();
        boolean initial = gap == '.' && tokens.get(i).lower().length() == 1;
        return gap == ' ' || initial;
    }

    private void cut(SentenceWords sentence, int start, int end) {
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
        if (country(tokens, from, to).isPresent()) {
            add(sentence, countryKind(tokens, from, to), from, to, Optional.empty(), false);
            return;
        }
        while (from < to && isDropped(tokens, from)) {
            from++;
        }
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
        if (from < to && !partOfRole) {
            parse(sentence, from, to, honorific);
        }
    }

    /** A small word or a day at the start of a run is no part of the name. */
    private static boolean isDropped(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        // "An Verhulst": inside a sentence a small word has a capital only as a name.
        if (token.gap() == ' '
                && isBeforeCapital(tokens, i)
                && token.is(WordClass.STOP)
                && !token.lower().equals("the")
                && !token.is(WordClass.DATE)) {
            return false;
        }
        return token.isAny(SMALL | WordClass.DATE.bit) && !token.acronym() && !token.is(WordClass.HONORIFIC);
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
        if (name > from) {
            addBody(sentence, from, name);
        }
        Optional<TokenSpan> role = name > from ? Optional.of(new TokenSpan(from, name)) : Optional.empty();
        boolean bareHonorific =
                role.isPresent() && name == from + 1 && tokens.get(from).is(WordClass.HONORIFIC);
        Kind kind = role.isPresent() ? Kind.NAME : kind(tokens, from, to);
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
        } else if (country(tokens, from, from + 1).isPresent()) {
            add(sentence, countryKind(tokens, from, from + 1), from, from + 1, Optional.empty(), false);
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

    private Kind kind(List<Token> tokens, int from, int to) {
        if (Titles.isOrganization(tokens, from, to)) {
            // "School Devices Act" is a law and "Museum of the City" a body.
            Token last = tokens.get(to - 1);
            boolean thing = to - from > 1
                    && last.is(WordClass.PLACE)
                    && !last.is(WordClass.ORG)
                    && tokens.subList(from, to).stream().allMatch(Token::capital);
            return thing ? Kind.PLACE : Kind.ORGANIZATION;
        }
        boolean acronym = to - from == 1
                && tokens.get(from).acronym()
                && tokens.get(from).lower().length() <= 6;
        boolean unit = to < tokens.size()
                && tokens.get(to).isNumber()
                && tokens.get(to).gap() == ' ';
        if (acronym && !unit && !tokens.get(from).is(WordClass.COMMON)) {
            return Kind.ORGANIZATION;
        }
        boolean personal = to - from == 2 && tokens.get(from).is(WordClass.GIVENNAME);
        boolean place = !personal
                && (tokens.get(to - 1).is(WordClass.PLACE) || tokens.get(from).is(WordClass.PLACE));
        return place ? Kind.PLACE : Kind.NAME;
    }

    private Optional<Country> country(List<Token> tokens, int from, int to) {
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to; i++) {
            key.append(i == from ? "" : " ").append(tokens.get(i).lower());
        }
        return words.vocabulary().country(key.toString());
    }

    private Kind countryKind(List<Token> tokens, int from, int to) {
        boolean demonym = to - from == 1
                && tokens.get(from).is(WordClass.DEMONYM)
                && !tokens.get(from).is(WordClass.COUNTRY);
        return demonym ? Kind.DEMONYM : Kind.COUNTRY;
    }

    private void add(SentenceWords sentence, Kind kind, int from, int to, Optional<TokenSpan> role, boolean honorific) {
        if (country(sentence.tokens(), from, to).isPresent() && role.isEmpty()) {
            mentions.add(new Mention(sentence, countryKind(sentence.tokens(), from, to), from, to, role, honorific));
        } else {
            mentions.add(new Mention(sentence, kind, from, to, role, honorific));
        }
    }
}
