package dev.lede.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a byline into names: "By Dr. Ana Lima and Jo Berg, Reuters" is "Ana Lima", "Jo Berg", "Reuters". */
final class Bylines {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_BYLINE = 300;
    private static final int MOST = 10;

    /** What stands before the name in a byline, in many languages. */
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:story|text|words|article|post|posted|written|reported|reviewed|published|authored|created|updated"
                    + "|submitted|medically reviewed|review|guest post|posted by|redigiert|verfasst|geschrieben|publié"
                    + "|rédigé|écrit|escrito|publicado|scritto|a cura|pubblicato|geschreven|skrevet|skriven|opracowanie"
                    + "|report)\\s+)?(?:by|von|par|por|di|da|door|av|af|przez|od|от|автор|автора|von:|by:|autor|autora"
                    + "|auteur|autore|author|authors|författare|forfatter|yazar|yazan|muhabir|haber|penulis|oleh|tác giả"
                    + "|bởi|text|texto|texte|testo|tekst|fotos?|reporter|bericht|reportage|redaktion|kirjoittaja|szerző"
                    + "|συντάκτης|του|της|كتب|كتبت|بقلم|الكاتب|نویسنده|מאת|लेखक|作者|记者|記者|文|撰文|撰稿|編輯|编辑|来源|文字|글|기자|執筆|著者|執筆者"
                    + "|文・|取材・文|texte par|propos recueillis par|by line|recopilado por)\\s*[:：/／=\\-–|]?\\s+(?=\\S)"
                    + "|^(?-i:(?:[Ww]ritten |[Pp]osted )?[Bb]y(?=\\p{Lu}\\p{Ll}))|^(?:作者|记者|記者|文|撰文|责任编辑|编辑|執筆|著者|執筆者|بقلم|كتب|Автор|Autor|Auteur|Autore|Author|Text|Texte|Texto|Von|By|Por|Par|Di)\\s*[:：／/]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[;|•·／/\\n、，]|\\s+(?:and|und|et|y|e|en|och|og|i|и|та|ja|ve|with|avec|mit|con|с|و|as told to)\\s+|&|\\s\\+\\s)\\s*",
            Pattern.UNICODE_CASE);

    private static final Pattern TITLE =
            Pattern.compile("^(?:dr|prof|mr|mrs|ms|sir|ing|dipl|mag)\\.\\s+", Pattern.CASE_INSENSITIVE);

    /** From here on a byline speaks of other things: a date, a desk, an address, an occupation. */
    private static final Pattern REST = Pattern.compile(
            "(?:\\s+(?:on|updated|published|posted|am|le|il|el)\\s+(?:\\p{L}+\\s+)?\\d.*|\\s*\\(.*|\\s+[-–—|]\\s+.*|\\s+@.*|\\s*\\d{1,4}[./-]\\d.*|\\s+\\d.*)$",
            Pattern.DOTALL);

    private static final Set<String> NO_NAMES = Set.of(
            "admin",
            "administrator",
            "editor",
            "staff",
            "author",
            "webmaster",
            "user",
            "guest",
            "anonymous",
            "unknown",
            "none",
            "null",
            "undefined",
            "root",
            "team",
            "site admin",
            "wpadmin",
            "default",
            "contributor",
            "editorial",
            "newsroom",
            "haber merkezi",
            "redaktion",
            "redacción",
            "redaction",
            "rédaction",
            "la rédaction",
            "redazione",
            "redação",
            "redactie",
            "redakcja",
            "редакция",
            "編集部",
            "本报记者",
            "share",
            "link",
            "member",
            "categories",
            "article by",
            "written by",
            "insights from",
            "follow",
            "home",
            "by",
            "posts",
            "more",
            "view all posts",
            "online",
            "wordpress",
            "web desk",
            "news desk",
            "agencies",
            "agencia",
            "agencias",
            "dpa",
            "nan");

    private Bylines() {}

    /** The names in a byline, at most ten, none twice; {@code site} itself is no author. */
    static List<String> names(String byline, String site) {
        if (byline.length() > LONGEST_BYLINE || byline.contains("://")) {
            return List.of();
        }
        String text = strip(byline);
        Set<String> names = new LinkedHashSet<>();
        for (String part : BETWEEN.split(text, MOST)) {
            if (isDate(part)) {
                continue;
            }
            for (String piece : commas(part)) {
                String name = clean(piece);
                if (isName(name) && !isSite(name, site)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    /** A part that comes to the figures of a date within a word is no name: "March 3, 2026". */
    private static boolean isDate(String part) {
        int first = 0;
        while (first < part.length() && !Character.isDigit(part.charAt(first))) {
            first++;
        }
        return first <= 12 && part.chars().filter(Character::isDigit).count() >= 3;
    }

    /** Whether a name is the site's, or its handle: "labrujula" of "La Brújula". */
    private static boolean isSite(String name, String site) {
        String handle = Titles.key(Normalizer.normalize(name, Normalizer.Form.NFD));
        return !site.isEmpty() && handle.equals(Titles.key(Normalizer.normalize(site, Normalizer.Form.NFD)));
    }

    private static String strip(String byline) {
        String text = byline.strip().replace('\u00A0', ' ');
        for (int i = 0; i < 2; i++) {
            Matcher prefix = PREFIX.matcher(text);
            if (!prefix.find() || prefix.end() == text.length()) {
                break;
            }
            text = text.substring(prefix.end()).strip();
        }
        return text;
    }

    /** A comma parts names, or a name from its bearer's title: what follows it counts only if it looks like a name. */
    private static List<String> commas(String part) {
        String[] pieces = part.split(",", MOST);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < pieces.length; i++) {
            String piece = pieces[i].strip();
            if (i == 0 || isFullName(piece)) {
                names.add(piece);
            } else {
                break;
            }
        }
        return names;
    }

    /** Two to four words that each begin with a capital letter: "Jo van Berg" too, "senior editor" not. */
    private static boolean isFullName(String piece) {
        String[] words = piece.split("\\s+", 7);
        if (words.length < 2 || words.length > 4) {
            return false;
        }
        for (String word : new String[] {words[0], words[words.length - 1]}) {
            if (word.isEmpty()
                    || !Character.isUpperCase(word.charAt(0))
                    || (word.length() > 1 && word.length() < 4 && word.equals(word.toUpperCase(Locale.ROOT)))) {
                return false;
            }
        }
        String lower = piece.toLowerCase(Locale.ROOT);
        return !OCCUPATION.matcher(lower).find();
    }

    private static final Pattern OCCUPATION = Pattern.compile(
            "\\b(?:editor|writer|reporter|correspondent|journalist|staff|manager|director|news|press|phd|columnist|contributor|times"
                    + "|post|media|specialist|founder|ceo|expert|university|analyst|desk|producer|redakteur|korrespondent)\\b");

    private static String clean(String piece) {
        String name = strip(piece);
        name = REST.matcher(name).replaceFirst("");
        name = TITLE.matcher(name).replaceFirst("");
        int start = 0;
        int end = name.length();
        while (start < end && !Character.isLetterOrDigit(name.charAt(start))) {
            start++;
        }
        while (end > start && !isNameEnd(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(start, end).replaceAll("\\s+", " ");
    }

    private static boolean isNameEnd(char c) {
        return Character.isLetterOrDigit(c)
                || c == '.'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** Whether this may be a person or a desk: short, no address, not one of the words that systems put in. */
    static boolean isName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() >= 2
                && name.length() <= LONGEST_NAME
                && name.split(" ", -1).length <= 7
                && lower.indexOf('@') < 0
                && lower.indexOf(':') < 0
                && !lower.startsWith("last updated")
                && !lower.contains("http")
                && !lower.contains("www.")
                && !lower.contains(".com")
                && !NO_NAMES.contains(lower)
                && Character.isLetter(name.charAt(0))
                && name.chars().filter(Character::isDigit).count() < 3;
    }
}
