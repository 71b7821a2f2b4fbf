package dev.lede.brief;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class ScriptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two words.              | 2
            don't count 8.5 twice   | 4
            ''                      | 0
            — … !                   | 0
            中国外长                 | 4
            GDP 增长 5.2%            | 4
            Привет, мир             | 2
            end'                    | 1
            a-b c                   | 2
            """)
    void countsWordsAsTheScriptHasThem(String text, int words) {
        assertThat(Script.countWords(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"One., Two., ' '", "一。, 二。, ''", "一。, Two., ' '", "'', Two., ''"})
    void joinsSentencesAsTheScriptDoes(String before, String after, String joiner) {
        assertThat(Script.joiner(before, after)).isEqualTo(joiner);
    }
}
