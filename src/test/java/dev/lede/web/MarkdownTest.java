package dev.lede.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class MarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            plain text.              | plain text.
            [x](https://evil.example)| \\[x\\]\\(https:\u200B//evil.example\\)
            <script>                 | \\<script\\>
            **bold** _it_ `code`     | \\*\\*bold\\*\\* \\_it\\_ \\`code\\`
            # not a heading          | \\# not a heading
            - not a list             | \\- not a list
            12. not a list           | 12\\. not a list
            in 2012. Then            | in 2012. Then
            ![i](u)                  | \\!\\[i\\]\\(u\\)
            a\\b                     | a\\\\b
            "a\n\n# b"               | a  \\# b
            &lt;b                    | \\&lt;b
            @here a@b.example        | @\u200Bhere a@\u200Bb.example
            see WWW.evil.example     | see WWW.\u200Bevil.example
            mailto:x                 | mailto:\u200Bx
            at 12:30 "he" said: no   | at 12:30 "he" said: no
            a\u202Eb\u2066c             | abc
            क्‍ष                      | क्‍ष
            """)
    void showsTextAsText(String text, String escaped) {
        assertThat(Markdown.escape(text)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            plain text, 5 < 6.       | plain text, 5 < 6.
            *bold* _it_ stay         | *bold* _it_ stay
            <!channel> look          | <\u200B!channel> look
            ask <@U1> or @everyone   | ask <\u200B@\u200BU1> or @\u200Beveryone
            at https://evil.example  | at https:\u200B//evil.example
            [x](https://e.example)   | [x]\u200B(https:\u200B//e.example)
            a\u202Eb\uDB40\uDC41c       | abc
            """)
    void givesPlainTextThatNoChatProgramActsOn(String text, String defused) {
        assertThat(Markdown.defuse(text)).isEqualTo(defused);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/a_(b)  | [T](<https://example.org/a_(b)>)
            javascript:alert(1)        |
            https:///nowhere           |
            data:text/html,x           |
            https://example.org/>)![x] |
            /relative                  |
            https://me:pw@example.org/ |
            https://example.org/a b    |
            """)
    void linksOnlyToTheWeb(String url, String link) {
        assertThat(Markdown.link("T", url).orElse(null)).isEqualTo(link);
    }
}
