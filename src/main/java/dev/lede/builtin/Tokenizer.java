package dev.lede.builtin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.lede.Deadline;
import dev.lede.article.Article;
import dev.lede.article.Block;
import dev.lede.article.Sentence;

/** Cuts an article into words, knows which of them are quoted, and counts how each is written. */
final class Tokenizer {
    private static final long FIRST_WORD = WordClass.CONTRAST.bit | WordClass.NEGATION.bit | WordClass.PLAIN.bit;
    private static final int LONGEST_STEM = 6;
    private static final int HEADING_WORDS = 12;
    private static final int HEADING_SIGNS = 20;

    private final Article article;
    private final Vocabulary vocabulary;
    private final Apostrophe apostrophe;
    private final Map<String, WordForm> forms = new HashMap<>();
    private final Map<String, WordForm> bySurface = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();
    private int letters;
    private int unspacedLetters;
    private int caselessLetters;

    private int sentencesRead;

    private Tokenizer(Article article, String language) {
        this.article = article;
        this.vocabulary = Vocabulary.of(language);
        this.apostrophe = Apostrophe.of(language);
    }

    /** @param language BCP 47 tag, or the empty string where it is not known */
    static Words read(Article article, String language, Deadline deadline) {
        return new Tokenizer(article, language).words(deadline);
    }

    private Words words(Deadline deadline) {
        List<SentenceWords> sentences = new ArrayList<>(article.sentences().size());
        Quotation quotation = new Quotation();
        int block = -1;
        for (Sentence sentence : article.sentences()) {
            if (sentence.block() != block) {
                block = sentence.block();
                quotation.reset();
                deadline.check("reading the words");
            }
            boolean wholeBefore = !quotation.isOpen(sentence.start());
            List<Token> tokens = tokens(article.text(), sentence.start(), sentence.end(), quotation, true);
            Block.Kind kind = article.blockOf(sentence).kind();
            boolean prose = (kind == Block.Kind.PARAGRAPH || kind == Block.Kind.LIST_ITEM || kind == Block.Kind.QUOTE)
                    && !looksLikeHeading(sentence, tokens)
                    && !Publishers.isDateline(article, sentence)
                    && !Publishers.isCredit(article.textOf(sentence));
            sentences.add(new SentenceWords(sentence, tokens, prose, wholeBefore && !quotation.isOpen(sentence.end())));
        }
        String title = article.metadata().title().orElse("");
        List<Token> titleTokens = tokens(title, 0, title.length(), new Quotation(), false);
        boolean unspaced = unspacedLetters * 2 > letters;
        boolean caseless = caselessLetters * 2 > letters;
        return new Words(article, vocabulary, sentences, titleTokens, forms, unspaced, caseless, new HashMap<>());
    }

    /** A short block of one line without a full stop: a heading that the page did not mark as one. */
    private boolean looksLikeHeading(Sentence sentence, List<Token> tokens) {
        Block block = article.blockOf(sentence);
        int last = article.text().codePointBefore(sentence.end());
        boolean wholeBlock = block.start() == sentence.start() && block.end() == sentence.end();
        int before = sentence.end() - sentence.start() > 1 ? article.text().charAt(sentence.end() - 2) : last;
        boolean openEnd =
                Character.isLetterOrDigit(last) || last == ':' || (last == ')' && Character.isLetterOrDigit(before));
        int length = sentence.end() - sentence.start();
        boolean cased = Character.isUpperCase(last) || Character.isLowerCase(last) || last == ':' || last < 0x80;
        return wholeBlock && openEnd && (cased ? tokens.size() <= HEADING_WORDS : length <= HEADING_SIGNS);
    }

    /**
     * "– Det räcker, säger Anna Berg.": where a block opens with a dash, what stands before the verb of saying is speech
     * as if it stood in quotation marks.
     */
    private static void markSpokenLine(String text, int start, List<Token> tokens) {
        boolean dash = start + 1 < text.length()
                && "–—-".indexOf(text.charAt(start)) >= 0
                && WordBounds.isSpace(text.charAt(start + 1));
        for (int i = 1; dash && i < tokens.size(); i++) {
            if (tokens.get(i).is(WordClass.SAY) && ",!?–—".indexOf(tokens.get(i).gap()) >= 0) {
                for (int at = 0; at < i; at++) {
                    tokens.set(at, tokens.get(at).asQuoted());
                }
                return;
            }
        }
    }

    private List<Token> tokens(String text, int start, int end, Quotation quotation, boolean counted) {
        List<Token> tokens = new ArrayList<>();
        char gap = 0;
        int i = start;
        while (i < end) {
            int word = WordBounds.wordEnd(text, i, end);
            if (word == i) {
                char c = text.charAt(i);
                quotation.pass(text, i);
                gap = gap == ' ' && (c == '\n' || !WordBounds.isSpace(c)) ? western(c) : gap;
                i++;
            } else {
                word = apostrophe.wordEnd(text, i, word);
                boolean possessive = WordBounds.isPossessive(text, word, end);
                tokens.add(token(text, i, word, tokens.isEmpty() ? 0 : gap, possessive, quotation.isOpen(i), counted));
                i = possessive ? WordBounds.afterPossessive(text, word, end) : apostrophe.next(text, word, end);
                gap = ' ';
            }
        }
        if (sentencesRead++ < Words.READ) {
            markPhrases(tokens);
        }
        markSpokenLine(text, start, tokens);
        return tokens;
    }

    /** "according to", "ifade etti", "far from", "at the same time": what is said of a phrase goes for one of its words. */
    private void markPhrases(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).form().startsPhrase) {
                Optional<Vocabulary.Phrase> phrase = vocabulary.phraseAt(tokens, i);
                long classes = phrase.map(Vocabulary.Phrase::classes).orElse(0L);
                int last = phrase.map(Vocabulary.Phrase::end).orElse(0) - 1;
                if ((classes & FIRST_WORD) != 0) {
                    tokens.set(i, tokens.get(i).with(classes & FIRST_WORD));
                }
                if (WordClass.SAY.in(classes)) {
                    tokens.set(last, tokens.get(last).with(WordClass.SAY.bit));
                }
            }
        }
    }

    /** The commas and semicolons of other scripts do what ours do. */
    private static char western(char c) {
        return switch (c) {
            case '،', '，', '、' -> ',';
            case '؛', '；' -> ';';
            case '：' -> ':';
            default -> c;
        };
    }

    private Token token(
            String text, int start, int end, char gap, boolean possessive, boolean quoted, boolean counted) {
        String surface = text.substring(start, end);
        WordForm form = bySurface.computeIfAbsent(surface, this::form);
        int first = surface.codePointAt(0);
        boolean capital =
                Character.isUpperCase(first) || Character.isTitleCase(first) || ArabicArticle.length(surface) > 0;
        boolean acronym = capital && surface.length() > 1 && WordBounds.isUpper(surface);
        if (counted) {
            // After an opening quotation mark or a colon a capital says as little as at the start of a sentence.
            form.count(capital, gap == 0 || (gap != ' ' && gap != ',' && gap != '-' && gap != '('));
            countScript(first, surface.length());
        }
        return new Token(start, end, form, gap, capital, acronym, possessive, quoted, 0);
    }

    private WordForm form(String surface) {
        // The Turkish capital İ becomes two characters in lower case, of which lists know the first.
        // "I’m" is printed with a curly apostrophe, and listed with a straight one.
        String lower = withoutVowelMarks(surface.toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i")
                .replace('’', '\'')
                .replace('ʼ', '\''));
        WordForm known = forms.get(lower);
        if (known != null) {
            return known;
        }
        int stem = stems.computeIfAbsent(stem(lower), key -> stems.size());
        WordForm form = new WordForm(lower, vocabulary.classesOf(lower), stem, vocabulary.startsPhrase(lower));
        forms.put(lower, form);
        return form;
    }

    /** Arabic is written with or without its vowel marks and stretched letters; the lists have neither. */
    private static String withoutVowelMarks(String word) {
        if (word.charAt(0) < '\u0600' || word.charAt(0) > '\u06FF') {
            return word;
        }
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean mark = (c >= '\u064B' && c <= '\u0652') || c == '\u0640';
            plain.append(mark && word.length() > 1 ? "" : c);
        }
        return plain.isEmpty() ? word : plain.toString();
    }

    /** Crude and the same for every language: a long word is known by its first letters, a plural by its singular. */
    private static String stem(String lower) {
        if (lower.length() > LONGEST_STEM) {
            return lower.substring(0, LONGEST_STEM);
        }
        return lower.length() > 3 && lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private void countScript(int first, int length) {
        if (Character.isLetter(first)) {
            letters += length;
            unspacedLetters += WordBounds.isUnspaced(first) ? length : 0;
            boolean cased =
                    Character.isUpperCase(first) || Character.isLowerCase(first) || Character.isTitleCase(first);
            caselessLetters += cased ? 0 : length;
        }
    }
}
