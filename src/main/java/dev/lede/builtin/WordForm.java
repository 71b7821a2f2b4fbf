package dev.lede.builtin;

/** One form of word of an article, in lower case, and how the article writes it. */
final class WordForm {
    final String lower;
    final long classes;
    /** Numbers the stems of the article; the forms of one word share it. */
    final int stem;
    /** Whether a phrase of the lists may start with this word. */
    final boolean startsPhrase;

    private int small;
    private boolean inFullName;
    private int capitalInside;
    private int capitalAtStart;

    WordForm(String lower, long classes, int stem, boolean startsPhrase) {
        this.lower = lower;
        this.classes = classes;
        this.stem = stem;
        this.startsPhrase = startsPhrase;
    }

    void count(boolean capital, boolean atStart) {
        if (!capital) {
            small++;
        } else if (atStart) {
            capitalAtStart++;
        } else {
            capitalInside++;
        }
    }

    /** Notes that the word starts or ends a name of several words. */
    void standsInFullName() {
        inFullName = true;
    }

    /** Whether it is known as part of a longer name, and never written small. */
    boolean isPartOfFullName() {
        return inFullName && small == 0;
    }

    /** Whether the article writes the word small more often than with a capital where no sentence starts. */
    boolean isUsuallySmall() {
        return small > capitalInside;
    }

    boolean isSeenSmall() {
        return small > 0;
    }

    boolean isSeenCapitalInside() {
        return capitalInside > 0;
    }

    int occurrences() {
        return small + capitalInside + capitalAtStart;
    }
}
