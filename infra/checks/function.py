"""The function that the hundred links go to: the real one out of a function.zip, or a stand-in that keeps its contract."""

import http.server
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "src/test/resources/pages/ministers-meeting.html"
HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest"


class Pages(http.server.BaseHTTPRequestHandler):
    """A web site on loopback: the same story at every address."""

    def do_GET(self):
        body = PAGE.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        # A function that is ended while it asks for its next event hangs up.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def serve(handler) -> http.server.ThreadingHTTPServer:
    server = Server(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class StandIn:
    """A problem for an address that is not public, a brief for all else."""

    kind = "a stand-in, since LEDE_FUNCTION_ZIP is not set"

    def __init__(self, site: str):
        self.site = site

    def invoke(self, event: dict) -> dict:
        def one(item):
            if "169.254." in item["url"]:
                return {"input": item, "problem": {"status": 403, "code": "url-denied", "retryable": False}}
            return {"input": item, "brief": {"summary": f"What {item['url']} says."}}

        return {"results": [one(item) for item in event["Items"]]}

    def stop(self):
        pass


class Real:
    """A function.zip, JVM or native, started as Lambda starts it, with a runtime API on loopback that hands it one event after another.
    src/bench/lambda measures with it, too."""

    def __init__(self, path: str, site: str, snapshot: bool = False):
        """With `snapshot` it is told that it is started for SnapStart, and does what it does before one is taken."""
        self.kind, self.snapshot = path, snapshot
        self.lock, self.events, self.answers = threading.Lock(), queue.Queue(), queue.Queue()
        self.asked, self.ready = threading.Event(), 0.0
        self.api = serve(self._runtime_api())
        self.folder = tempfile.TemporaryDirectory()
        with zipfile.ZipFile(path) as archive:
            archive.extractall(self.folder.name)
        self.native = (Path(self.folder.name) / "bootstrap").exists()
        self.log = open(Path(self.folder.name) / "function.log", "w+")
        environment = {**os.environ, "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{self.api.server_port}", "_HANDLER": HANDLER,
                       "LAMBDA_TASK_ROOT": self.folder.name, "AWS_LAMBDA_FUNCTION_NAME": "lede", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1024",
                       "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST", "LEDE_FETCH_ALLOWED_PRIVATE_HOSTS": site,
                       "LEDE_ACCESS_UPSTREAM_AUTHORIZER": "true", "DISABLE_SIGNAL_HANDLERS": "true"}
        if snapshot:
            environment |= {"AWS_LAMBDA_INITIALIZATION_TYPE": "snap-start", "LEDE_ENGINE": "builtin"}
        self.started = time.perf_counter()
        self.process = subprocess.Popen(self._command(), cwd=self.folder.name, env=environment, stdout=self.log, stderr=subprocess.STDOUT)

    def _command(self) -> list[str]:
        if self.native:
            bootstrap = Path(self.folder.name) / "bootstrap"
            bootstrap.chmod(0o755)
            # In Lambda the memory of the function bounds the heap; here it would be that of this machine.
            return [str(bootstrap), "-Xmx850m"]
        # AWS's runtime client is in its images, not in the zip; a build of the profile lambda leaves it here.
        jars = [str(j) for j in (Path.home() / ".m2/repository/com/amazonaws").glob("*/*/*.jar")]
        assert any("runtime-interface-client" in j for j in jars), "./mvnw test -Plambda gets aws-lambda-java-runtime-interface-client"
        return ["java", "-Xmx850m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac", "-cp", ":".join([*jars, self.folder.name, f"{self.folder.name}/lib/*"]),
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", HANDLER]

    def _runtime_api(self):
        outer = self

        class Api(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Else head and body of an answer are two packets, and the second waits 40 ms for the first one's receipt.
            disable_nagle_algorithm = True

            def do_GET(self):
                if self.path.endswith("/restore/next"):
                    self.send_response(200)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    return
                outer.ready = outer.ready or time.perf_counter()
                outer.asked.set()
                body = outer.events.get()
                self.send_response(200)
                for name, value in (("Lambda-Runtime-Aws-Request-Id", "8d4e0b32-0001-4e5d-9c7f-3a4b5c6d7e8f"), ("Lambda-Runtime-Deadline-Ms", str(int(time.time() * 1000) + 30_000)),
                                    ("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:123456789012:function:lede"),
                                    ("Content-Type", "application/json"), ("Content-Length", str(len(body)))):
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self):
                if "chunked" in self.headers.get("Transfer-Encoding", ""):
                    body = b""
                    while size := int(self.rfile.readline().split(b";")[0], 16):
                        body += self.rfile.read(size)
                        self.rfile.readline()
                    self.rfile.readline()
                else:
                    body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                outer.answers.put((self.path, body))
                self.send_response(202)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        return Api

    def call(self, event: bytes) -> tuple[str, bytes]:
        """The path of the runtime API that the answer came to, and the answer."""
        with self.lock:
            self.events.put(event)
            try:
                return self.answers.get(timeout=30)
            except queue.Empty:
                raise AssertionError(f"the function does not answer: {self.printed()[-2000:]}") from None

    def invoke(self, event: dict) -> dict:
        path, body = self.call(json.dumps(event).encode())
        assert path.endswith("/response"), body
        return json.loads(body)

    def starts_in(self) -> float:
        """Seconds from exec to the first event asked for."""
        if not self.asked.wait(60):
            raise AssertionError(f"the function does not start: {self.printed()[-2000:]}")
        return self.ready - self.started

    def memory(self) -> int:
        """Bytes that the process holds."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))

    def printed(self) -> str:
        return Path(self.log.name).read_text()

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.api.shutdown()
        self.log.close()
        self.folder.cleanup()


def started(site: str):
    path = os.environ.get("LEDE_FUNCTION_ZIP")
    return Real(os.path.abspath(path), site) if path else StandIn(site)
