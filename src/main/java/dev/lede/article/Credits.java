package dev.lede.article;

import java.util.List;
import java.util.Locale;

/** Tells the credits and captions of pictures that stand among paragraphs: "The bridge at dawn. Photo: A. Quill". */
final class Credits {
    private static final int LONGEST = 280;

    /** A credit stands at the end of its line. */
    private static final int TAIL = 60;

    private static final List<String> WORDS = List.of(
            "photo:",
            "photos:",
            "photo by",
            "photograph by",
            "photo courtesy",
            "photo credit",
            "photo/",
            "image:",
            "image credit",
            "image courtesy",
            "image by",
            "credit:",
            "credit...",
            "getty images",
            "shutterstock",
            "istock",
            "courtesy of",
            "courtesy image",
            "via ap",
            "ap photo",
            "/afp",
            "afp photo",
            "/reuters",
            "reuters/",
            "file photo",
            "record photo",
            "(photo",
            "(image",
            "(credit",
            "foto:",
            "fotos:",
            "foto di",
            "foto de",
            "bild:",
            "quelle:",
            "symbolbild",
            "crédit",
            "crédits",
            "photo d'archives",
            "fot.",
            "фото:",
            "фото ",
            "صورة:",
            "תצלום",
            "צילום",
            "写真",
            "撮影",
            "撮影）",
            "图片来源",
            "圖片來源",
            " 摄",
            "/摄",
            "사진=",
            "사진제공",
            "fotoğraf:",
            "ảnh:",
            "ภาพ:");

    private Credits() {}

    static boolean isCredit(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String end = line.substring(Math.max(0, line.length() - TAIL)).toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            int at = end.indexOf(word);
            if (at >= 0 && isUnfinished(end.substring(at))) {
                return true;
            }
        }
        return false;
    }

    /** A credit names somebody and stops; a sentence goes on. */
    private static boolean isUnfinished(String credit) {
        int last = credit.length() - 1;
        return !Letters.endsSentence(credit.charAt(last)) || credit.split(" ", -1).length <= 4;
    }
}
