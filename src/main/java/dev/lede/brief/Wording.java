package dev.lede.brief;

/** Takes out of an engine's words what a reader would not see or what could reach beyond the line it stands in. */
final class Wording {
    private Wording() {}

    /**
     * The text on one line of at most {@code limit} UTF-16 units: control characters are spaces; characters that
     * reorder, hide or tag what is read (Unicode TR 36, 2.5; TR 51, tag characters), private ones and halves of
     * surrogate pairs are gone. Joiners stay between letters of scripts that need them.
     */
    static String clean(String text, int limit) {
        String cut = Clip.of(text, limit);
        StringBuilder clean = new StringBuilder(cut.length());
        for (int i = 0; i < cut.length(); ) {
            int c = cut.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (!isHidden(c, type) || isJoiner(c, clean)) {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString().strip();
    }

    private static boolean isHidden(int c, int type) {
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || (c >= 0xE0000 && c <= 0xE0FFF)
                || (c >= 0xFE00 && c <= 0xFE0E)
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0;
    }

    private static boolean isJoiner(int c, StringBuilder before) {
        boolean joins = c == 0x200C || c == 0x200D;
        int last = before.isEmpty() ? 0 : before.codePointBefore(before.length());
        return joins && (last > 0x590);
    }
}
