package dev.lede.builtin;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.lede.article.Article;
import dev.lede.article.Block;

/** In whose name an article speaks: what its label, its form and its small words give away. */
enum Voice {
    /** It tells what others did and said; only words that judge strongly are its own. */
    REPORT,
    /** A writer speaks for himself, so mild words are meant as well. */
    OPINION,
    /** A body speaks of itself, and whom it quotes speaks for it. */
    RELEASE,
    /** It tells its readers what to do, and is kind to all it names. */
    GUIDE,
    /** Somebody else answers: what is said is not the article's. */
    INTERVIEW;

    /** What newspapers head their opinion pages and reviews with, as the first word of a title. */
    private static final Set<String> LABELS = Set.of(
            "opinion",
            "editorial",
            "comment",
            "commentary",
            "column",
            "review",
            "op-ed",
            "viewpoint",
            "kommentar",
            "leitartikel",
            "kolumne",
            "glosse",
            "meinung",
            "rezension",
            "kritik",
            "édito",
            "éditorial",
            "tribune",
            "chronique",
            "critique",
            "opinión",
            "columna",
            "tribuna",
            "reseña",
            "crítica",
            "opinione",
            "editoriale",
            "commento",
            "recensione",
            "opinião",
            "resenha",
            "recensão",
            "opinie",
            "commentaar",
            "recensie",
            "krönika",
            "ledare",
            "recension",
            "anmeldelse",
            "leder",
            "opinia",
            "komentarz",
            "felieton",
            "recenzja",
            "колонка",
            "мнение",
            "рецензия",
            "комментарий",
            "думка",
            "рецензія",
            "görüş",
            "yorum",
            "eleştiri",
            "رأي",
            "افتتاحية",
            "مراجعة");

    private static final List<String> UNSPACED_LABELS =
            List.of("社説", "論説", "書評", "映画評", "コラム", "评论", "評論", "书评", "影评", "社论", "社論", "短评", "观点", "觀點");
    private static final List<String> SECTIONS =
            List.of("/opinion/", "/opinions/", "/editorial/", "/editorials/", "/kommentar/", "/meinung/", "/reviews/");
    /** How the last lines of a press release start. */
    private static final List<String> CONTACTS = List.of(
            "media contact",
            "forward-looking statements",
            "notes to editors",
            "zukunftsgerichtete aussagen",
            "hinweise für redaktionen",
            "déclarations prospectives",
            "dichiarazioni previsionali",
            "press contact",
            "media enquiries",
            "media inquiries",
            "for immediate release",
            "press release",
            "pressekontakt",
            "medienkontakt",
            "pressemitteilung",
            "contact presse",
            "contacts presse",
            "communiqué de presse",
            "contacto de prensa",
            "nota de prensa",
            "ufficio stampa",
            "contatti stampa",
            "contatto stampa",
            "comunicato stampa",
            "contacto de imprensa",
            "assessoria de imprensa",
            "contato de imprensa",
            "perscontact",
            "persbericht",
            "presskontakt",
            "pressmeddelande",
            "basın iletişim",
            "пресс-служба:",
            "контакты для прессы",
            "kontakt dla mediów",
            "媒体联系",
            "新闻稿",
            "報道関係",
            "プレスリリース");

    private static final int FEWEST = 2;
    private static final int RARENESS = 12;
    private static final int GUIDE_SHARE = 5;
    private static final Set<String> READERS = Set.of(
            "you", "your", "you're", "you'll", "yours", "du", "dein", "deine", "ihnen", "vous", "votre", "vos", "usted",
            "tu", "tus", "você", "seu", "sua", "je", "jouw", "uw", "вы", "ваш", "ваша", "вам");
    private static final int TIMES = 4;
    private static final int LONGEST_TIME = 14;

    static Voice of(Words words) {
        Article article = words.article();
        if (Interview.isOne(article)) {
            return INTERVIEW;
        }
        if (article.blocks().stream().anyMatch(block -> isContact(article, block))) {
            return RELEASE;
        }
        if (isLive(article)) {
            return REPORT;
        }
        List<SentenceWords> prose = words.opening();
        long own = prose.stream()
                .filter(sentence -> speaksOfItself(words, sentence))
                .count();
        if (isLabelled(words)) {
            return OPINION;
        }
        long addressed = prose.stream().filter(Voice::addressesReaders).count();
        if (addressed >= FEWEST && addressed * GUIDE_SHARE >= prose.size() && addressed > own) {
            return GUIDE;
        }
        return own >= FEWEST && own * RARENESS >= prose.size() ? OPINION : REPORT;
    }

    /** Whether the writer speaks of himself, or of what must be, outside quotations. */
    static boolean speaksOfItself(Words words, SentenceWords sentence) {
        if (words.unspaced()) {
            String text = UnspacedSigns.withoutQuotations(words.article().textOf(sentence.sentence()));
            return words.vocabulary().entries(WordClass.OPINION).stream().anyMatch(text::contains);
        }
        // A line that opens with a dash is somebody's speech in many languages, and so is a block of quotation.
        if (words.article().blockOf(sentence.sentence()).kind() == Block.Kind.QUOTE
                || "–—"
                                .indexOf(words.article()
                                        .text()
                                        .charAt(sentence.sentence().start()))
                        >= 0) {
            return false;
        }
        List<Token> tokens = sentence.tokens();
        boolean told = false;
        boolean ought = false;
        for (int i = 0; i < tokens.size(); i++) {
            long classes = tokens.get(i).quoted() ? 0 : words.classesAt(tokens, i);
            if (WordClass.OPINION.in(classes)) {
                return true;
            }
            told |= WordClass.SAY.in(classes);
            ought |= WordClass.OUGHT.in(classes);
        }
        return ought && !told;
    }

    private static boolean addressesReaders(SentenceWords sentence) {
        return sentence.tokens().stream().anyMatch(token -> !token.quoted() && READERS.contains(token.lower()));
    }

    private static boolean isLabelled(Words words) {
        String title = words.article().metadata().title().orElse("");
        boolean first =
                !words.title().isEmpty() && LABELS.contains(words.title().get(0).lower());
        String address = words.article().metadata().url().orElse("");
        boolean section = SECTIONS.stream().anyMatch(address::contains);
        return first || section || UNSPACED_LABELS.stream().anyMatch(title::startsWith);
    }

    private static boolean isContact(Article article, Block block) {
        int end = Math.min(block.end(), block.start() + 40);
        String start = article.text().substring(block.start(), end).toLowerCase(Locale.ROOT);
        return CONTACTS.stream().anyMatch(start::startsWith);
    }

    /** Block after block opens with the time of day: what its readers should do is news there. */
    private static boolean isLive(Article article) {
        long timed = article.blocks().stream()
                .filter(block -> hasTime(
                        article.text().substring(block.start(), Math.min(block.end(), block.start() + LONGEST_TIME))))
                .count();
        return timed >= TIMES;
    }

    private static boolean hasTime(String opening) {
        for (int i = 1; i + 2 < opening.length(); i++) {
            if (":.h".indexOf(opening.charAt(i)) >= 0
                    && Character.isDigit(opening.charAt(i - 1))
                    && Character.isDigit(opening.charAt(i + 1))
                    && Character.isDigit(opening.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }
}
