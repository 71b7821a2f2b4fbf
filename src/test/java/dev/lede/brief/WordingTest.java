package dev.lede.brief;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "a\u202Eb\u2066c\u2069, abc",
        "fi\u200Bsh, fish",
        "soft\u00ADhyphen, softhyphen",
        "tag\uDB40\uDC41, tag",
        "half\uD83D, half",
        "bell\u0007ring, bell ring",
        "क्\u200Dष, क्\u200Dष",
        "می\u200Cخواهم, می\u200Cخواهم",
        "a\u200Db, ab",
        "private\uE000, private",
        "filler\u3164, filler",
    })
    void takesOutWhatNobodySees(String text, String clean) {
        assertThat(Wording.clean(text, 100)).isEqualTo(clean);
    }

    @Test
    void cutsAtAWordAndLeavesOneLine() {
        assertThat(Wording.clean("one\n\ntwo three", 9)).isEqualTo("one two");
    }
}
