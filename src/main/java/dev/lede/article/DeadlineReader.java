package dev.lede.article;

import java.io.IOException;
import java.io.StringReader;

import dev.lede.Deadline;

/** A page on its way into the parser, which stops when time is up: some markup takes long to parse for its size. */
class DeadlineReader extends StringReader {
    private final Deadline deadline;

    DeadlineReader(String html, Deadline deadline) {
        super(html);
        this.deadline = deadline;
    }

    /** @throws dev.lede.ProblemException DEADLINE_EXCEEDED */
    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        deadline.check("parsing the page");
        return super.read(buffer, offset, length);
    }
}
