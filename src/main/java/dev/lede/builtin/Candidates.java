package dev.lede.builtin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.lede.builtin.Mention.Kind;

/** Brings together the names that mean the same one: a full name and its last part, a body and its acronym. */
final class Candidates {
    // More distinct names than this are a list, not a story; the first ones decide.
    private static final int MOST = 600;
    private static final int MOST_SIDES = 5;
    private static final int FEW = 2;
    private static final Set<String> PERSONS = Set.of("he", "she", "his", "her", "он", "она", "él", "ella", "hij");

    private final Words words;
    private final Map<String, Candidate> byKey = new LinkedHashMap<>();

    private Candidates(Words words) {
        this.words = words;
    }

    static List<Candidate> of(Words words, List<Mention> mentions) {
        Candidates candidates = new Candidates(words);
        Set<String> bodies = mentions.stream()
                .filter(mention -> mention.kind() == Kind.ORGANIZATION)
                .map(Candidates::withoutLast)
                .collect(Collectors.toSet());
        mentions.stream()
                // "Northern Steel" looks like a region, but for "Northern Steel Plc" elsewhere.
                .filter(mention -> mention.kind() != Kind.PLACE || bodies.contains(mention.key()))
                .forEach(candidates::collect);
        candidates.countSiblings();
        candidates.mergeAcronyms(mentions);
        candidates.mergeParts();
        NamedAfter.mark(candidates.byKey);
        // Who is heard more than once needs no more to be an actor.
        candidates.byKey.values().stream()
                .filter(candidate -> candidate.says == 0 || candidate.mentions.size() <= FEW)
                .forEach(candidate -> candidate.sides = (int) candidate.mentions.stream()
                        .limit(MOST_SIDES)
                        .filter(mention -> SideEvidence.of(words, mention))
                        .count());
        return List.copyOf(candidates.byKey.values());
    }

    private void collect(Mention mention) {
        if (mention.kind() == Kind.TITLE) {
            return;
        }
        String key = keyOf(mention);
        if (byKey.size() < MOST || byKey.containsKey(key)) {
            Candidate candidate = byKey.computeIfAbsent(key, k -> new Candidate(nameTokens(mention)));
            candidate.add(mention, words.surface(mention.first(), mention.last()));
            candidate.personal += mention.from() < 2 && isTakenUpByPronoun(mention) ? 1 : 0;
        }
    }

    /** "Solveig Aune has spent 22 summers there. She ...": a thing would be "it". */
    private boolean isTakenUpByPronoun(Mention mention) {
        int next = mention.sentence().number();
        if (next >= words.sentences().size()) {
            return false;
        }
        SentenceWords sentence = words.sentences().get(next);
        return sentence.sentence().block() == mention.sentence().sentence().block()
                && !sentence.tokens().isEmpty()
                && PERSONS.contains(sentence.tokens().get(0).lower());
    }

    /** Countries go by their usual name, whatever form the article uses. */
    private String keyOf(Mention mention) {
        if (mention.kind() == Kind.COUNTRY || mention.kind() == Kind.DEMONYM) {
            String key = mention.key();
            String first = mention.first().lower();
            Optional<Country> country =
                    words.vocabulary().country(key).or(() -> words.vocabulary().country(first));
            return "country:" + country.map(c -> c.places().get(0)).orElse(key);
        }
        return String.join(" ", nameTokens(mention));
    }

    /** The words of a name; where names are inflected, without their endings. */
    private List<String> nameTokens(Mention mention) {
        boolean inflects = words.vocabulary().grammar().inflectsNames() && mention.kind() != Kind.ORGANIZATION;
        return mention.tokens().stream()
                .map(Token::lower)
                .map(ArabicArticle::strip)
                .map(word -> inflects ? NameCase.stem(word) : word)
                .toList();
    }

    /** "National Shoreline Agency (NSA)", and an acronym of the first letters of a body that the article names. */
    private void mergeAcronyms(List<Mention> mentions) {
        Map<String, Candidate> byInitials = new HashMap<>();
        for (Mention mention : mentions) {
            Candidate candidate = byKey.get(keyOf(mention));
            if (candidate != null && mention.to() - mention.from() > 1) {
                byInitials.putIfAbsent(initials(mention), candidate);
                Token next = mention.to() < mention.sentence().tokens().size()
                        ? mention.sentence().tokens().get(mention.to())
                        : mention.first();
                // "Hans Eichel (SPD)" is no party.
                boolean itsOwn = mention.kind() == Kind.ORGANIZATION
                        || next.lower().charAt(0) == mention.first().lower().charAt(0);
                if (next.gap() == '(' && next.acronym() && itsOwn) {
                    byInitials.put(next.lower(), candidate);
                }
            }
        }
        for (Candidate single : List.copyOf(byKey.values())) {
            // "the United Steelworkers" have the initials of a country.
            boolean acronym =
                    single.tokens.size() == 1 && single.mentions.get(0).first().acronym() && !single.has(Kind.COUNTRY);
            Candidate full = acronym ? byInitials.get(single.tokens.get(0).replace(".", "")) : null;
            if (full != null && full != single) {
                merge(full, single);
            }
        }
    }

    /** Models and branches share a first word, which is the brand's; a given name is shared by strangers. */
    private void countSiblings() {
        Map<String, Integer> starts = new HashMap<>();
        for (Candidate candidate : byKey.values()) {
            starts.merge(candidate.tokens.size() > 1 ? candidate.tokens.get(0) : "", 1, Integer::sum);
        }
        for (Candidate candidate : byKey.values()) {
            boolean given = candidate.mentions.get(0).first().is(WordClass.GIVENNAME);
            // Where names take endings, one name looks like several.
            boolean unclear = given || words.vocabulary().grammar().inflectsNames();
            candidate.siblings = unclear ? 0 : starts.getOrDefault(candidate.tokens.get(0), 1) - 1;
        }
    }

    private static String withoutLast(Mention mention) {
        String key = mention.key();
        return key.substring(0, Math.max(0, key.lastIndexOf(' ')));
    }

    private static String initials(Mention mention) {
        StringBuilder initials = new StringBuilder();
        for (Token token : mention.tokens()) {
            initials.append(token.capital() ? token.lower().substring(0, 1) : "");
        }
        return initials.toString();
    }

    /** A shorter name joins the longer one that it starts or ends; where several fit, the one named most. */
    private void mergeParts() {
        Map<String, List<Candidate>> byToken = new HashMap<>();
        for (Candidate candidate : byKey.values()) {
            if (candidate.tokens.size() > 1) {
                byToken.computeIfAbsent(candidate.tokens.get(0), key -> new ArrayList<>())
                        .add(candidate);
                byToken.computeIfAbsent(last(candidate), key -> new ArrayList<>())
                        .add(candidate);
            }
        }
        List<Candidate> shortestFirst = new ArrayList<>(byKey.values());
        shortestFirst.sort((a, b) -> Integer.compare(a.tokens.size(), b.tokens.size()));
        for (Candidate part : shortestFirst) {
            boolean country = part.has(Kind.COUNTRY) || part.has(Kind.DEMONYM);
            // "AI" is no short form of "Acme AI".
            boolean common =
                    part.tokens.size() == 1 && part.mentions.get(0).first().is(WordClass.COMMON);
            Candidate whole = country || common ? null : wholeOf(part, byToken);
            if (whole != null) {
                merge(whole, part);
            }
        }
    }

    private @Nullable Candidate wholeOf(Candidate part, Map<String, List<Candidate>> byToken) {
        Candidate best = null;
        List<Candidate> near = new ArrayList<>(byToken.getOrDefault(last(part), List.of()));
        near.addAll(byToken.getOrDefault(part.tokens.get(0), List.of()));
        for (Candidate whole : near) {
            boolean longer = whole.tokens.size() > part.tokens.size()
                    || (whole != part && whole.tokens.size() == part.tokens.size() && isInitialled(part, whole));
            if (longer && isPart(part, whole) && (best == null || whole.mentions.size() > best.mentions.size())) {
                best = whole;
            }
        }
        return best;
    }

    private boolean isPart(Candidate part, Candidate whole) {
        int size = part.tokens.size();
        boolean ends = whole.tokens
                .subList(whole.tokens.size() - size, whole.tokens.size())
                .equals(part.tokens);
        boolean starts = whole.tokens.subList(0, size).equals(part.tokens);
        if (isInitialled(part, whole)) {
            return true;
        }
        boolean organization = whole.has(Kind.ORGANIZATION);
        boolean named = organization || NamedAfter.mayBe(whole);
        if ((organization && isComplement(part, whole)) || (named && NamedAfter.isFounder(part))) {
            return false;
        }
        // A body's generic part ("Ministry") is shared by others; a person's first name is enough only when given.
        // "Epic" is Epic Games, where no other name starts so.
        boolean only = size == 1 && starts && whole.siblings == 0 && whole.firstSentence() <= part.firstSentence();
        boolean elsewhere = size == 1 && part.locates * 2 > part.mentions.size();
        if (!ends && (elsewhere || only)) {
            return !elsewhere;
        }
        return ends || (starts && (organization || part.mentions.get(0).first().is(WordClass.GIVENNAME)));
    }

    /** "California" is no short form of "University of California". */
    private boolean isComplement(Candidate part, Candidate whole) {
        int before = whole.tokens.size() - part.tokens.size() - 1;
        return before >= 0
                && part.tokens.equals(whole.tokens.subList(before + 1, whole.tokens.size()))
                && WordClass.OF.in(words.vocabulary().classesOf(whole.tokens.get(before)));
    }

    /** "N. Berg" is Nora Berg. */
    private static boolean isInitialled(Candidate part, Candidate whole) {
        String initial = part.tokens.get(0);
        String given = whole.tokens.get(0);
        return part.tokens.size() == 2
                && initial.length() == 1
                && given.length() > 1
                && given.startsWith(initial)
                && last(part).equals(last(whole));
    }

    private static String last(Candidate candidate) {
        return candidate.tokens.get(candidate.tokens.size() - 1);
    }

    private void merge(Candidate whole, Candidate part) {
        whole.absorb(part);
        Collection<Candidate> all = byKey.values();
        all.remove(part);
    }
}
