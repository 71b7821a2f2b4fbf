import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Many callers at once against one Lede, a tenth of whom misbehave or send it to servers that do; then SIGTERM while they
 * call. See load. Loopback only: callers, the pages' server and Lede are on this machine.
 */
final class Load {
    /** What a caller who is not good does, each in turn. */
    private enum Mischief {
        LINK_TO_A_SERVER_THAT_HANGS,
        LINK_TO_A_SERVER_THAT_DRIPS,
        LINK_TO_RUBBISH,
        LINK_TO_A_BOMB,
        UPLOAD_THAT_DRIPS,
        UPLOAD_THAT_STOPS,
        RUBBISH_FOR_A_REQUEST,
        HOSTILE_PAGE,
        ANSWER_LEFT_UNREAD
    }

    private final int port;
    private final long server;
    private final List<byte[]> pages;
    private final PageServer upstream;
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> faults = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> mischief = new ConcurrentHashMap<>();
    private volatile boolean over;
    private volatile boolean stopping;
    private final AtomicInteger answeredWhileStopping = new AtomicInteger();
    private final AtomicInteger lostWhileStopping = new AtomicInteger();
    private final AtomicInteger refusedWhileStopping = new AtomicInteger();
    /** Sent before the signal, read after it: told so by 503. */
    private final AtomicInteger refusedOnTheEdge = new AtomicInteger();

    private Load(int port, long server, PageServer upstream, List<byte[]> pages) {
        this.port = port;
        this.server = server;
        this.upstream = upstream;
        this.pages = pages;
    }

    /** port of the pages' server, command that starts Lede …; see load */
    public static void main(String[] args) throws Exception {
        int callers = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        List<byte[]> pages;
        try (Stream<Path> files = Files.list(Path.of(args[2]))) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(Load::read)
                    .toList();
        }
        PageServer upstream = new PageServer(pages);
        ProcessBuilder command = new ProcessBuilder(Arrays.asList(args).subList(3, args.length));
        Path log = Files.createTempFile("lede-load", ".log");
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        command.environment()
                .putAll(Map.of(
                        // The same few pages again and again: without the cache each is read.
                        "LEDE_CACHE_MAX_BYTES", "0",
                        // One server here stands for all the hosts of the world.
                        "LEDE_FETCH_PAGES_PER_HOST", "256",
                        "QUARKUS_HTTP_PORT", "0",
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_LOG_CATEGORY__DEV_LEDE_REQUEST__LEVEL", "WARN",
                        "LEDE_FETCH_ALLOWED_PRIVATE_HOSTS", "127.0.0.1:" + upstream.port()));
        Process lede = command.start();
        try {
            new Load(portOf(lede, log), lede.pid(), upstream, pages).run(lede, callers, seconds);
        } finally {
            lede.destroyForcibly();
            upstream.close();
        }
        List<String> lines = Files.readAllLines(log);
        System.out.printf(
                "log: %d lines, of them %d of level ERROR%n",
                lines.size(),
                lines.stream().filter(line -> line.contains(" ERROR ")).count());
        lines.stream().filter(line -> line.contains(" ERROR ")).limit(3).forEach(System.out::println);
        Files.delete(log);
        System.exit(0);
    }

    private void run(Process lede, int callers, int seconds) throws Exception {
        call(0, new Random(0)); // The first request loads classes and data.
        millis.clear();
        System.out.printf(
                "%d callers for %d s, every tenth misbehaves; resident before: %d MB%n", callers, seconds, resident());
        ExecutorService threads = Executors.newCachedThreadPool();
        Phaser done = new Phaser(1);
        for (int i = 0; i < callers; i++) {
            int caller = i;
            done.register();
            threads.execute(() -> {
                Random random = new Random(caller);
                int round = 0;
                while (!over) {
                    if (caller % 10 == 9) {
                        misbehave(Mischief.values()[(caller / 10 + round++) % Mischief.values().length]);
                    } else {
                        call(caller, random);
                    }
                }
                done.arriveAndDeregister();
            });
        }
        for (int tenth = 1; tenth <= 6; tenth++) {
            Thread.sleep(seconds * 1000L / 6);
            System.out.printf(
                    Locale.ROOT,
                    "  after %2d s: %6d good answers, resident %d MB, threads %s, open files %d%n",
                    seconds * tenth / 6,
                    millis.size(),
                    resident(),
                    status("Threads"),
                    openFiles());
        }
        report(seconds);
        stopUnderLoad(lede);
        over = true;
        threads.shutdownNow();
    }

    private void report(int seconds) throws IOException {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "good calls: %d answered (%.0f a second), p50 %.0f ms, p99 %.0f ms, worst %.0f ms; faults: %s%n",
                sorted.length,
                (double) sorted.length / seconds,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1],
                faults.isEmpty() ? "none" : new TreeMap<>(faults));
        System.out.printf("peak resident memory: %s%n", status("VmHWM"));
        System.out.println("what misbehaving got: " + new TreeMap<>(mischief));
    }

    /** SIGTERM while everybody calls: who was let in is answered, who comes later finds the door shut. */
    private void stopUnderLoad(Process lede) throws InterruptedException {
        long start = System.nanoTime();
        stopping = true;
        lede.toHandle().destroy();
        boolean ended = lede.waitFor(60, TimeUnit.SECONDS);
        System.out.printf(
                Locale.ROOT,
                "SIGTERM under load: ended %s after %.1f s with exit value %s; good calls in flight answered: %d, told"
                        + " 503: %d, lost: %d; refused since: %d%n",
                ended ? "by itself" : "NOT",
                (System.nanoTime() - start) / 1e9,
                ended ? Integer.toString(lede.exitValue()) : "-",
                answeredWhileStopping.get(),
                refusedOnTheEdge.get(),
                lostWhileStopping.get(),
                refusedWhileStopping.get());
    }

    // --- good callers ------------------------------------------------------------------------------------------------

    /** One call of somebody who wants a brief: a page as the body or, every third time, as a link. */
    private void call(int caller, Random random) {
        int page = random.nextInt(pages.size());
        byte[] body = pages.get(page);
        byte[] request = random.nextInt(3) == 0
                ? get(upstream.url("/page/" + page))
                : concat(
                        ascii("POST /summarize HTTP/1.1\r\nHost: lede\r\nConnection: close\r\nContent-Type: text/html\r\n"
                                + "Content-Length: " + body.length + "\r\n\r\n"),
                        body);
        long start = System.nanoTime();
        boolean late = stopping;
        boolean connected = false;
        try (Socket socket = connect()) {
            connected = true;
            socket.getOutputStream().write(request);
            byte[] answer = socket.getInputStream().readAllBytes();
            String status = status(answer);
            if (stopping) {
                (status.equals("200")
                                ? answeredWhileStopping
                                : late ? refusedWhileStopping : status.equals("503") ? refusedOnTheEdge : lostWhileStopping)
                        .incrementAndGet();
            } else if (status.equals("200")) {
                millis.add((System.nanoTime() - start) / 1e6);
            } else {
                count(faults, status + " " + tail(answer));
            }
        } catch (IOException e) {
            if (!stopping) {
                count(faults, e.toString());
            } else {
                (connected && !late ? lostWhileStopping : refusedWhileStopping).incrementAndGet();
                pause(50);
            }
        }
    }

    // --- the others --------------------------------------------------------------------------------------------------

    private void misbehave(Mischief kind) {
        String outcome;
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            switch (kind) {
                case LINK_TO_A_SERVER_THAT_HANGS -> out.write(get(upstream.url("/hang")));
                case LINK_TO_A_SERVER_THAT_DRIPS -> out.write(get(upstream.url("/drip")));
                case LINK_TO_RUBBISH -> out.write(get(upstream.url("/rubbish")));
                case LINK_TO_A_BOMB -> out.write(get(upstream.url("/bomb")));
                case UPLOAD_THAT_DRIPS -> {
                    out.write(post(1_000_000));
                    while (!over && socket.getInputStream().available() == 0) {
                        out.write('x');
                        pause(100);
                    }
                }
                case UPLOAD_THAT_STOPS -> {
                    out.write(post(1_000_000));
                    out.write(new byte[10_000]);
                    pause(2_000);
                    count(mischief, kind + " gone");
                    return;
                }
                case RUBBISH_FOR_A_REQUEST -> {
                    byte[] rubbish = new byte[2_000];
                    new Random(7).nextBytes(rubbish);
                    out.write(rubbish);
                    out.write(ascii("\r\n\r\n"));
                }
                case HOSTILE_PAGE -> {
                    byte[] page = ascii("<i>x".repeat(500_000));
                    out.write(post(page.length));
                    out.write(page);
                }
                case ANSWER_LEFT_UNREAD -> {
                    byte[] page = ascii("<p>" + "The mayor said no to the harbour plan. ".repeat(20_000));
                    out.write(ascii("POST /summarize?include=text&length=long HTTP/1.1\r\nHost: lede\r\nContent-Type: "
                            + "text/html\r\nContent-Length: " + page.length + "\r\n\r\n"));
                    out.write(page);
                    pause(2_000);
                    count(mischief, kind + " gone");
                    return;
                }
            }
            outcome = status(socket.getInputStream().readNBytes(12));
        } catch (IOException e) {
            outcome = e.getClass().getSimpleName();
        }
        if (!stopping) {
            count(mischief, kind + " " + outcome);
        } else {
            pause(50);
        }
    }

    /** Serves the good pages, and what no page should be. */
    private static final class PageServer implements Closeable {
        private final ServerSocket listener = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final List<byte[]> pages;

        PageServer(List<byte[]> pages) throws IOException {
            this.pages = pages;
            threads.execute(() -> {
                while (!listener.isClosed()) {
                    try {
                        Socket socket = listener.accept();
                        threads.execute(() -> serve(socket));
                    } catch (IOException e) {
                        return;
                    }
                }
            });
        }

        int port() {
            return listener.getLocalPort();
        }

        String url(String path) {
            return "http://127.0.0.1:" + port() + path;
        }

        private void serve(Socket socket) {
            try (socket) {
                String path = path(socket.getInputStream());
                OutputStream out = socket.getOutputStream();
                String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n";
                switch (path) {
                    case "/hang" -> pause(60_000);
                    case "/drip" -> {
                        out.write(ascii(head + "\r\n<p>"));
                        while (true) {
                            out.write('x');
                            pause(200);
                        }
                    }
                    case "/rubbish" -> {
                        byte[] rubbish = new byte[50_000];
                        new Random(3).nextBytes(rubbish);
                        out.write(rubbish);
                    }
                    case "/bomb" -> {
                        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
                        try (OutputStream gzip = new java.util.zip.GZIPOutputStream(bomb)) {
                            gzip.write(new byte[50_000_000]);
                        }
                        out.write(ascii(head + "Content-Encoding: gzip\r\n\r\n"));
                        bomb.writeTo(out);
                    }
                    default -> {
                        out.write(ascii(head + "\r\n"));
                        out.write(pages.get(Integer.parseInt(path.substring("/page/".length()))));
                    }
                }
            } catch (IOException e) {
                // Lede has hung up, as it should on most of these.
            }
        }

        private static String path(InputStream in) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int b = in.read();
                if (b < 0) {
                    throw new IOException("no request");
                }
                head.append((char) b);
            }
            return head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP"));
        }

        @Override
        public void close() throws IOException {
            listener.close();
            threads.shutdownNow();
        }
    }

    // --- the wire ----------------------------------------------------------------------------------------------------

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(40_000);
        return socket;
    }

    private static byte[] get(String url) {
        return ascii("GET /summarize?url=" + URLEncoder.encode(url, StandardCharsets.US_ASCII)
                + " HTTP/1.1\r\nHost: lede\r\nConnection: close\r\n\r\n");
    }

    private static byte[] post(int length) {
        return ascii("POST /summarize HTTP/1.1\r\nHost: lede\r\nContent-Type: text/html\r\nContent-Length: " + length
                + "\r\n\r\n");
    }

    private static String status(byte[] answer) {
        String start = new String(answer, 0, Math.min(12, answer.length), StandardCharsets.US_ASCII);
        return start.length() == 12 ? start.substring(9) : "cut off after " + answer.length + " bytes";
    }

    private static String tail(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8);
        int detail = text.indexOf("\"detail\"");
        return detail < 0 ? "" : text.substring(detail, Math.min(text.length(), detail + 150));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void count(Map<String, AtomicInteger> map, String what) {
        map.computeIfAbsent(what, key -> new AtomicInteger()).incrementAndGet();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // --- Lede's process ----------------------------------------------------------------------------------------------

    private static int portOf(Process lede, Path log) throws IOException, InterruptedException {
        for (int i = 0; i < 300 && lede.isAlive(); i++) {
            String started = Files.readString(log);
            int at = started.indexOf("Listening on: http://");
            int end = at < 0 ? -1 : started.indexOf('\n', at);
            if (end > 0) {
                String url = started.substring(at, end).strip();
                return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1).replaceAll("\\D.*", ""));
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("Lede did not start:\n" + Files.readString(log));
    }

    private long resident() throws IOException {
        return Long.parseLong(status("VmRSS").replaceAll("\\D", "")) / 1024;
    }

    private String status(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + server + "/status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .collect(Collectors.joining());
    }

    private int openFiles() {
        String[] files = Path.of("/proc/" + server + "/fd").toFile().list();
        return files == null ? -1 : files.length;
    }
}
