"""What the benchmarks that start Lede share: the page, a server started by its command, medians. Loopback only."""

import http.client
import os
import pathlib
import signal
import socket
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE_BYTES = 100 * 1024
QUIET = {
    "QUARKUS_HTTP_HOST": "127.0.0.1",
    "QUARKUS_LOG_LEVEL": "WARN",
    "LEDE_ACCESS_UPSTREAM_AUTHORIZER": "true",
    # The same page is sent again and again: it is to be read each time.
    "LEDE_CACHE_MAX_BYTES": "0",
}


def page():
    """A news page of 100 KB: one of the test pages with what a real one has more of, styles and teasers."""
    page = (ROOT / "src/test/resources/pages/ministers-meeting.html").read_text()
    head = "".join(f".block-{i} > .td_module {{ margin: 0 auto; padding: 4px }}\n" for i in range(640))
    teaser = "<div class=teaser><a href=/story/{}><span>More to read: council meets again</span></a><time>March 3</time></div>\n"
    missing = PAGE_BYTES - len(page.encode()) - len(head) - 100
    foot = "".join(teaser.format(i) for i in range(missing // len(teaser)))
    page = page.replace("</head>", f"<style>{head}</style></head>")
    return page.replace("</body>", f"<footer class=more>{foot}</footer></body>").encode()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A command that serves HTTP, from its exec on. Used in a with statement, which stops it."""

    def __init__(self, command, env=None, cwd=ROOT):
        self.port = free_port()
        environment = {**os.environ, **QUIET, "QUARKUS_HTTP_PORT": str(self.port), **(env or {})}
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command, env=environment, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, close_fds=False
        )
        self.connection = self._connect()

    def _connect(self):
        """The first connection that it takes; tried without a pause that the figures could show."""
        while self.process.poll() is None and time.perf_counter() - self.started < 60:
            try:
                made = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
                made.connect()
                return made
            except ConnectionRefusedError:
                time.sleep(0.0003)
        raise SystemExit(f"it did not start: {self.process.stderr.read().decode()[-800:]}")

    def call(self, method="POST", path="/summarize", body=None, content_type="text/html; charset=utf-8"):
        """Seconds of one call on the kept connection, which has to be answered with 200."""
        start = time.perf_counter()
        self.connection.request(method, path, body, {"Content-Type": content_type} if body else {})
        response = self.connection.getresponse()
        response.read()
        if response.status != 200:
            raise SystemExit(f"status {response.status}")
        return time.perf_counter() - start

    def since_exec(self):
        return time.perf_counter() - self.started

    def resident_mb(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        raise SystemExit("no VmRSS: this command needs Linux")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()


def spread(values, unit="ms"):
    """Median with the lowest, the quartiles and the highest."""
    low, mid, high = statistics.quantiles(values, n=4) if len(values) > 1 else [values[0]] * 3
    return f"{mid:7.1f} {unit} ({min(values):.1f} | {low:.1f}-{high:.1f} | {max(values):.1f})"


def percentile(values, part):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]
