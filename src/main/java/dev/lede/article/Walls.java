package dev.lede.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells why a page shows less than its story: scripts it waits for, a pay wall, a question for consent. */
final class Walls {
    private static final int SHORT = 1500;

    /** A notice for browsers without scripts has no more. */
    private static final int MOST_LINES = 10;

    private static final List<String> SCRIPTS = List.of(
            "enable javascript",
            "turn on javascript",
            "javascript is disabled",
            "javascript is required",
            "requires javascript",
            "need to enable javascript",
            "javascript aktivieren",
            "aktivieren sie javascript",
            "activer javascript",
            "activez javascript",
            "activar javascript",
            "active javascript",
            "habilite javascript",
            "ative o javascript",
            "abilitare javascript",
            "abilita javascript",
            "włącz javascript",
            "включите javascript",
            "javascript'i etkinleştirin",
            "javascriptを有効",
            "启用javascript",
            "啟用javascript",
            "javascript를 활성화",
            "checking your browser",
            "verify you are human",
            "verifying you are human",
            "just a moment");

    private static final List<String> PAYMENT = List.of(
            "subscribe to continue",
            "subscribe to read",
            "subscribers only",
            "for subscribers",
            "subscriber-only",
            "already a subscriber",
            "to continue reading",
            "create a free account to",
            "this article is for",
            "this content is for",
            "premium content",
            "read the full article with",
            "members only",
            "become a member to read",
            "weiterlesen mit",
            "nur für abonnenten",
            "jetzt abonnieren",
            "réservé aux abonnés",
            "réservé à nos abonnés",
            "exclusivo para suscriptores",
            "solo para suscriptores",
            "exclusivo para assinantes",
            "riservato agli abbonati",
            "alleen voor abonnees",
            "för prenumeranter",
            "tylko dla subskrybentów",
            "только для подписчиков",
            "有料会員限定",
            "会員限定",
            "この記事は有料",
            "订阅后阅读");

    private static final List<String> CONSENT = List.of(
            "we value your privacy",
            "we and our partners",
            "before you continue",
            "accept all cookies",
            "consent to the use of cookies",
            "manage your cookie",
            "ihre zustimmung",
            "mit werbung weiterlesen",
            "zustimmung erforderlich",
            "nous et nos partenaires",
            "votre consentement",
            "nosotros y nuestros socios",
            "noi e i nostri partner",
            "wij en onze partners",
            "my i nasi partnerzy");

    private Walls() {}

    /** What the whole of a page's lines says about it, given what was taken as its text and what its data says. */
    static List<Note> of(PageTree tree, String text, LinkedData data) {
        List<Note> notes = new ArrayList<>();
        boolean little = text.length() < SHORT;
        boolean closed = data.story("isAccessibleForFree")
                .map(free -> free.equalsIgnoreCase("false"))
                .orElse(false);
        if (closed || (little && says(tree, PAYMENT))) {
            notes.add(Note.PAYWALL);
        }
        if (text.length() < SHORT / 3 && (says(tree, SCRIPTS) || asksForScripts(tree))) {
            notes.add(Note.NEEDS_JAVASCRIPT);
        }
        if (text.length() < SHORT / 2 && (says(tree, CONSENT) || isMostly(tree, Marks.COOKIE))) {
            notes.add(Note.CONSENT_WALL);
        }
        return notes;
    }

    /** Whether a text is itself the word of a page that waits for scripts, and nothing more. */
    static boolean isOnlyNotice(String text) {
        if (text.length() >= SHORT / 5) {
            return false;
        }
        String words = text.toLowerCase(Locale.ROOT);
        return (words.contains("javascript") || words.contains("browser") || words.contains("human"))
                && SCRIPTS.stream().anyMatch(words::contains);
    }

    /** In whatever language, what a page says to a browser without scripts names them. */
    private static boolean asksForScripts(PageTree tree) {
        for (int i = 0; i < tree.size(); i++) {
            if (tree.tag(i) == Tag.NOSCRIPT && tree.endLine(i) - tree.firstLine(i) <= MOST_LINES) {
                for (int line = tree.firstLine(i); line < tree.endLine(i); line++) {
                    if (tree.lines().get(line).text().toLowerCase(Locale.ROOT).contains("javascript")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isMostly(PageTree tree, int mark) {
        for (int i = 1; i < tree.size(); i++) {
            if (tree.has(i, mark) && tree.weight(i) * 2L > tree.weight(0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(PageTree tree, List<String> phrases) {
        for (Line line : tree.lines()) {
            if (line.text().length() < 1000) {
                String words = line.text().toLowerCase(Locale.ROOT);
                if (phrases.stream().anyMatch(words::contains)) {
                    return true;
                }
            }
        }
        return false;
    }
}
