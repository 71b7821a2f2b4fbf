package dev.lede.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import dev.lede.ByteBudget;
import dev.lede.Deadline;
import dev.lede.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class GzipDecoderTest {
    private final ByteBudget budget = new ByteBudget(1_000);
    private final ByteBudget.Share share = budget.open();
    private final Deadline enough = Deadline.after(Duration.ofSeconds(20));

    @Test
    void joinsMembersAndLeavesPaddingAlone() throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(gzip("one "));
        all.writeBytes(gzip("two"));
        all.writeBytes(new byte[10]);

        assertThat(GzipDecoder.decode(all.toByteArray(), 7, share, enough).orElseThrow())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("one two");
    }

    @Test
    void skipsTheOptionalPartsOfAHeader() throws Exception {
        byte[] plain = gzip("hello");
        ByteArrayOutputStream decorated = new ByteArrayOutputStream();
        decorated.write(plain, 0, 3);
        decorated.write(2 | 4 | 8 | 16);
        decorated.write(plain, 4, 6);
        decorated.writeBytes(new byte[] {2, 0, 'x', 'y', 'n', 'a', 'm', 'e', 0, 'c', 0, 1, 2});
        decorated.write(plain, 10, plain.length - 10);

        assertThat(GzipDecoder.decode(decorated.toByteArray(), 5, share, enough))
                .isPresent();
    }

    @Test
    void stopsAtTheLimit() throws Exception {
        assertThat(GzipDecoder.decode(gzip("hello"), 4, share, enough)).isEmpty();
    }

    @Test
    void refusesEveryPartOfAWhole() throws Exception {
        byte[] whole = gzip("hello hello hello");
        for (int length = 0; length < whole.length - 8; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(DataFormatException.class)
                    .isThrownBy(() -> GzipDecoder.decode(part, 100, share, enough));
        }
    }

    /** The JDK's own stream overflows the stack here. */
    @Test
    void survivesAPageOfEmptyMembers() throws Exception {
        byte[] empty = gzip("");
        byte[] page = new byte[empty.length * 200_000];
        for (int at = 0; at < page.length; at += empty.length) {
            System.arraycopy(empty, 0, page, at, empty.length);
        }

        assertThat(GzipDecoder.decode(page, 100, share, enough).orElseThrow()).isEmpty();
    }

    @Test
    void keepsTheDeadline() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> GzipDecoder.decode(gzip("hello"), 100, share, Deadline.after(Duration.ZERO)));
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return compressed.toByteArray();
    }
}
