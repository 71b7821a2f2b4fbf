package dev.lede.article;

/**
 * A run of text between two block borders, white space folded: what a browser sets as one paragraph.
 *
 * @param element    index in the {@link PageTree} of the innermost block around it
 * @param weight     letters and digits as {@link Letters#weight} counts them
 * @param linkWeight the part of {@code weight} that is in links to elsewhere
 * @param markWeight the part of {@code weight} in inline elements that carry {@code marks}
 * @param marks      the {@link Marks} of the inline elements in it
 * @param sentences  how many sentence ends it has
 * @param commas     how many clause borders it has
 */
record Line(
        String text,
        Block.Kind kind,
        int element,
        int weight,
        int linkWeight,
        int markWeight,
        int marks,
        int sentences,
        int commas) {

    /** About 12 words: a shorter line may be a label. */
    private static final int PROSE_WEIGHT = 60;

    Line as(Block.Kind newKind) {
        return new Line(text, newKind, element, weight, linkWeight, markWeight, marks, sentences, commas);
    }

    double linkDensity() {
        return weight == 0 ? 0 : (double) linkWeight / weight;
    }

    boolean isHeading() {
        return kind == Block.Kind.HEADING;
    }

    /** Whether it reads like prose: long, with sentences or clauses, and not made of links. */
    boolean isProse() {
        return weight >= PROSE_WEIGHT && sentences + commas > 0 && linkWeight * 2 < weight && kind != Block.Kind.CODE;
    }

    boolean endsSentence() {
        int last = text.length() - 1;
        while (last > 0 && Letters.closes(text.charAt(last))) {
            last--;
        }
        return last >= 0 && Letters.endsSentence(text.charAt(last));
    }
}
