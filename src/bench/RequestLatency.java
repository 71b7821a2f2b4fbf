import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Sends one request after the other to a running Lede and prints how long they take. See request-latency. */
final class RequestLatency {
    private static final int PAGE_BYTES = 100 * 1024;
    private static final int WARM_UP = 2000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] args) throws Exception {
        String base = "http://127.0.0.1:" + args[0];
        int requests = Integer.parseInt(args[1]);
        String page = padded(Files.readString(Path.of(args[2])));
        HttpRequest brief = HttpRequest.newBuilder(URI.create(base + "/summarize"))
                .header("Content-Type", "text/html; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(page))
                .build();
        HttpRequest health =
                HttpRequest.newBuilder(URI.create(base + "/q/health/live")).build();
        RequestLatency bench = new RequestLatency();
        bench.run(brief, WARM_UP);
        bench.run(health, WARM_UP);
        double[] floor = bench.run(health, requests);
        double[] times = bench.run(brief, requests);
        System.out.printf(
                Locale.ROOT,
                "%d requests one after the other, after %d to warm up, page of %d bytes%n",
                requests,
                WARM_UP,
                page.getBytes(StandardCharsets.UTF_8).length);
        print("floor (health check)", floor);
        print("POST /summarize", times);
        System.out.printf(Locale.ROOT, "median over floor: %.1f x%n", times[requests / 2] / floor[requests / 2]);
    }

    /** Milliseconds of each request, sorted. */
    private double[] run(HttpRequest request, int count) throws IOException, InterruptedException {
        double[] millis = new double[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (response.statusCode() != 200) {
                throw new IllegalStateException("status " + response.statusCode());
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    /** The page with what a real one has more of: styles, menu entries and teasers. */
    private static String padded(String page) {
        StringBuilder head = new StringBuilder("<style>");
        while (head.length() < PAGE_BYTES / 3) {
            head.append(".block-").append(head.length()).append(" > .td_module { margin: 0 auto; padding: 4px }\n");
        }
        head.append("</style>");
        StringBuilder foot = new StringBuilder("<footer class=more>");
        int used = page.getBytes(StandardCharsets.UTF_8).length + head.length() + "</footer>".length();
        while (used + foot.length() < PAGE_BYTES - 150) {
            foot.append("<div class=teaser><a href=/story/").append(foot.length());
            foot.append("><span>More to read: council meets again</span></a><time>March 3</time></div>\n");
        }
        foot.append("</footer>");
        return page.replace("</head>", head + "</head>").replace("</body>", foot + "</body>");
    }

    private static void print(String name, double[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "%-22s median %.2f ms, p90 %.2f ms, p99 %.2f ms, worst %.2f ms%n",
                name,
                sorted[sorted.length / 2],
                sorted[sorted.length * 9 / 10],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }
}
