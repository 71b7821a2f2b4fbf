package dev.lede.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

import javax.net.ServerSocketFactory;

/** A server that sends whatever bytes a test wants, on 127.0.0.1 only. */
final class RawServer implements Closeable {
    /** What is done with a connection once the head of the request has arrived. */
    interface Script {
        void answer(Socket socket, OutputStream out) throws IOException;
    }

    private final ServerSocket listener;
    private final Script script;
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final CountDownLatch peerGone = new CountDownLatch(1);

    private RawServer(ServerSocket listener, Script script) {
        this.listener = listener;
        this.script = script;
        daemon(this::accept);
    }

    static RawServer start(Script script) throws IOException {
        return start(ServerSocketFactory.getDefault(), script);
    }

    static RawServer start(ServerSocketFactory sockets, Script script) throws IOException {
        InetAddress loopback = IpLiteral.parse("127.0.0.1").orElseThrow().address();
        return new RawServer(sockets.createServerSocket(0, 50, loopback), script);
    }

    /** Sends this and closes. */
    static RawServer sending(String answer) throws IOException {
        return start((socket, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Sends {@code first}, then {@code piece} over and over until the other side is gone. */
    static RawServer repeating(String first, String piece, long pauseNanos) throws IOException {
        return start((socket, out) -> {
            out.write(first.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write(piece.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                // Paces the drip only; nothing waits for it to have passed.
                LockSupport.parkNanos(pauseNanos);
            }
        });
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The heads of the requests so far, each with its line ends. */
    BlockingQueue<String> requests() {
        return requests;
    }

    /** Comes down when a client has closed or reset its connection before the script was through. */
    CountDownLatch peerGone() {
        return peerGone;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            requests.add(head(socket.getInputStream()));
            script.answer(socket, socket.getOutputStream());
        } catch (IOException e) {
            peerGone.countDown();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("no request");
            }
            head.append((char) c);
        }
        return head.toString();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }
}
