package dev.lede.builtin;

import java.util.function.BiConsumer;

/**
 * Finds Chinese names of persons: a title, then a surname and one or two signs, or a foreign name whose
 * parts dots join; or such a name that says something.
 */
final class ChineseNames {
    /** Signs that hardly ever end a given name: behind two signs of a name they start the next word. */
    private static final String NO_NAME = "不没曾仍并未已又以到赴率离因涉同则都将被对向在也还就才再却撒谈称说等与和及或从为于所把让给的了着过是有这那";

    private static final int LONGEST_ROLE = 20;
    private static final int LONGEST_NAME = 3;
    /** Signs of one part of a foreign name, whose parts dots join. */
    private static final int LONGEST_FOREIGN = 6;

    /** The signs that write the syllables of foreign names, which mean nothing in them. */
    private static final String TRANSLITERATING = "阿埃艾奥巴贝比博布查茨达戴德迪丁杜多恩尔法菲费弗夫盖戈格古哈赫霍基吉加杰金卡凯坎科克肯库拉莱赖兰朗劳勒雷里利列林隆卢鲁罗洛马玛"
            + "麦曼梅蒙米莫姆穆纳奈内尼诺努帕佩皮普奇乔切琼茹萨塞桑森沙什史斯苏索塔泰坦汤特提图托瓦万威韦维沃乌西希夏谢辛休雅亚扬耶叶伊因尤约泽扎詹佐"
            + "奧貝費蓋戈賴蘭勞雷裡盧魯羅馬瑪麥曼納內諾努蘇爾傑凱庫萊薩喬瓊湯圖萬威韋維烏謝亞揚葉澤紮";

    private ChineseNames() {}

    static void find(String text, UnspacedText texts, UnspacedText.Found found, BiConsumer<String, String> roles) {
        int behind = 0;
        for (int i = 0; i < text.length(); i++) {
            int at = i;
            int to = i;
            if (i >= behind && isDot(text, i)) {
                at = Math.max(behind, foreignStart(text, texts, i));
                to = at < i ? foreignEnd(text, texts, i) : at;
            } else if (i >= behind && texts.surnameAt(text, i)) {
                to = nameEnd(text, texts, i);
                // "马丁·科尔": what looks like a surname is the start of a foreign name.
                to = to < text.length() && isDot(text, to) ? at : to;
            }
            int title = titleStart(text, texts, at);
            if (to == at && i >= behind && title < at) {
                to = transliterationEnd(text, texts, at);
            }
            boolean foreign = at < i;
            boolean speaks = foreign ? texts.verbAt(text, to) : speaks(text, texts, at, to);
            if (to - at >= 2 && (title < at || speaks)) {
                String name = text.substring(at, to);
                found.at(name, at);
                if (title < at) {
                    int start = Math.max(UnspacedText.phraseStart(text, at), at - LONGEST_ROLE);
                    roles.accept(name, description(text, texts, Math.min(start, title), title, at));
                }
                behind = to;
            }
        }
    }

    /** "法国总统勒克莱尔": behind a title signs that foreign names are written with; {@code from} where fewer than two follow. */
    private static int transliterationEnd(String text, UnspacedText texts, int from) {
        int to = from;
        while (to < text.length()
                && to - from < LONGEST_FOREIGN
                && TRANSLITERATING.indexOf(text.charAt(to)) >= 0
                && !texts.verbAt(text, to)) {
            to++;
        }
        boolean dotted = to < text.length() && isDot(text, to);
        return to - from >= 2 && !dotted ? to : from;
    }

    private static boolean isDot(String text, int at) {
        return "·•・".indexOf(text.charAt(at)) >= 0;
    }

    /** Where the foreign name that goes on behind the dot starts: behind a title, a verb or a break. */
    private static int foreignStart(String text, UnspacedText texts, int dot) {
        int from = dot;
        while (from > 0
                && dot - from < LONGEST_FOREIGN
                && Character.isIdeographic(text.charAt(from - 1))
                && !UnspacedText.isBreak(text.charAt(from - 1))
                && !texts.verbEndsAt(text, from)
                && titleStart(text, texts, from) == from) {
            from--;
        }
        return from;
    }

    private static int foreignEnd(String text, UnspacedText texts, int dot) {
        int to = dot + 1;
        while (to < text.length()
                && to - dot <= LONGEST_FOREIGN * 2
                && (isDot(text, to)
                        || (Character.isIdeographic(text.charAt(to))
                                && !UnspacedText.isBreak(text.charAt(to))
                                && !texts.verbAt(text, to)))) {
            to++;
        }
        return to;
    }

    /** Where the title that ends at {@code at} starts; {@code at} where there is none. */
    private static int titleStart(String text, UnspacedText texts, int at) {
        if (!texts.mayEndRole(text, at)) {
            return at;
        }
        return texts.roles().stream()
                .filter(role -> at >= role.length() && text.startsWith(role, at - role.length()))
                .findFirst()
                .map(role -> at - role.length())
                .orElse(at);
    }

    private static int nameEnd(String text, UnspacedText texts, int from) {
        int to = from + 1;
        while (to < text.length()
                && to - from < LONGEST_NAME
                && Character.isIdeographic(text.charAt(to))
                && !UnspacedText.isBreak(text.charAt(to))
                && !texts.verbAt(text, to)
                && !(to - from == 2 && NO_NAME.indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        return to;
    }

    /** "何启文说", where a clause starts: three signs and a verb of saying. */
    private static boolean speaks(String text, UnspacedText texts, int from, int to) {
        boolean starts = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
        return starts
                && to - from == LONGEST_NAME
                && texts.entries(WordClass.SAY).stream().anyMatch(verb -> text.startsWith(verb, to));
    }

    /** What stands before the name, from behind a verb or a break. */
    private static String description(String text, UnspacedText texts, int start, int title, int at) {
        int from = title;
        while (from > start && !UnspacedText.isBreak(text, from - 1) && !texts.verbEndsAt(text, from)) {
            from--;
        }
        return text.substring(from, at);
    }
}
