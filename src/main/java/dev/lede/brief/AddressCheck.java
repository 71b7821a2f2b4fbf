package dev.lede.brief;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a claim carries no address, telephone number or mention that the article does not have. */
final class AddressCheck implements Check {
    private static final String DOMAINS =
            "com|net|org|info|io|co|ru|de|fr|es|it|tr|jp|cn|eu|me|ly|app|dev|xyz|example|test|invalid|onion"
                    + "|link|click|top|site|online|biz|tv|gg|ai|uk|us|nl|pl|se|ch|at|br|in|ua";
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}");
    // Bounded repetitions over disjoint classes: no backtracking to speak of.
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]{1,15}://[^\\s<>\"'’”»)\\]]{1,300}"
            + "|\\b(?:mailto|tel|sms|javascript|data|skype|tg|slack|whatsapp):[^\\s<>\"'’”»)\\]]{1,300}"
            + "|\\bwww\\.[^\\s<>\"'’”»)\\]]{2,300}"
            + "|[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{2,200}"
            + "|(?<![\\p{L}\\p{N}])[@#＠＃][\\p{L}\\p{N}_.-]{2,80}");
    private static final Pattern HOST =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}.-])[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,4}\\.(?:" + DOMAINS
                    + ")(?![\\p{L}\\p{N}])(?:/[^\\s<>\"'’”»)\\]]{0,300})?");
    private static final Pattern TELEPHONE = Pattern.compile("(?:\\+|\\b00|\\b0|\\(0)\\d[\\d ()./\\u00A0-]{6,24}\\d");
    private static final Pattern MARKUP =
            Pattern.compile("<[!@#/a-zA-Z|]|!?\\[[^\\]]{0,300}]\\s?\\(|\\]\\(|<\\||```|\\{\\{|data:[a-z]+/");

    @Override
    public Optional<Finding> of(Question question) {
        return carries(question.text(), question.index())
                ? Optional.of(
                        Finding.hard("carries an address, a number to call or a mention that the page does not have"))
                : Optional.empty();
    }

    /** Whether the text carries one at all; a bare host is none, since companies are named so: "Mill.com". */
    static boolean isAddress(String text) {
        return mayAddress(text)
                && (MARKUP.matcher(text).find() || ADDRESS.matcher(text).find());
    }

    /** Whether the text carries one that the article does not have. */
    static boolean carries(String text, ArticleIndex index) {
        return (mayAddress(text)
                        && (MARKUP.matcher(text).find() || strange(ADDRESS, text, index) || strange(HOST, text, index)))
                || strange(TELEPHONE, text, index);
    }

    /** Whether a character occurs without which there is no address: most claims are done with here. */
    private static boolean mayAddress(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean point =
                    (c == '.' || c == ':') && i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
            if (point || "@#＠＃<[]`{".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean strange(Pattern pattern, String text, ArticleIndex index) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String found = matcher.group().toLowerCase(Locale.ROOT);
            int end = found.length();
            while (end > 1 && ".,;:!?".indexOf(found.charAt(end - 1)) >= 0) {
                end--;
            }
            if (DATE.matcher(found).matches()) {
                continue;
            }
            if (!index.cleanText().contains(found.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
