// Slack's own SDK as Lede's peer. Bolt gets the same signed requests as Lede, and both must take and refuse the same ones;
// what Lede sends to Slack must fit the types that Slack publishes. Prints a transcript; ends with 1 at the first difference.
// Usage: node peer.mjs LEDE_URL PLAY_PORT BOLT_PORT (see ./run)
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { readFileSync, writeFileSync } from 'node:fs';
import bolt from '@slack/bolt';
import ts from 'typescript';

const [lede, playPort, boltPort] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const secret = process.env.PEER_SECRET;
const play = `http://localhost:${playPort}`;
let faults = 0;

function check(what, fine, seen = '') {
  console.log(`${fine ? 'ok   ' : 'FAULT'} ${what}${fine ? '' : ': ' + JSON.stringify(seen)}`);
  faults += fine ? 0 : 1;
}

// --- hooks.slack.com, the Web API and a news site, played ---------------------------------------------------------------
const story = '<html lang=en><head><title>Harbour &lt;!channel&gt; to close</title></head><body><article><h1>Harbour to close</h1>'
  + '<p>Mayor Ana Lima said on Monday that the old harbour of Porto Velho will close in May. The dockers’ union condemned the plan '
  + 'and called a strike. Lima answered that the city has no money for repairs.</p></article></body></html>';
const calls = [];
const waiting = [];
const server = createServer((request, response) => {
  const parts = [];
  request.on('data', part => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts).toString();
    if (request.method === 'GET') {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(story);
      return;
    }
    if (request.url !== '/api/auth.test') {
      const call = { path: request.url, body };
      waiting.length ? waiting.shift()(call) : calls.push(call);
    }
    response.writeHead(200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ ok: true, ts: '17.42', channel: 'C1', user_id: 'U0LEDE', bot_id: 'B1', team_id: 'T1' }));
  });
});
const next = () => new Promise((resolve, reject) => {
  if (calls.length) return resolve(calls.shift());
  const timer = setTimeout(() => reject(new Error('Lede did not call Slack')), 20_000);
  waiting.push(call => { clearTimeout(timer); resolve(call); });
});

// --- Slack's side of a call -----------------------------------------------------------------------------------------------
const now = () => Math.floor(Date.now() / 1000);
const sign = (time, body, key = secret) => 'v0=' + createHmac('sha256', key).update(`v0:${time}:${body}`).digest('hex');
const form = fields => new URLSearchParams(fields).toString();
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

function send(base, path, type, body, { time = now(), signature = sign(time, body) } = {}) {
  const headers = { 'Content-Type': type, 'X-Slack-Request-Timestamp': String(time) };
  if (signature) headers['X-Slack-Signature'] = signature;
  return fetch(base + path, { method: 'POST', headers, body });
}

// --- 1: Bolt and Lede take and refuse the same -------------------------------------------------------------------------------
const command = form({ token: 'x', team_id: 'T1', channel_id: 'C1', user_id: 'U1', command: '/lede', text: '', trigger_id: '1.2.3',
  response_url: play + '/hooks/0' });
const challenge = JSON.stringify({ token: 'x', type: 'url_verification', challenge: '3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P' });
const table = [
  ['a signed command', '/slack/commands', FORM, command, {}],
  ['a challenge', '/slack/events', JSON_TYPE, challenge, {}],
  ['another secret', '/slack/commands', FORM, command, { signature: sign(now(), command, 'wrong') }],
  ['no signature', '/slack/commands', FORM, command, { signature: '' }],
  ['a changed body', '/slack/commands', FORM, command + '&text=x', { signature: sign(now(), command) }],
  ['six minutes old', '/slack/commands', FORM, command, { time: now() - 360 }],
  ['no time', '/slack/commands', FORM, command, { time: 'soon' }],
  ['version 1', '/slack/events', JSON_TYPE, challenge, { signature: sign(now(), challenge).replace('v0', 'v1') }],
];

async function compare() {
  const app = new bolt.App({
    token: 'xoxb-peer', signingSecret: secret, endpoints: ['/slack/commands', '/slack/events', '/slack/interactions'],
    clientOptions: { slackApiUrl: play + '/api/' }, logLevel: bolt.LogLevel.ERROR,
  });
  app.command('/lede', ({ ack }) => ack('help'));
  await app.start(boltPort);
  for (const [what, path, type, body, options] of table) {
    const theirs = await send(`http://localhost:${boltPort}`, path, type, body, options);
    const ours = await send(lede, path, type, body, options);
    check(`Bolt ${theirs.status}, Lede ${ours.status}: ${what}`, theirs.status === ours.status, await ours.text());
  }
  const future = { time: now() + 360 };
  check('Lede 401: six minutes ahead (stricter than Bolt)', (await send(lede, '/slack/commands', FORM, command, future)).status === 401);
  await app.stop();
}

// --- 2: what Lede says fits Slack's types -------------------------------------------------------------------------------------
const captured = [];
const keep = (type, value) => { captured.push([type, value]); return value; };

async function converse() {
  const asked = await send(lede, '/slack/commands', FORM, form({ command: '/lede', text: play + '/story', response_url: play + '/hooks/1' }));
  const reading = keep('RespondArguments', await asked.json());
  check('a command is acknowledged with "Reading localhost …"', reading.text === 'Reading localhost …', reading);
  const brief = keep('RespondArguments', JSON.parse((await next()).body));
  check('and its message becomes the brief', brief.replace_original && JSON.stringify(brief).includes('Ana Lima'), brief);
  check('in which the page pings nobody', JSON.stringify(brief).includes('&lt;!channel&gt;') && !JSON.stringify(brief).includes('<!'), brief);

  const action = { ...brief.blocks.find(block => block.type === 'actions').elements[0], block_id: 'b', action_ts: '1.2' };
  const click = await send(lede, '/slack/interactions', FORM,
    form({ payload: JSON.stringify({ type: 'block_actions', response_url: play + '/hooks/2', message: brief, actions: [action] }) }));
  check('a click is acknowledged with nothing', click.status === 200 && (await click.text()) === '');
  keep('RespondArguments', JSON.parse((await next()).body));
  const longer = keep('RespondArguments', JSON.parse((await next()).body));
  check('and brings a longer brief', JSON.stringify(longer).includes('lede_shorter'), longer);

  await send(lede, '/slack/events', JSON_TYPE, JSON.stringify({ type: 'event_callback', event_id: 'Ev' + now(),
    event: { type: 'app_mention', user: 'U1', channel: 'C1', ts: '15.1', text: `<@U0LEDE> <${play}/story>` } }));
  const posted = await next();
  keep('ChatPostMessageArguments', JSON.parse(posted.body));
  const updated = await next();
  keep('ChatUpdateArguments', JSON.parse(updated.body));
  check('a mention is answered in its thread', posted.path === '/api/chat.postMessage' && updated.path === '/api/chat.update');

  await send(lede, '/slack/events', JSON_TYPE, JSON.stringify({ type: 'event_callback', event_id: 'Eu' + now(),
    event: { type: 'link_shared', channel: 'C1', message_ts: '15.1', links: [{ domain: 'localhost', url: play + '/story' }] } }));
  const unfurl = new URLSearchParams((await next()).body);
  keep('ChatUnfurlArguments', { channel: unfurl.get('channel'), ts: unfurl.get('ts'), unfurls: JSON.parse(unfurl.get('unfurls')) });
  check('a link is unfurled', unfurl.get('ts') === '15.1' && unfurl.get('unfurls').includes('Ana Lima'));

  const help = keep('RespondArguments', await (await send(lede, '/slack/commands', FORM, form({ text: '' }))).json());
  check('an empty command is helped', help.response_type === 'ephemeral');
  const failed = await send(lede, '/slack/commands', FORM, form({ text: 'http://10.0.0.1/', response_url: play + '/hooks/3' }));
  keep('RespondArguments', await failed.json());
  const problem = keep('RespondArguments', JSON.parse((await next()).body));
  check('a problem is told kindly: ' + problem.text, !/exception|denied/i.test(problem.text), problem);
}

function typeCheck() {
  const file = new URL('captured.ts', import.meta.url).pathname;
  writeFileSync(file, "import type { RespondArguments } from '@slack/bolt';\n"
    + "import type { ChatPostMessageArguments, ChatUnfurlArguments, ChatUpdateArguments } from '@slack/web-api';\n"
    + captured.map(([type, value], i) => `export const message${i}: ${type} = ${JSON.stringify(value, null, 1)};\n`).join(''));
  const program = ts.createProgram([file], { strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext });
  const found = ts.getPreEmitDiagnostics(program).map(fault => ts.flattenDiagnosticMessageText(fault.messageText, ' '));
  const version = name => JSON.parse(readFileSync(new URL(`node_modules/@slack/${name}/package.json`, import.meta.url))).version;
  check(`${captured.length} messages fit the types of @slack/bolt ${version('bolt')} and @slack/types ${version('types')}`, found.length === 0, found);
  const broken = file.replace('captured', 'broken');
  writeFileSync(broken, "import type { KnownBlock } from '@slack/types';\nexport const block: KnownBlock = { type: 'section', txt: 1 };\n");
  check('and those types would refuse another', ts.getPreEmitDiagnostics(ts.createProgram([broken], { ...program.getCompilerOptions() })).length > 0);
}

server.listen(playPort);
try {
  await compare();
  await converse();
  typeCheck();
} catch (error) {
  check('it came to an end', false, String(error.stack));
}
console.log(faults ? `${faults} faults` : 'Lede and Slack\'s SDK agree');
process.exit(faults ? 1 : 0);
