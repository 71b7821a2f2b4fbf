package dev.lede.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Guesses a charset that no label names, or checks the one that a label does, by what a sample decodes to. */
final class CharsetGuess {
    private static final int SAMPLE = 32 * 1024;

    /** Tried in this order: of equals the first wins. */
    private static final List<String> CANDIDATES = List.of(
            "windows-1252",
            "GB18030",
            "windows-31j",
            "EUC-JP",
            "x-windows-949",
            "Big5-HKSCS",
            "windows-1251",
            "KOI8-R",
            "windows-1250",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "x-windows-874");

    /** The letters outside ASCII that text in windows-1250 and windows-1254 really uses. */
    private static final String CENTRAL_EUROPEAN = "ąćęłńóśźżáčďéěíňřšťúůýžőűäöüßăâîșțşţđŁŚŻŹČŘŠŽÁÉÍ";

    private static final String TURKISH = "çğıöşüÇĞİÖŞÜâî";
    private static final String WESTERN = "àâäáãåæçéèêëíìîïñóòôöõøœßúùûüÿÀÂÄÁÃÅÆÇÉÈÊËÍÓÔÖÕØÚÜ«»“”‘’–—…€·¿¡°§ºª©®";

    private CharsetGuess() {}

    /** Whether a sample of the bytes is nearly free of errors in this charset. */
    static boolean fits(byte[] body, Charset charset) {
        String text = sample(body, charset);
        long bad = text.chars().filter(c -> c == '\uFFFD' || isControl(c)).count();
        return bad * 200 <= Math.max(200, nonAscii(body)) && bad * 10 <= text.length();
    }

    private static boolean isControl(int c) {
        return c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 27;
    }

    /** The charset whose sample looks most like text. */
    static Charset of(byte[] body) {
        Charset best = CharsetLabels.named("windows-1252");
        double most = Double.NEGATIVE_INFINITY;
        for (String name : CANDIDATES) {
            Charset charset = CharsetLabels.named(name);
            double score = score(name, sample(body, charset));
            if (score > most) {
                most = score;
                best = charset;
            }
        }
        return best;
    }

    /** ISO-2022-JP where seven-bit text shifts into Japanese, else UTF-8. */
    static Charset shifts(byte[] body) {
        for (int i = 0; i + 2 < Math.min(body.length, SAMPLE); i++) {
            if (body[i] == 0x1B && body[i + 1] == '$' && (body[i + 2] == 'B' || body[i + 2] == '@')) {
                return CharsetLabels.named("ISO-2022-JP");
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static int nonAscii(byte[] body) {
        int count = 0;
        for (int i = 0; i < Math.min(body.length, SAMPLE * 4); i++) {
            count += body[i] < 0 ? 1 : 0;
        }
        return count;
    }

    /** Up to 32 KB around the first byte that tells anything. */
    private static String sample(byte[] body, Charset charset) {
        int first = 0;
        while (first < body.length && body[first] >= 0) {
            first++;
        }
        int start = Math.max(0, first - 64);
        int length = Math.min(SAMPLE, body.length - start);
        CharBuffer text = CharBuffer.allocate(length + 16);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(body, start, length), text, false);
        return text.flip().toString();
    }

    /** The mean worth of the characters outside ASCII: letters that such text uses count for it, errors against. */
    private static double score(String name, String text) {
        double sum = 0;
        int count = 0;
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                count++;
                sum += worth(name, c, previous);
            }
            previous = c;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double worth(String name, char c, char previous) {
        if (c == 0xFFFD || inBlock(c, 0xE000, 0xF8FF) || c < 0xA0) {
            return -10;
        }
        return switch (name) {
            case "windows-1252" -> WESTERN.indexOf(c) >= 0 ? isLatin(previous) || !Character.isLetter(c) ? 1 : 0.3 : -1;
            case "windows-1250" -> CENTRAL_EUROPEAN.indexOf(c) >= 0 ? 0.95 : -1;
            case "windows-1254" -> TURKISH.indexOf(c) >= 0 ? 0.94 : -1;
            case "windows-1251", "KOI8-R" ->
                inBlock(c, 0x400, 0x45F) ? cased(c, previous, "оеаинтсрвлкмдпуяы") : mark(c);
            case "windows-1253" -> inBlock(c, 0x386, 0x3CE) ? cased(c, previous, "αοιετσνηυρπκμλςωάίόέή") : mark(c);
            case "windows-1255" -> inBlock(c, 0x5D0, 0x5EA) ? uncased(c, previous, "יוהלאתרבמשנ") : mark(c);
            case "windows-1256" -> inBlock(c, 0x60C, 0x6D2) ? uncased(c, previous, "اليمنوترةبدعكسفق") : mark(c);
            case "x-windows-874" -> inBlock(c, 0xE01, 0xE5B) ? 1 : -1;
            default -> eastAsian(name, c);
        };
    }

    /** Words are lower case after their first letter and of one script; a wrong charset turns that round. */
    private static double cased(char c, char previous, String frequent) {
        if (isLatin(previous) || (Character.isUpperCase(c) && Character.isLowerCase(previous))) {
            return -1;
        }
        return Character.isLowerCase(c) ? common(c, frequent) : 0.4;
    }

    private static double uncased(char c, char previous, String frequent) {
        return isLatin(previous) ? -1 : common(c, frequent);
    }

    private static double common(char c, String frequent) {
        return frequent.indexOf(c) >= 0 ? 1.2 : 0.5;
    }

    /** Signs that stand in texts of all these charsets. */
    private static double mark(char c) {
        return "«»—–№“”„’‘…،؛؟·".indexOf(c) >= 0 ? 0.5 : -1;
    }

    /** Common Han characters stand in the first rows of the national sets; the wrong set yields rare ones. */
    private static double eastAsian(String name, char c) {
        if (inBlock(c, 0x3041, 0x30FE)) {
            return name.equals("windows-31j") || name.equals("EUC-JP") ? 1.2 : 0.2;
        }
        if (inBlock(c, 0xAC00, 0xD7A3)) {
            return name.equals("x-windows-949") ? HANGUL_COMMON.indexOf(c) >= 0 ? 1.3 : 0.8 : -1;
        }
        if (c >= 0x3400 && c <= 0x9FFF) {
            return HAN_COMMON.indexOf(c) >= 0 ? 1.6 : 0.4;
        }
        if (inBlock(c, 0x3000, 0x303F) || inBlock(c, 0xFF01, 0xFF5E)) {
            return 0.8;
        }
        return inBlock(c, 0xFF61, 0xFF9F) || Character.isSurrogate(c) ? -1 : -0.2;
    }

    private static final String HAN_COMMON = "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年"
            + "过過发發后後作里用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運記者県円発";

    private static final String HANGUL_COMMON =
            "이다는의에을를가은고하로지한서도기사인대자일정시해리수어아나부그들과있전으라제보장주여만스상할위조원계선동성구경했년된면관국공유진소오지적음";

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static boolean inBlock(char c, int first, int last) {
        return c >= first && c <= last;
    }
}
