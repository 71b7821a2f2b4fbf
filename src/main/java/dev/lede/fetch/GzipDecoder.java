package dev.lede.fetch;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import dev.lede.ByteBudget;
import dev.lede.Deadline;

/**
 * Decompresses gzip (RFC 1952) up to a limit.
 * Not {@link java.util.zip.GZIPInputStream}: it calls itself once per empty member, and a page of nothing else, 20
 * bytes each, overflows the stack. Checksums are not compared; TCP and TLS have their own.
 */
final class GzipDecoder {
    private static final int TRAILER = 8;

    private GzipDecoder() {}

    /**
     * @param limit the most bytes that may come out
     * @param share counts them before they are kept
     * @return the content, all members joined; empty where it is larger than the limit
     * @throws DataFormatException         when the input is broken or cut short
     * @throws dev.lede.ProblemException DEADLINE_EXCEEDED or RATE_LIMITED
     */
    static Optional<byte[]> decode(byte[] in, int limit, ByteBudget.Share share, Deadline deadline)
            throws DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) Math.min(limit, 4L * in.length));
        byte[] piece = new byte[16_384];
        Inflater inflater = new Inflater(true);
        try {
            int at = 0;
            do {
                at = afterHeader(in, at);
                inflater.reset();
                inflater.setInput(in, at, in.length - at);
                while (!inflater.finished()) {
                    deadline.check("decompressing the page");
                    int n = inflater.inflate(piece);
                    if (n == 0 && !inflater.finished()) {
                        throw new DataFormatException("cut short");
                    }
                    if (n > limit - out.size()) {
                        return Optional.empty();
                    }
                    share.take(n);
                    out.write(piece, 0, n);
                }
                at = in.length - inflater.getRemaining() + TRAILER;
            } while (isMember(in, at));
            return Optional.of(out.toByteArray());
        } finally {
            inflater.end();
        }
    }

    /** Whatever else follows a member is padding, and left alone as other programs do. */
    private static boolean isMember(byte[] in, int at) {
        return at + 2 < in.length && in[at] == 0x1f && in[at + 1] == (byte) 0x8b && in[at + 2] == 8;
    }

    private static int afterHeader(byte[] in, int start) throws DataFormatException {
        if (!isMember(in, start) || in.length - start < 10) {
            throw new DataFormatException("not gzip");
        }
        int flags = in[start + 3];
        int at = start + 10;
        if ((flags & 4) != 0) {
            at += 2 + (at + 1 < in.length ? (in[at] & 0xff) | ((in[at + 1] & 0xff) << 8) : 0);
        }
        // A file name and a comment, each ended by a zero.
        for (int text = Integer.bitCount(flags & (8 | 16)); text > 0; text--) {
            while (at < in.length && in[at] != 0) {
                at++;
            }
            at++;
        }
        at += (flags & 2) != 0 ? 2 : 0;
        if (at >= in.length) {
            throw new DataFormatException("cut short");
        }
        return at;
    }
}
