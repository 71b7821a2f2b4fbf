// What comes from a page goes in as text only: nothing here parses HTML, and the content policy forbids it.
const ui = Object.fromEntries([...document.querySelectorAll('[id]')].map(node => [node.id, node]));
const narrow = matchMedia('(max-width: 59.99rem)');
const here = location.origin + location.pathname;

const maker = space => (name, attributes = {}, ...children) => {
  const node = document.createElementNS(`http://www.w3.org/${space}`, name);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  node.append(...children);
  return node;
};
const el = maker('1999/xhtml'), svg = maker('2000/svg');
const bdi = text => el('bdi', {}, text);
const many = (count, word) => `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
const say = text => { ui.status.textContent = text; };
const only = shown => ['progress', 'problem', 'result'].forEach(id => { ui[id].hidden = id !== shown; });

// --- What was pasted
const NAMES = { url: 'a link', html: 'the HTML of a page', text: 'a text' };
const LINK = /^(https?:\/\/\S+|[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?)$/iu;
const HTML = /^(<(!doctype|!--|\?xml|[a-z][a-z0-9]*[\s>/])|[^]{0,2000}<\/(p|div|article|body|h\d)>)/i;

function pasted() {
  const value = ui.input.value.trim();
  const kind = value.length <= 2048 && LINK.test(value) ? 'url' : HTML.test(value) ? 'html' : 'text';
  return { kind, value: kind === 'url' && !/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? 'https://' + value : value };
}

function hint() {
  ui.hint.textContent = ui.input.value.trim() && `This looks like ${NAMES[pasted().kind]}.`;
  ui.start.hidden = ui.input.value;
}

// --- The key, kept in this tab only; where there is no storage, as long as the page
let key = '';
try { key = sessionStorage.getItem('lede-key') ?? ''; } catch {}

function keep(value) {
  key = value;
  ui.keyed.hidden = !value;
  try { sessionStorage.setItem('lede-key', value); } catch {}
}

function askForKey(why) {
  ui.keyWhy.textContent = why;
  ui.keyInput.value = '';
  ui.key.showModal();
}

// --- Asking
let call, clock, brief, asked;

async function run(push = true) {
  const { kind, value } = asked = { ...pasted(), length: ui.length.value || 'medium', language: ui.language.value };
  call?.abort();
  const mine = call = new AbortController();
  if (push) history.pushState({ asked: 1 }, '', kind === 'url' ? permalink() : here);
  busy(`Reading ${kind === 'url' && URL.canParse?.(value) ? new URL(value).host : NAMES[kind]} …`);
  try {
    const response = await fetch(new URL('summarize', here), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(key && { Authorization: 'Bearer ' + key }) },
      body: JSON.stringify({ [kind]: value, length: asked.length, language: asked.language || undefined, include: 'text' }),
      signal: mine.signal,
    });
    const answer = await response.json().catch(() => ({}));
    if (mine !== call) return;
    if (answer.claims) show(answer);
    else fail(answer.code ?? (response.status === 413 ? 'page-too-large' : 'internal'), answer, response.headers.get('Retry-After'));
  } catch (error) {
    if (mine !== call) return;
    if (!mine.signal.aborted) return fail(value.length > 4e6 ? 'page-too-large' : 'offline', {});
    only();
    say('Cancelled.');
    ui.input.focus();
  } finally {
    if (mine === call) clearInterval(clock);
  }
}

function busy(text) {
  only('progress');
  ui.doing.textContent = text;
  ui.clock.textContent = '';
  say(text);
  let seconds = 0;
  clearInterval(clock);
  clock = setInterval(() => {
    ui.clock.textContent = ++seconds + ' s';
    if (seconds === 10) say('Still working.');
  }, 1000);
  ui.cancel.focus();
}

const LATER = 'Try again in a moment.', PASTE = 'If you can open it, copy its text and paste that.';
const PROBLEMS = {
  'bad-request': ['That could not be read', 'Look at what you pasted.'],
  unauthorized: ['This server wants an API key', 'Whoever runs it can give you one.'],
  'url-denied': ['This address is not fetched', 'Lede reads public pages only. ' + PASTE],
  'page-unreachable': ['The page did not answer', 'Check the link. ' + PASTE],
  'page-too-large': ['That is too large', 'Paste the part that matters as text.'],
  'unsupported-media-type': ['That is not a web page', PASTE],
  'no-text': ['No story was found', 'The page may need scripts or a login. ' + PASTE],
  'rate-limited': ['A little too fast', LATER],
  'model-unavailable': ['The language model is not available', LATER],
  'shutting-down': ['The server is restarting', LATER],
  'deadline-exceeded': ['That took too long', LATER],
  offline: ['Lede cannot be reached', 'Check your connection. What you pasted is still here.'],
  internal: ['Something went wrong there', LATER],
};

function fail(code, { detail, instance }, wait) {
  const wantsKey = code === 'unauthorized';
  const [title, advice] = PROBLEMS[code] ?? PROBLEMS.internal;
  ui.wrong.textContent = title;
  ui.advice.textContent = wait ? `Try again in ${many(+wait, 'second')}.` : advice;
  ui.detail.textContent = (detail ?? '') + (code === 'internal' && instance ? ` (${instance})` : '');
  ui.again.textContent = wantsKey ? 'Enter a key' : 'Try again';
  ui.again.onclick = () => wantsKey ? askForKey(advice) : run(false);
  only('problem');
  say('');
  ui.wrong.focus();
  if (wantsKey) {
    askForKey((key ? 'The server does not take that one. ' : 'This server asks for one. ') + advice);
    keep('');
  }
}

// --- The answer
let citers, passages, pinned;

function show(answer) {
  brief = answer;
  citers = [];
  const { article, engine, stance, warnings, keyActors } = brief;
  const title = article.title ?? 'The brief', url = safe(article.url);
  const day = /^\d{4}-\d\d-\d\d/.exec(article.published)?.[0];
  document.title = title + ' · Lede';
  ui.title.replaceChildren(url ? el('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, title) : title);
  [ui.title, ui.text, ui.actors].forEach(node => { node.lang = article.language ?? ''; });
  const date = day && new Date(day).toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' });
  ui.source.replaceChildren(...[article.site, article.byline, date, many(article.words, 'word')]
    .filter(Boolean).flatMap((fact, i) => [i ? ' · ' : '', bdi(fact)]));
  ui.notes.replaceChildren(...warnings.map(({ message }) => el('li', {}, message)));
  if (engine.degraded) ui.notes.prepend(el('li', {}, 'No language model could be used; the built-in engine wrote this.'));
  summarize(warnings.some(({ code }) => code === 'language-not-available') ? '' : asked.language);
  ui.stance.replaceChildren('The article is ', cite(stance.evidence, position(stance)), ` (${percent(stance)} % sure).`);
  ui.rationale.textContent = stance.rationale;
  ui.who.hidden = !keyActors.length;
  ui.actors.replaceChildren(...keyActors.map(actor));
  const millis = Object.values(engine.millis).reduce((sum, one) => sum + one, 0);
  ui.engine.textContent = `Written by ${engine.model ?? 'the built-in engine'} in ${millis < 1000 ? Math.ceil(millis) + ' ms' : (millis / 1000).toFixed(1) + ' s'}`
    + (engine.inputTokens ? `, ${many(engine.inputTokens + engine.outputTokens, 'token')}.` : '.');
  ui.curl.textContent = curl();
  ui.permalink.hidden = asked.kind !== 'url';
  write(article.text);
  only('result');
  fold();
  draw();
  say(`Done: ${many(brief.claims.length, 'statement')}, ${many(keyActors.length, 'actor')}.`);
  ui.title.focus({ preventScroll: true });
  ui.result.scrollIntoView();
}

/** The claims, with what the summary has between them: a space in most scripts, nothing in some. */
function summarize(language) {
  ui.summary.lang = language || ui.title.lang;
  ui.summary.replaceChildren();
  let at = 0;
  brief.claims.forEach(({ text, evidence }, i) => {
    const found = brief.summary.indexOf(text, at);
    ui.summary.append(found < 0 ? ' ' : brief.summary.slice(at, found), cite(evidence, text, i + 1));
    at = found < 0 ? at : found + text.length;
  });
}

const percent = ({ confidence }) => Math.round(confidence * 100);
const joint = label => label === 'critical' || label === 'supportive' ? ' of ' : ' on ';
const position = ({ label, target }) =>
  el('span', { lang: 'en' }, el('b', { class: label }, label), ...(target ? [joint(label), bdi(target)] : []));

function actor(one) {
  const item = el('li', {}, cite(one.evidence, bdi(one.name)), el('span', { class: 'small' },
    ...(one.role ? [bdi(one.role), ' · '] : []), el('span', { lang: 'en' }, `${one.type} · ${many(one.mentions, 'mention')}`)));
  one.cite = citers.length - 1;
  if (one.stance) item.append(position(one.stance));
  return item;
}

/** A link to the sentences that bear something out, which it lights up while it is looked at. */
function cite(evidence, content, number) {
  const node = el('a', { href: '#pane', 'data-cite': citers.length }, content, ...(number ? [el('sup', {}, number)] : []));
  citers.push({ node, evidence, number });
  return node;
}

/** The text in paragraphs, cut where evidence begins and ends; offsets are UTF-16, as JavaScript's are. */
function write(text) {
  const cuts = citers.flatMap(({ evidence }) => evidence.flatMap(({ start, end }) => [start, end])).sort((a, b) => a - b);
  let next = 0;
  passages = [];
  ui.text.replaceChildren(...[...text.matchAll(/[^\n]+/g)].map(line => {
    const paragraph = el('p', { dir: 'auto' });
    const last = line.index + line[0].length;
    for (let at = line.index, end; at < last; at = end) {
      while (cuts[next] <= at) next++;
      end = Math.min(cuts[next] ?? last, last);
      const by = citers.filter(({ evidence }) => evidence.some(one => one.start <= at && one.end >= end));
      const claims = by.filter(({ number }) => number);
      const node = by.length ? el('span', { class: claims.length ? 'claimed' : '', tabindex: -1 }) : paragraph;
      const starts = claims.filter(({ evidence }) => evidence.some(({ start }) => start === at));
      if (starts.length) node.dataset.n = starts.map(({ number }) => number).join(' ');
      node.append(text.slice(at, end));
      if (by.length) paragraph.append(passages[passages.push({ node, by }) - 1].node);
    }
    return paragraph;
  }));
}

// --- Evidence
const citerOf = ({ target }) => citers?.[target.closest('[data-cite]')?.dataset.cite];

function light(citer, scroll) {
  ui.brief.querySelectorAll('[data-cite]').forEach(node => node.classList.toggle('lit', citers[node.dataset.cite] === citer));
  passages.forEach(({ node, by }) => node.classList.toggle('lit', by.includes(citer)));
  const first = passages.find(({ by }) => by.includes(citer))?.node;
  if (first && scroll && getComputedStyle(ui.pane).overflowY === 'auto') {
    const box = first.getBoundingClientRect(), frame = ui.pane.getBoundingClientRect();
    if (box.top < frame.top + 60 || box.bottom > frame.bottom - 20) {
      ui.pane.scrollTo({ top: ui.pane.scrollTop + box.top - frame.top - frame.height / 3 });
    }
  }
  return first;
}

/** Holds the light on a citer: beside it on a wide screen, in a sheet below it on a narrow one. */
function pin(citer, byKeyboard) {
  pinned = citer;
  ui.pane.classList.add('sheet');
  if (narrow.matches) citer.node.scrollIntoView({ block: 'nearest' });
  const first = light(citer, true);
  say(citer.evidence.map(({ quote }) => `“${quote}”`).join(' ') || 'No single sentence.');
  if (byKeyboard) first?.focus({ preventScroll: true });
}

function fold() {
  const from = pinned?.node;
  pinned = undefined;
  ui.pane.classList.remove('sheet');
  light();
  return from;
}

ui.brief.onclick = event => {
  const citer = citerOf(event);
  if (!citer) return;
  event.preventDefault();
  if (citer === pinned && event.detail) fold();
  else pin(citer, !event.detail);
};
const shine = on => event => {
  const citer = event.pointerType !== 'touch' && citerOf(event);
  if (citer) light(on ? citer : pinned, on);
};
ui.brief.addEventListener('focusin', shine(true));
ui.brief.onpointerover = shine(true);
ui.brief.onpointerout = shine(false);
ui.close.onclick = () => fold()?.focus();
document.addEventListener('keydown', ({ key }) => { if (key === 'Escape' && pinned && !ui.key.open) fold().focus(); });

// --- The chart
const LANES = [['Critical', 'critical'], ['Neutral or mixed', 'neutral', 'mixed'], ['Supportive', 'supportive'], ['No position reported', undefined]];
const ruler = el('canvas').getContext('2d');
ruler.font = '12px system-ui, sans-serif';
const breadth = text => ruler.measureText(text).width;

/** A name on at most two lines. */
function wrap(name, width) {
  const words = name.split(/\s+/);
  let first = words.shift();
  while (words.length && breadth(first + ' ' + words[0]) <= width) first += ' ' + words.shift();
  return [first, words.join(' ')].filter(Boolean).map(line => {
    const letters = [...line];
    while (letters.length > 1 && breadth(letters.join('')) > width) letters.splice(-2, 2, '…');
    return letters.join('');
  });
}

/** Actors in rows, the most often named first; the area of a dot grows with how often that is. */
function lay(actors, span, most) {
  const rows = [];
  [...actors].sort((a, b) => b.mentions - a.mentions).forEach(one => {
    const r = 10 + Math.min(26, span / 4) * Math.sqrt(one.mentions / most);
    const lines = wrap(one.name, Math.min(104, span - 8));
    const wide = Math.max(2 * r, ...lines.map(breadth)) + 18;
    let row = rows.at(-1);
    if (!row || row.wide + wide > span) rows.push(row = { wide: 0, r: 0, high: 0, items: [] });
    row.items.push({ one, r, lines, wide });
    row.wide += wide;
    row.r = Math.max(row.r, r);
    row.high = Math.max(row.high, 2 * row.r + 22 + 14 * lines.length);
  });
  return { rows, high: rows.reduce((sum, row) => sum + row.high, 0) };
}

function draw() {
  const width = ui.chart.clientWidth, actors = brief?.keyActors ?? [];
  if (!width || !actors.length) return;
  // Where nobody is named often, nobody looms.
  const most = Math.max(6, ...actors.map(one => one.mentions));
  const lanes = LANES.map(([name, ...labels]) => ({ name, labels, actors: actors.filter(one => labels.includes(one.stance?.label)) }));
  const words = lanes.map(({ name, actors }) => `${name}: ${actors.map(one => `${one.name} ${one.mentions}`).join(', ') || 'nobody'}.`).join(' ');
  const art = svg('svg', { role: 'img', 'aria-label': `Stance of the actors, and mentions. ${words} The article itself: ${brief.stance.label}.` },
    svg('linearGradient', { id: 'scale' }, ...['critical', '', 'supportive'].map((name, i) => svg('stop', { offset: i / 2, class: name }))));
  const untold = lanes.pop();
  const weigh = lane => 2 + Math.min(3, lane.actors.length);
  const total = lanes.reduce((sum, lane) => sum + weigh(lane), 0);
  const label = (text, x, y) => {
    const half = breadth(text) / 2;
    art.append(svg('text', { class: 'lane', x: Math.max(half, Math.min(width - half, x)), y }, text));
  };
  const put = ({ rows }, middle, top) => rows.forEach(row => {
    let x = middle - row.wide / 2;
    row.items.forEach(({ one, r, lines, wide }) => {
      art.append(svg('g', { transform: `translate(${x + wide / 2} ${top + row.r})`, 'data-cite': one.cite },
        svg('title', {}, one.name), svg('circle', { r, class: 'dot ' + (one.stance?.label ?? '') }),
        svg('text', { class: 'count', y: 4 }, one.mentions), ...lines.map((line, n) => svg('text', { y: row.r + 15 + 14 * n }, line))));
      x += wide;
    });
    top += row.high;
  });
  let left = 0, high = 0;
  lanes.forEach(lane => {
    const span = width * weigh(lane) / total;
    lane.middle = left + span / 2;
    left += span;
    Object.assign(lane, lay(lane.actors, span, most));
    high = Math.max(high, lane.high);
  });
  if (high) {
    const axis = high + 28, own = lanes.find(({ labels }) => labels.includes(brief.stance.label)).middle;
    art.append(svg('rect', { class: 'scale field', width, height: axis, rx: 8 }), svg('rect', { class: 'scale', width, height: 3, y: axis - 3 }),
      svg('path', { d: `M${own} ${axis + 2}l6 9h-12z` }));
    lanes.forEach(lane => {
      label(lane.name, lane.middle, 18);
      put(lane, lane.middle, 32 + (high - lane.high) / 2);
    });
    label('the article itself', own, axis + 25);
    high = axis + 36;
  }
  if (untold.actors.length) {
    const rest = lay(untold.actors, width, most);
    label(untold.name, width / 2, high + 18);
    put(rest, width / 2, high + 30);
    high += 30 + rest.high;
  }
  art.setAttribute('height', high);
  ui.chart.replaceChildren(art);
}

addEventListener('resize', draw);

// --- To take along
const query = ({ kind, value, length, language }) => new URLSearchParams({ ...(kind === 'url' && { url: value }), length, ...(language && { language }) })
  .toString().replaceAll('+', '%20').replaceAll("'", '%27');
const permalink = () => `${here}?${query(asked)}`;

/** Pasted words are read from a file: in a shell, no text is safe to paste. */
function curl() {
  const send = (type, file) => `-H 'Content-Type: text/${type}' --data-binary @${file} `;
  const body = { url: '', html: send('html', 'page.html'), text: send('plain', 'story.txt') }[asked.kind];
  return `curl ${key && '-H "Authorization: Bearer $LEDE_KEY" '}${body}'${new URL('summarize', here)}?${query(asked)}'`;
}

const safe = url => /^https?:\/\/[^\s/?#@<>"{}|\\^`]+([/?#][^\s<>"{}|\\^`\p{Cf}]*)?$/iu.test(url) && url;

/** Escapes as the server's own Markdown does, so that a page can neither format nor link nor mention. */
const escape = text => text.replace(/(?![\u200c\u200d])\p{Cf}/gu, '').replace(/[\p{Cc}\u2028\u2029]/gu, ' ').trim()
  .replace(/[\\`*_{}[\]<>()#|~!&]|^[-+=]/g, '\\$&').replace(/^(\d+)\./, '$1\\.')
  .replace(/@|(?<=\p{L}):(?=\S)|(?<=www)\./giu, '$&\u200b');

function markdown() {
  const { article, keyActors, stance, warnings, summary } = brief;
  const placed = ({ label, target }) => label + (target ? joint(label) + escape(target) : '');
  const url = safe(article.url), title = article.title && escape(article.title);
  return [
    title && (url ? `# [${title}](<${url.replace(/[^\x00-\x7f]+/g, encodeURI)}>)` : '# ' + title),
    [article.byline, article.site, article.published].filter(Boolean).map(escape).join(' · '),
    escape(summary),
    keyActors.length && '## Key actors',
    keyActors.map(one => `- **${escape(one.name)}**${one.role ? ', ' + escape(one.role) : ''}${one.stance ? ': ' + placed(one.stance) : ''}`).join('\n'),
    '## Stance',
    `${placed(stance)} (confidence ${percent(stance)} %). ${escape(stance.rationale)}`,
    ...stance.evidence.map(({ quote }) => '> ' + escape(quote)),
    warnings.length && '## Notes',
    warnings.map(({ message }) => '- ' + escape(message)).join('\n'),
  ].filter(Boolean).join('\n\n') + '\n';
}

const copies = (button, text) => {
  const label = button.textContent;
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      // Without TLS a page has no clipboard of its own.
      const area = document.body.appendChild(el('textarea', {}, text()));
      area.select();
      document.execCommand('copy');
      area.remove();
      button.focus();
    }
    button.textContent = 'Copied';
    say('Copied.');
    setTimeout(() => { button.textContent = label; }, 2000);
  };
};
copies(ui.markdown, markdown);
copies(ui.permalink, permalink);
copies(ui.copyCurl, curl);

// --- Controls
const EXAMPLE = 'The old harbour of Porto Velho will close in May, Mayor Ana Lima said on Monday. The city has no money left for its piers, she said. '
  + "The dockers' union condemned the plan; its chairman, Rui Tavares, warned that 400 jobs would go. "
  + 'The Chamber of Commerce welcomed the decision. Ships had waited two days for a berth, its president, Marta Quental, said.';
ui.language.append(...'ar de en es fr hi id it ja ko nl pl pt ru sv tr uk zh'.split(' ').map(code =>
  el('option', { value: code, lang: code }, new Intl.DisplayNames([code], { type: 'language' }).of(code))));
ui.form.onsubmit = event => { event.preventDefault(); run(); };
ui.form.oninput = hint;
ui.input.onkeydown = event => {
  if (event.key === 'Enter' && !event.isComposing && (event.ctrlKey || event.metaKey || (!event.shiftKey && pasted().kind === 'url'))) {
    event.preventDefault();
    ui.form.requestSubmit();
  }
};
ui.example.onclick = () => { ui.input.value = EXAMPLE; hint(); run(); };
ui.cancel.onclick = () => call.abort();
ui.forget.onclick = () => { keep(''); say('The key is forgotten.'); ui.input.focus(); };
ui.noKey.onclick = () => ui.key.close();
ui.key.onclose = () => { if (!ui.problem.hidden) ui.wrong.focus(); };
ui.key.onsubmit = event => {
  event.preventDefault();
  const value = ui.keyInput.value.trim();
  if (!/^[ -~]+$/.test(value)) { return askForKey('A key has no letters like those.'); }
  ui.problem.hidden = true;
  ui.key.close();
  keep(value);
  run(false);
};

/** A permalink runs by itself, but not with a key that its writer would then spend: that takes a press of the button. */
function open() {
  call?.abort();
  call = undefined;
  clearInterval(clock);
  only();
  const wanted = new URLSearchParams(location.search), url = wanted.get('url') ?? '', language = wanted.get('language') ?? '';
  ui.length.value = wanted.get('length') ?? 'medium';
  ui.language.value = language;
  if (language && !ui.language.value) ui.language.append(el('option', { selected: '' }, language));
  ui.keyed.hidden = !key;
  ui.input.value = url;
  hint();
  if (/^https?:\/\//i.test(url) && (!key || history.state?.asked)) run(false);
  else if (url) ui.hint.textContent = `Press “Brief it” to read this link${key && ' with your key'}.`;
}
addEventListener('popstate', open);
open();
