package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

import dev.lede.brief.KeyActor;
import dev.lede.builtin.Mention.Kind;

/** Tells a person from an organisation and a place from a government, by what the mentions show. */
final class ActorType {
    private static final List<String> OBLIQUE = List.of("ского", "скому", "ской", "ским", "ском", "ської", "ського");

    private ActorType() {}

    /** Empty where the name is most likely that of a mere place or thing. */
    static Optional<KeyActor.Type> of(Candidate candidate, boolean role, Words words) {
        if (candidate.has(Kind.COUNTRY)) {
            boolean union = words.vocabulary()
                    .country(candidate.mentions.get(0).key())
                    .map(Country::union)
                    .orElse(false);
            return Optional.of(union ? KeyActor.Type.ORGANIZATION : KeyActor.Type.PLACE);
        }
        if (candidate.has(Kind.DEMONYM)) {
            return Optional.empty();
        }
        Mention first = candidate.mentions.get(0);
        boolean common = candidate.tokens.size() == 1 && first.first().is(WordClass.COMMON);
        if (common && candidate.honorifics == 0 && !candidate.has(Kind.ORGANIZATION)) {
            return Optional.empty();
        }
        boolean given = candidate.mentions.stream()
                .anyMatch(mention ->
                        mention.to() - mention.from() > 1 && mention.first().is(WordClass.GIVENNAME));
        if (candidate.namedAfter || isBodyOf(first.tokens())) {
            return Optional.of(KeyActor.Type.ORGANIZATION);
        }
        if (candidate.honorifics > 0
                || candidate.mentions.stream()
                        .anyMatch(mention -> mention.role().isPresent())) {
            return Optional.of(KeyActor.Type.PERSON);
        }
        if (candidate.bodies > 0 && candidate.personal == 0 && (!given || candidate.amongBodies)) {
            return Optional.of(KeyActor.Type.ORGANIZATION);
        }
        if (candidate.has(Kind.ORGANIZATION)) {
            boolean known = words.vocabulary().grammar().capitalNouns()
                    ? words.vocabulary().isListed(first.first().lower())
                    : first.first().form().isSeenSmall();
            boolean generic = candidate.tokens.size() == 1
                    && known
                    && !candidate.inTitle
                    && !first.first().acronym();
            return generic ? Optional.empty() : Optional.of(KeyActor.Type.ORGANIZATION);
        }
        boolean joined = first.tokens().stream().skip(1).anyMatch(token -> token.gap() == '&');
        // "Svenskt Näringsliv": nobody is called "Swedish".
        boolean national =
                candidate.tokens.size() > 1 && first.first().is(WordClass.DEMONYM) && !given && candidate.personal == 0;
        if (joined || national) {
            return Optional.of(KeyActor.Type.ORGANIZATION);
        }
        boolean several = candidate.tokens.size() > 1;
        if (!several && words.vocabulary().grammar().inflectsNames() && isAdjective(candidate)) {
            return Optional.empty();
        }
        // "Polar Grit X2" is a product.
        if (first.tokens().stream().anyMatch(Token::hasDigit)) {
            return Optional.empty();
        }
        // The first mention may be the surname alone, and a full name may hold a full stop that parts nothing.
        String start = candidate.tokens.get(0);
        boolean dotted = start.length() == 4
                && start.charAt(1) == '.'
                && start.charAt(3) == '.'
                && !first.first().isAny(WordClass.COUNTRY.bit | WordClass.ORG.bit);
        boolean single = start.length() == 1
                && first.tokens().size() > 1
                && first.tokens().get(1).gap() == '.';
        boolean initials = single || (several && dotted);
        if (initials && !words.vocabulary().grammar().capitalNouns()) {
            return Optional.of(KeyActor.Type.PERSON);
        }
        boolean personal = given || (several ? role : first.first().is(WordClass.GIVENNAME));
        boolean followed = candidate.personal > 0 && (several || candidate.personal * 2 > candidate.mentions.size());
        if (personal || followed || isCalledByLastWord(candidate)) {
            return Optional.of(KeyActor.Type.PERSON);
        }
        if (candidate.locates * 2 > candidate.mentions.size()) {
            return Optional.empty();
        }
        return unknown(candidate, several, words.vocabulary().grammar());
    }

    /** "Leonard Davis School of Gerontology": whoever it is named for. */
    private static boolean isBodyOf(List<Token> name) {
        for (int i = 2; i + 1 < name.size(); i++) {
            if (name.get(i).is(WordClass.ORG)
                    && name.get(i).capital()
                    && name.get(i + 1).is(WordClass.OF)
                    && !name.get(i + 1).capital()) {
                return true;
            }
        }
        return false;
    }

    /** "суд Пермского края": a word that says which, in a case that no subject has. */
    private static boolean isAdjective(Candidate candidate) {
        return candidate.surfaces().stream().allMatch(form -> OBLIQUE.stream().anyMatch(form::endsWith));
    }

    /** As surnames are; "the Orioles" and "Acme Pro" are no persons. */
    private static boolean isCalledByLastWord(Candidate candidate) {
        return candidate.tokens.size() > 1
                && candidate.siblings + candidate.withArticle == 0
                && candidate.byLastWord > candidate.byFirstWord
                && !candidate.mentions.get(0).first().is(WordClass.STOP);
    }

    /** A name that no list knows: two or three words that speak are a person, other names that act a body. */
    private static Optional<KeyActor.Type> unknown(Candidate candidate, boolean several, Grammar grammar) {
        boolean article = candidate.withArticle * 2 > candidate.mentions.size();
        if (candidate.siblings > 0 && candidate.says == 0) {
            return Optional.empty();
        }
        boolean firm = candidate.siblings > 0 || article || candidate.byFirstWord > 0 || candidate.tokens.size() > 3;
        if (candidate.says + candidate.acts + candidate.sides == 0
                || candidate.mentions.get(0).first().is(WordClass.COMMON)) {
            return Optional.empty();
        }
        if (several && grammar.capitalNouns() && !firm) {
            return Optional.empty();
        }
        if (several) {
            if (candidate.affiliated > 0 && !firm && isPersonal(candidate)) {
                return Optional.of(KeyActor.Type.PERSON);
            }
            boolean once = candidate.says + candidate.sides == 0 && !candidate.inTitle && candidate.mentions.size() < 2;
            return once
                    ? Optional.empty()
                    : Optional.of(
                            (isNamedLast(candidate) || (!firm && candidate.says > 0)) && isPersonal(candidate)
                                    ? KeyActor.Type.PERSON
                                    : KeyActor.Type.ORGANIZATION);
        }
        return single(candidate, grammar);
    }

    /** Whether no word of the name is one that the article also uses otherwise, or an abbreviation. */
    private static boolean isPersonal(Candidate candidate) {
        return candidate.mentions.get(0).tokens().stream()
                .allMatch(token -> !token.capital()
                        || !(token.acronym()
                                || token.form().isSeenSmall()
                                || token.isAny(WordClass.COMMON.bit | WordClass.PLACE.bit)));
    }

    /** "Mushtaq Ahmed": where family names are given names too. */
    private static boolean isNamedLast(Candidate candidate) {
        return candidate.mentions.stream()
                .anyMatch(mention ->
                        mention.to() - mention.from() == 2 && mention.last().is(WordClass.GIVENNAME));
    }

    private static Optional<KeyActor.Type> single(Candidate candidate, Grammar grammar) {
        Token word = candidate.mentions.get(0).first();
        if (candidate.voices > 1 && !word.acronym() && candidate.withArticle == 0) {
            return Optional.of(KeyActor.Type.PERSON);
        }
        // "Lumora criticised the ruling": a word that no list knows, where a noun would have an article.
        boolean unknown = candidate.sides > 0
                && (grammar.english() || grammar.romance())
                && word.form().classes == 0
                && !word.lower().endsWith("ly")
                && word.lower().chars().allMatch(Character::isLetter)
                && !word.form().isSeenSmall();
        boolean name = unknown
                || word.acronym()
                || (!grammar.capitalNouns()
                        && word.form().isSeenCapitalInside()
                        && !word.form().isUsuallySmall());
        boolean heard = candidate.says + candidate.sides > 0 || candidate.inTitle || candidate.mentions.size() > 2;
        return heard && name ? Optional.of(KeyActor.Type.ORGANIZATION) : Optional.empty();
    }
}
