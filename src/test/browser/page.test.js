import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { lede, pageServer } from './servers.js';

const KEY = 'a key for tests';
const STORY = 'Mayor Ana Lima said on Monday that the old harbour of Porto Velho will close in May. The dockers\' union condemned the plan and called a strike. '
  + 'Lima answered that the city has no money for repairs.';
const LIGHT = { viewport: { width: 1280, height: 860 }, colorScheme: 'light' };
const DARK = { ...LIGHT, colorScheme: 'dark' };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: 'light' };

let browser, pages, open, guarded;

before(async () => {
  pages = await pageServer();
  const hosts = { LEDE_FETCH_ALLOWED_PRIVATE_HOSTS: pages.host };
  [browser, open, guarded] = await Promise.all([
    chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-lcd-text'] }),
    lede(hosts),
    lede({ ...hosts, LEDE_ACCESS_API_KEYS: 'tests:' + createHash('sha256').update(KEY).digest('hex') }),
  ]);
});
after(async () => {
  await browser?.close();
  await Promise.all([open?.close(), guarded?.close()]);
  pages?.close();
});

const link = name => `http://${pages.host}/${name}`;

/** Runs a test in a fresh context, and holds it to what is true of all: no error, no violation, no request elsewhere. */
async function inPage(work, { server = open, path = '', ...options } = {}) {
  const context = await browser.newContext({ ...LIGHT, reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const faults = [];
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
    window.alert = () => console.error('alert');
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', error => faults.push(error.stack));
  // The browser itself writes a line for each answer that is not a 2xx and each connection that is refused.
  page.on('console', message => ['error', 'warning'].includes(message.type()) && !/^Failed to load resource/.test(message.text()) && faults.push(message.text()));
  page.on('request', request => new URL(request.url()).origin === server.url || request.url().startsWith('data:') || faults.push(request.url()));
  try {
    await page.goto(server.url + '/' + path);
    await work(page, context);
    assert.deepEqual(faults, []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing to scroll sideways');
  } finally {
    await context.close();
  }
}

async function ask(page, words) {
  await page.fill('#input', words);
  await page.click('text=Brief it');
}
const answered = page => page.waitForSelector('#result:not([hidden])');
async function problem(page) {
  await page.waitForSelector('#problem:not([hidden])');
  return page.innerText('#problem');
}
const lit = page => page.$$eval('#text .lit', nodes => nodes.map(node => node.textContent).join(' '));
async function accessible(page, when) {
  // What is still fading in is not yet what anybody reads.
  await page.evaluate(() => Promise.all(document.getAnimations()
    .filter(animation => animation.effect.getComputedTiming().iterations !== Infinity)
    .map(animation => animation.finished)));
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html, failureSummary }) => html + failureSummary)]), [], when);
  return passes.length;
}

describe('briefs what is pasted', () => {
  test('a link', () => inPage(async page => {
    await page.fill('#input', link('ministers-meeting.html'));
    assert.equal(await page.innerText('#hint'), 'This looks like a link.');
    await page.press('#input', 'Enter');
    await answered(page);
    assert.match(await page.innerText('#title'), /^Serbia and Algeria agree/);
    assert.match(await page.innerText('#source'), /Meridian Wire · Nadia Corvin · March 12, 2026 · \d+ words/);
    assert.equal(await page.locator('#summary a').count(), 3);
    assert.match(await page.innerText('#actors'), /Lotfi Benhamra\s+Algerian Foreign Minister · person · \d mentions\s+critical/);
    assert.match(await page.innerText('#stance'), /^The article is neutral on grain corridor \(85 % sure\)\.$/);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'title');
    assert.match(await page.innerText('#status'), /^Done: 3 statements, 8 actors\.$/);
    assert.match(await page.getAttribute('#chart svg', 'aria-label'), /Critical: Algeria \d, Lotfi Benhamra \d, Serbia \d\..*No position reported: .*European Union \d.*The article itself: neutral\.$/);
    assert.equal(await page.locator('#chart .dot').count(), 8);
  }));

  for (const [name, options] of Object.entries({ wide: LIGHT, phone: PHONE })) {
    test(`with a chart in which a dozen actors of long names stand apart: ${name}`, () => inPage(async page => {
      await page.route('**/summarize', async route => {
        const response = await route.fetch();
        const brief = await response.json();
        const labels = ['critical', 'neutral', 'critical', 'neutral', undefined, 'mixed', 'critical'];
        brief.keyActors = Array.from({ length: 12 }, (_, i) => ({
          ...brief.keyActors[0], name: ['International Federation of Harbour Masters', '株式会社日立製作所東京', 'Ana', 'Donaudampfschifffahrtsgesellschaft'][i % 4],
          mentions: 1 + (i * 7) % 30, stance: labels[i % 7] && { label: labels[i % 7] },
        }));
        await route.fulfill({ response, json: brief });
      });
      await ask(page, link('ministers-meeting.html'));
      await answered(page);
      const words = await page.$$eval('#chart svg text', nodes => nodes.map(node => node.getBoundingClientRect().toJSON()));
      const boxes = await page.$$eval('#chart svg g', nodes => nodes.map(node => node.getBoundingClientRect().toJSON()));
      const frame = await page.$eval('#chart svg', node => node.getBoundingClientRect().toJSON());
      assert.equal(boxes.length, 12);
      words.forEach(one => assert.ok(one.left >= frame.left - 1 && one.right <= frame.right + 1, 'no word is cut'));
      boxes.forEach((one, i) => {
        assert.ok(one.left >= frame.left && one.right <= frame.right && one.top >= frame.top && one.bottom <= frame.bottom, `${i} is in the chart`);
        boxes.slice(i + 1).forEach(other => assert.ok(
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top, `${i} is free of the others`));
      });
    }, options));
  }

  test('HTML, and it is told from text', () => inPage(async page => {
    const html = await readFile(new URL('../resources/pages/goat-bridge.html', import.meta.url), 'utf8');
    await page.fill('#input', html);
    assert.equal(await page.innerText('#hint'), 'This looks like the HTML of a page.');
    await page.click('text=Brief it');
    await answered(page);
    assert.match(await page.textContent('#curl'), /text\/html.*@page\.html/);
    assert.ok(await page.isHidden('#permalink'));
    assert.equal(new URL(page.url()).search, '');
  }));

  test('a text, at the length asked for', () => inPage(async page => {
    await page.fill('#input', STORY);
    assert.equal(await page.innerText('#hint'), 'This looks like a text.');
    await page.selectOption('#length', 'short');
    await page.click('text=Brief it');
    await answered(page);
    assert.match(await page.textContent('#curl'), /text\/plain.*@story\.txt.*length=short/);
    assert.equal(await page.innerText('#text'), STORY);
  }));

  test('the example, at a click', () => inPage(async page => {
    await page.click('text=Try an example');
    await answered(page);
    assert.match(await page.innerText('#actors'), /Ana Lima/);
  }));

  test('in a language that the engine has not, and says so', () => inPage(async page => {
    await page.selectOption('#language', 'de');
    await ask(page, STORY);
    await answered(page);
    assert.match(await page.innerText('#notes'), /language/i);
    assert.equal(await page.getAttribute('#summary', 'lang'), 'en');
  }));
});

describe('ties each part to the words that bear it out', () => {
  test('on hovering, for as long as it lasts', () => inPage(async page => {
    await ask(page, link('ministers-meeting.html'));
    await answered(page);
    const claim = page.locator('#summary a').nth(2);
    await claim.hover();
    assert.equal(await lit(page), (await claim.evaluate(node => node.firstChild.textContent)));
    await page.hover('#engine');
    assert.equal(await lit(page), '');
  }));

  test('on focus, and scrolls to them', () => inPage(async page => {
    await page.selectOption('#length', 'long');
    await ask(page, link('opinion-parking-app.html'));
    await answered(page);
    await page.locator('#summary a').last().focus();
    assert.notEqual(await lit(page), '');
    await page.waitForFunction(() => {
      const box = document.querySelector('#text .lit').getBoundingClientRect(), frame = document.getElementById('pane').getBoundingClientRect();
      return box.top >= frame.top && box.bottom <= frame.bottom && document.getElementById('pane').scrollTop > 0;
    });
  }));

  test('of every claim and actor, letter by letter', () => inPage(async page => {
    const answer = page.waitForResponse('**/summarize');
    await ask(page, link('landslide-ja.html'));
    const { claims, keyActors, stance } = await (await answer).json();
    await answered(page);
    const links = await page.$$('#brief a[data-cite]');
    const evidence = [...claims, stance, ...keyActors].map(one => one.evidence.map(({ quote }) => quote));
    assert.equal(links.length, evidence.length);
    for (const [i, node] of links.entries()) {
      await node.focus();
      const words = (await lit(page)).replaceAll(/\s/g, '');
      evidence[i].forEach(quote => quote.split('\n').forEach(line => assert.ok(words.includes(line.replaceAll(/\s/g, '')), line)));
    }
  }));

  test('in a sheet on a phone, which closes again', () => inPage(async page => {
    await page.fill('#input', link('ministers-meeting.html'));
    await page.tap('text=Brief it');
    await answered(page);
    await page.locator('#summary a').nth(1).tap();
    const box = await page.locator('#text .lit').first().boundingBox();
    assert.ok(box.y > 0 && box.y < 740, 'in view');
    await page.tap('#close');
    assert.ok(await page.evaluate(() => document.activeElement.matches('#summary a')), 'back at the claim');
    assert.ok(await page.isHidden('#close'));
  }, PHONE));

  test('in a text that runs from right to left', () => inPage(async page => {
    await ask(page, link('yarmouk-water.html'));
    await answered(page);
    assert.equal(await page.getAttribute('#text', 'lang'), 'ar');
    for (const part of ['#summary', '#title', '#text p']) {
      assert.equal(await page.locator(part).first().evaluate(node => getComputedStyle(node).direction), 'rtl', part);
    }
    await page.locator('#summary a').first().hover();
    assert.match(await lit(page), /\p{Script=Arabic}/u);
  }));
});

describe('shows hostile words as words', () => {
  test('tags, handlers and overrides', () => inPage(async page => {
    await ask(page, link('hostile'));
    await answered(page);
    assert.match(await page.innerText('#title'), /<img src=x onerror=alert\(1\)> minister/);
    assert.match(await page.innerText('#text'), /<script>document\.title='owned'<\/script>/);
    assert.equal(await page.locator('#result img, #result script, #result svg svg, #result [onerror], a[href^="javascript"]').count(), 0);
    assert.doesNotMatch(await page.title(), /^owned/);
    const isolated = await page.$$eval('#summary a, #text p, bdi', nodes => nodes.every(node => /isolate|plaintext/.test(getComputedStyle(node).unicodeBidi)));
    assert.ok(isolated, 'an override ends where its part ends');
  }));

  test('in a permalink', () => inPage(async page => {
    assert.match(await problem(page), /not/);
    assert.equal(await page.inputValue('#input'), 'http://127.0.0.1/<img src=x onerror=alert(1)>');
  }, { path: '?url=' + encodeURIComponent('http://127.0.0.1/<img src=x onerror=alert(1)>') + '&length=%22%3E%3Cb%3E&language=%3Cscript%3E' }));

  test('and its policy stops what would get in all the same', () => inPage(async page => {
    await assert.rejects(page.evaluate(() => { document.body.innerHTML = '<b>no</b>'; }), /TrustedHTML/);
  }).catch(error => assert.match(error.message, /requires 'TrustedHTML' assignment/)));
});

describe('says what is wrong and what to do', () => {
  for (const [what, words, told] of [
    ['an address inside', () => 'http://169.254.169.254/latest/', /This address is not fetched.*public pages only.*169\.254\.169\.254/s],
    ['a page that is not there', () => link('none.html'), /The page did not answer.*Check the link/s],
    ['a page without a story', () => link('empty'), /No story was found.*copy its text/s],
    ['a page that is too large', () => link('large'), /That is too large.*Paste the part that matters/s],
    ['a body that is too large', () => 'Many words make a long text. '.repeat(260_000), /That is too large/],
  ]) {
    test(what, () => inPage(async page => {
      // Typed into the field at once: fill() takes seconds for megabytes.
      await page.$eval('#input', (node, value) => { node.value = value; }, words());
      await page.click('text=Brief it');
      assert.match(await problem(page), told);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'wrong');
      await accessible(page, what);
    }));
  }

  test('that the engine is not the one that was meant, and every kind of stance', () => inPage(async page => {
    await page.route('**/summarize', async route => {
      const response = await route.fetch();
      const brief = await response.json();
      brief.engine.degraded = true;
      brief.stance.label = 'mixed';
      ['neutral', 'mixed', 'critical', 'supportive'].forEach((label, i) => { brief.keyActors[i].stance = { label, target: 'the <b>plan</b>' }; });
      await route.fulfill({ response, json: brief });
    });
    await ask(page, link('ministers-meeting.html'));
    await answered(page);
    assert.match(await page.innerText('#notes'), /No language model could be used/);
    assert.match(await page.innerText('#actors'), /neutral on the <b>plan<\/b>.*supportive of/s);
    await accessible(page, 'degraded');
  }));

  for (const [status, code, told] of [
    [429, 'rate-limited', /A little too fast.*Try again in 7 seconds/s],
    [500, 'internal', /Something went wrong.*<b>why<\/b> \(urn:uuid:1\)/s],
    [503, 'model-unavailable', /language model is not available/],
    [504, 'deadline-exceeded', /took too long/],
    [502, undefined, /Something went wrong/],
  ]) {
    test(`an answer ${status}`, () => inPage(async page => {
      await page.route('**/summarize', route => route.fulfill({
        status, headers: status === 429 ? { 'Retry-After': '7' } : {}, body: code ? JSON.stringify({ code, detail: '<b>why</b>', instance: 'urn:uuid:1' }) : '<html>Bad gateway',
      }));
      await ask(page, STORY);
      assert.match(await problem(page), told);
      await page.unroute('**/summarize');
      await page.click('#again');
      await answered(page);
    }));
  }

  test('nothing to read', () => inPage(async page => {
    await page.click('text=Brief it');
    assert.ok(await page.$eval('#input', node => !node.validity.valid && node === document.activeElement));
    assert.ok(await page.isHidden('#problem'));
  }));

  test('and lets go on cancelling', () => inPage(async page => {
    await ask(page, link('slow'));
    await page.waitForSelector('#progress:not([hidden])');
    assert.match(await page.innerText('#doing'), /^Reading localhost:\d+ …$/);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'cancel');
    await accessible(page, 'at work');
    await page.waitForFunction(() => document.getElementById('clock').textContent === '1 s');
    await page.keyboard.press('Enter');
    assert.ok(await page.isHidden('#progress'));
    assert.equal(await page.innerText('#status'), 'Cancelled.');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'input');
    await ask(page, STORY);
    await answered(page);
  }));
});

describe('takes the answer along', () => {
  test('as the Markdown that the server itself writes', () => inPage(async page => {
    for (const name of ['ministers-meeting.html', 'earnings-brightwater.html', 'yarmouk-water.html', 'hostile']) {
      await ask(page, link(name));
      await answered(page);
      await page.click('#markdown');
      await page.waitForFunction(() => document.getElementById('status').textContent === 'Copied.');
      const response = await fetch(`${open.url}/summarize?url=${encodeURIComponent(link(name))}`, { headers: { Accept: 'text/markdown' } });
      assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), (await response.text()).trim(), name);
    }
  }));

  test('as a link that runs again, back and forth', () => inPage(async page => {
    await page.selectOption('#length', 'short');
    await ask(page, link('goat-bridge.html'));
    await answered(page);
    await page.click('#permalink');
    const address = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(address, page.url());
    await page.goto(address);
    await answered(page);
    assert.equal(await page.inputValue('#length'), 'short');
    await ask(page, STORY);
    await answered(page);
    await page.goBack();
    await page.waitForFunction(() => document.getElementById('input').value.endsWith('goat-bridge.html'));
    await answered(page);
  }));

  test('as a curl command that does the same', () => inPage(async page => {
    await ask(page, link('goat-bridge.html') + "?a='$(id)'&b=c");
    await answered(page);
    const { stdout } = await promisify(execFile)('bash', ['-c', await page.textContent('#curl') + ' -s']);
    const answer = JSON.parse(stdout);
    assert.equal(answer.summary.replaceAll(/\s/g, ''), (await page.$$eval('#summary a', nodes => nodes.map(node => node.firstChild.textContent).join(''))).replaceAll(/\s/g, ''));
  }));
});

describe('is for everybody', () => {
  for (const [name, options] of Object.entries({ light: LIGHT, dark: DARK, phone: PHONE })) {
    test(`without a fault that axe-core finds: ${name}`, () => inPage(async (page) => {
      await accessible(page, 'before an answer');
      await page.fill('#input', link('ministers-meeting.html'));
      await page.press('#input', 'Enter');
      await answered(page);
      await accessible(page, 'after an answer');
      await page.locator('#summary a').nth(1).focus();
      await page.keyboard.press('Enter');
      await accessible(page, 'with its evidence');
      if (process.env.LEDE_SCREENSHOTS) await picture(page, name);
    }, options));
  }

  test('by keyboard alone', () => inPage(async page => {
    const tabTo = async id => {
      for (let i = 0; i < 40; i++) {
        if (await page.evaluate(wanted => document.activeElement.matches(wanted), id)) return;
        await page.keyboard.press('Tab');
      }
      assert.fail('no way to ' + id);
    };
    await tabTo('#input');
    await page.keyboard.type(STORY);
    await tabTo('form .main');
    await page.keyboard.press('Enter');
    await answered(page);
    await tabTo('#summary a');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(outline, 'solid', 'focus is seen');
    const claim = await page.evaluate(() => document.activeElement.firstChild.textContent);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), claim, 'at the evidence');
    await page.keyboard.press('Escape');
    assert.ok(await page.evaluate(() => document.activeElement.matches('#summary a')), 'back at the claim');
    await tabTo('#actors a');
    assert.notEqual(await lit(page), '');
    await tabTo('#markdown, #copyCurl, summary');
    await tabTo('#pane');
  }));

  test('without JavaScript it says what to do', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(open.url);
    assert.match(await page.innerText('main'), /needs JavaScript/);
    await context.close();
  });
});

describe('where a key is needed', () => {
  test('asks for it, keeps it in the tab, and spends it on nobody\'s link', () => inPage(async (page, context) => {
    await ask(page, STORY);
    await page.waitForSelector('#key[open]');
    await accessible(page, 'asked for a key');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'keyInput');
    await page.fill('#keyInput', 'a wrong key');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /does not take/.test(document.getElementById('keyWhy').textContent));
    await page.keyboard.press('Escape');
    assert.match(await problem(page), /wants an API key/);
    await page.click('text=Enter a key');
    await page.fill('#keyInput', KEY);
    await page.keyboard.press('Enter');
    await answered(page);
    assert.match(await page.textContent('#curl'), /\$LEDE_KEY/);
    assert.deepEqual(await page.evaluate(key => [sessionStorage.getItem('lede-key'), localStorage.length, document.cookie, document.body.innerText.includes(key)], KEY), [KEY, 0, '', false]);

    await page.goto(guarded.url + '/?url=' + encodeURIComponent(link('goat-bridge.html')));
    assert.match(await page.innerText('#hint'), /Press “Brief it” to read this link with your key/);
    assert.ok(await page.isHidden('#progress') && await page.isHidden('#result'));
    await page.click('text=Brief it');
    await answered(page);
    await page.reload();
    await answered(page);

    const other = await context.newPage();
    await other.goto(guarded.url);
    assert.equal(await other.evaluate(() => sessionStorage.length), 0, 'another tab');
    await page.click('text=Forget it');
    assert.ok(await page.isHidden('#keyed'));
    assert.equal(await page.evaluate(() => sessionStorage.getItem('lede-key')), '');
  }, { server: guarded }));

  test('and says so when the server has gone', () => inPage(async page => {
    await guarded.close();
    await ask(page, STORY);
    assert.match(await problem(page), /Lede cannot be reached.*still here/s);
    assert.equal(await page.inputValue('#input'), STORY);
  }, { server: guarded }));
});

async function picture(page, name) {
  const path = `${process.env.LEDE_SCREENSHOTS}/page-${name}.png`;
  await page.evaluate(() => document.activeElement.blur());
  // Nobody's README should tell the port of a test.
  await page.$eval('#input', node => { node.value = 'https://meridianwire.example.org/world/serbia-algeria-grain-corridor/'; });
  if (name !== 'phone') await page.setViewportSize({ width: 1180, height: 1160 });
  await page.evaluate(() => document.getElementById('result').scrollIntoView());
  if (name === 'phone') await page.evaluate(() => scrollBy(0, 180));
  await page.screenshot({ path });
  // A palette: a quarter of the size, and no eye sees it.
  await promisify(execFile)('pngquant', ['--force', '--ext', '.png', '--skip-if-larger', path]).catch(() => {});
  assert.ok((await stat(path)).size < 150_000, 'a small picture');
}
