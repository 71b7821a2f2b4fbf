// What the page is tested against: the packaged Lede, and a web server whose pages it may fetch.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { fileURLToPath } from 'node:url';

const PAGES = fileURLToPath(new URL('../resources/pages/', import.meta.url));

/** Words that must be shown and never run, in every place that the answer takes words from. */
const HOSTILE = `<!doctype html><html lang=en><head><title>&lt;img src=x onerror=alert(1)&gt; minister \u202eresigns</title>
<meta property="og:site_name" content="&lt;script&gt;alert(2)&lt;/script&gt; Times"><meta name=author content="Eve &lt;svg onload=alert(3)&gt; Doe"></head><body><article>
<h1>&lt;img src=x onerror=alert(1)&gt; minister \u202eresigns</h1>
<p>Minister Ana Lima said &lt;script&gt;document.title='owned'&lt;/script&gt; on Monday that the harbour will close in May, and that nobody was asked.</p>
<p>The union of dockers condemned \u202ethe plan\u202c of Ana Lima with &lt;img src=x onerror="document.title='owned'"&gt; and called a strike for Friday.</p>
<p>Rui Tavares, who chairs the union, warned that four hundred jobs &lt;a href="javascript:alert(4)"&gt;would go&lt;/a&gt; in Porto Velho.</p>
</article></body></html>`;

export async function pageServer() {
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/slow') return;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (pathname === '/hostile') response.end(HOSTILE);
    else if (pathname === '/empty') response.end('<!doctype html><title>Nothing</title>');
    else if (pathname === '/large') response.end('<p>' + 'A long page has many words. '.repeat(250_000));
    else response.end(await readFile(PAGES + pathname.slice(1)).catch(() => response.writeHead(404) && ''));
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { host: `localhost:${server.address().port}`, close: () => { server.closeAllConnections(); server.close(); } };
}

export async function lede(environment) {
  const artefact = process.env.LEDE_ARTEFACT;
  const [command, ...parameters] = artefact.endsWith('.jar') ? ['java', '-Xmx256m', '-jar', artefact] : [artefact];
  const child = spawn(command, parameters, {
    env: { ...process.env, QUARKUS_HTTP_PORT: '0', QUARKUS_HTTP_HOST: '127.0.0.1', LEDE_ENGINE: 'builtin', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise(done => child.on('exit', done));
  const url = await new Promise((found, failed) => {
    let log = '';
    child.stdout.on('data', data => {
      log += data;
      const listening = /Listening on: (http:\/\/[\d.]+:\d+)/.exec(log);
      if (listening) found(listening[1]);
    });
    child.on('exit', () => failed(new Error('Lede has ended:\n' + log)));
  });
  return { url, close: () => { child.kill('SIGKILL'); return ended; } };
}
