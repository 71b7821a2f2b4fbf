package dev.lede.builtin;

import java.util.List;
import java.util.Optional;

import dev.lede.brief.KeyActor;

/**
 * Finds actors in Korean, whose words carry particles at their end: a surname with a title before or behind it, endings
 * of bodies, and countries. The best that lists give.
 */
final class KoreanActorFinder {
    /** Longest first; what is left when one is taken off is the bare word. */
    private static final List<String> PARTICLES = List.of(
            "으로부터", "에게서", "으로서", "이라고", "께서는", "에서는", "에게는", "으로는", "에서", "에게", "께서", "으로", "라고", "까지", "부터", "보다",
            "처럼", "이며", "이자", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "만");

    private static final List<String> SUBJECTS = List.of("은", "는", "이", "가", "도", "께서", "께서는", "에서", "에서는", "측은");
    private static final String MISTER = "씨";
    private static final int TITLE_REACH = 4;
    private static final int SHORTEST_BODY = 3;

    private final Words words;
    private final Vocabulary vocabulary;
    private final Finds finds;

    KoreanActorFinder(Words words) {
        this.words = words;
        this.vocabulary = words.vocabulary();
        this.finds = new Finds(words);
    }

    List<Actor> find() {
        for (SentenceWords sentence : words.opening()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                look(sentence, i);
            }
        }
        finds.mergeInto(KeyActor.Type.ORGANIZATION, (part, whole) -> whole.endsWith(part));
        return finds.actors();
    }

    private void look(SentenceWords sentence, int i) {
        List<Token> tokens = sentence.tokens();
        String bare = bare(tokens.get(i).lower());
        long classes = vocabulary.classesOf(bare);
        if (finds.has(bare)) {
            finds.add(bare, KeyActor.Type.PERSON, sentence, i, i + 1);
        } else if (WordClass.ROLE.in(classes) || bare.equals(MISTER)) {
            titled(sentence, i, bare);
        } else if (WordClass.ORG.in(classes) && bare.length() >= SHORTEST_BODY && isSubject(tokens.get(i), bare)) {
            body(sentence, i, bare);
        } else if (WordClass.COUNTRY.in(classes) && isSubject(tokens.get(i), bare)) {
            finds.add(bare, KeyActor.Type.PLACE, sentence, i, i + 1);
        }
    }

    /** "박정한 시의회 의장은", "조리사 이순임 씨는". */
    private void titled(SentenceWords sentence, int title, String bare) {
        List<Token> tokens = sentence.tokens();
        for (int i = title - 1;
                i >= 0 && title - i <= TITLE_REACH && tokens.get(i + 1).gap() == ' ';
                i--) {
            String word = tokens.get(i).lower();
            if (isName(word) || isForeignName(tokens, i)) {
                finds.add(word, KeyActor.Type.PERSON, sentence, i, i + 1);
                if (bare.equals(MISTER)) {
                    roleBefore(tokens, i).ifPresent(role -> finds.role(word, role));
                } else {
                    String role = words.surface(tokens, i + 1, title + 1);
                    int particle = tokens.get(title).lower().length() - bare.length();
                    finds.role(word, role.substring(0, role.length() - particle));
                }
                return;
            }
            boolean belongs =
                    (vocabulary.classesOf(word) & (WordClass.ORG.bit | WordClass.ROLE.bit | WordClass.ROLEWORD.bit))
                                    != 0
                            || (word.length() > 1 && bare(word).equals(word));
            if (!belongs) {
                break;
            }
        }
        nameBehind(sentence, title, bare);
    }

    /** "조리사 이순임은": the name follows a title that has no particle. */
    private void nameBehind(SentenceWords sentence, int title, String bare) {
        List<Token> tokens = sentence.tokens();
        boolean open = title + 1 < tokens.size()
                && tokens.get(title + 1).gap() == ' '
                && tokens.get(title).lower().equals(bare);
        String name = open ? bare(tokens.get(title + 1).lower()) : "";
        if (name.length() == 3 && isName(name)) {
            finds.add(name, KeyActor.Type.PERSON, sentence, title + 1, title + 2);
            finds.role(name, words.surface(tokens, title, title + 1));
        }
    }

    private Optional<String> roleBefore(List<Token> tokens, int name) {
        boolean role = name > 0
                && tokens.get(name).gap() == ' '
                && WordClass.ROLE.in(vocabulary.classesOf(tokens.get(name - 1).lower()));
        return role ? Optional.of(words.surface(tokens, name - 1, name)) : Optional.empty();
    }

    /** "시 교육청은": a single syllable before it says whose it is. */
    private void body(SentenceWords sentence, int i, String bare) {
        List<Token> tokens = sentence.tokens();
        boolean owned = i > 0
                && tokens.get(i).gap() == ' '
                && List.of("시", "도", "군", "구").contains(tokens.get(i - 1).lower());
        int from = owned ? i - 1 : i;
        String surface = words.surface(tokens, from, i + 1);
        int particle = tokens.get(i).lower().length() - bare.length();
        finds.add(surface.substring(0, surface.length() - particle), KeyActor.Type.ORGANIZATION, sentence, from, i + 1);
    }

    /** A surname of one syllable and a given name of one or two, and no word that the lists know. */
    private boolean isName(String word) {
        boolean sized = word.length() == 3 || word.length() == 2;
        return sized
                && vocabulary.entries(WordClass.SURNAME).contains(word.substring(0, 1))
                && (vocabulary.classesOf(word) & ~WordClass.SURNAME.bit) == 0
                && !isEndingOfBody(word)
                && word.chars().allMatch(c -> c >= 0xAC00 && c <= 0xD7A3)
                && (word.length() == 3 || bare(word).equals(word));
    }

    /** "프랑스 르클레르 대통령": between a country and a title. */
    private boolean isForeignName(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        return i > 0
                && tokens.get(i).gap() == ' '
                && WordClass.COUNTRY.in(vocabulary.classesOf(tokens.get(i - 1).lower()))
                && word.length() >= 2
                && vocabulary.classesOf(word) == 0
                && !isEndingOfBody(word)
                && word.chars().allMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
    }

    /** "연맹" by itself is the union spoken of before, and nobody's name. */
    private boolean isEndingOfBody(String word) {
        return vocabulary.entries(WordClass.ORG).contains("*" + word);
    }

    private static boolean isSubject(Token token, String bare) {
        return SUBJECTS.contains(token.lower().substring(bare.length()));
    }

    /** The word without its particle; a word of two syllables keeps its last where it would lose half of itself. */
    private String bare(String word) {
        if (vocabulary.classesOf(word) != 0 && vocabulary.isListed(word)) {
            return word;
        }
        for (String particle : PARTICLES) {
            if (word.length() > particle.length() && word.endsWith(particle)) {
                return word.substring(0, word.length() - particle.length());
            }
        }
        return word;
    }
}
