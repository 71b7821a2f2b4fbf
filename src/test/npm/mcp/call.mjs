// Two real MCP clients call a running Lede: node call.mjs http://127.0.0.1:8080/mcp
// The SDK opens with a handshake (revisions up to 2025-11-25); its successor speaks 2026-07-28, which has none.
// Prints what was sent and what came back, and ends with 1 where a client was told something else than expected.
import assert from 'node:assert/strict';
import { Client as SdkClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as SdkTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

const [endpoint, key] = process.argv.slice(2);
const me = { name: 'lede-test', version: '1.0.0' };
const headers = key ? { Authorization: `Bearer ${key}` } : {};
const text = 'Mayor Ana Lima said on Monday that the old harbour of Porto Velho will close in May. '
  + "The dockers' union condemned the plan and called a strike.";

async function check(name, client, transport, revision) {
  await client.connect(transport);
  console.log(`== ${name}: ${JSON.stringify(client.getServerVersion())}, ${client.getInstructions().slice(0, 30)}…`);
  const { tools } = await client.listTools();
  console.log(`tools/list -> ${tools.map(tool => `${tool.name}(${Object.keys(tool.inputSchema.properties)})`)}`);
  assert.deepEqual(tools.map(tool => tool.name), ['summarize']);

  // The clients hold structuredContent to the tool's outputSchema, and throw where it does not fit.
  const brief = await client.callTool({ name: 'summarize', arguments: { text, length: 'short', include: 'text' } });
  console.log(`text -> ${brief.structuredContent.summary}`);
  assert.equal(brief.isError ?? false, false);
  assert.match(brief.content[0].text, /## Stance/);
  assert.equal(brief.structuredContent.article.text, text);

  const denied = await client.callTool({ name: 'summarize', arguments: { url: 'http://169.254.169.254/latest/' } });
  console.log(`denied url -> isError ${denied.isError}: ${denied.content[0].text}`);
  assert.equal(denied.isError, true);
  assert.match(denied.content[0].text, /^url-denied: /);

  const bad = await client.callTool({ name: 'summarize', arguments: { text, length: 'huge' } });
  console.log(`bad argument -> isError ${bad.isError}: ${bad.content[0].text}`);
  assert.equal(bad.isError, true);
  assert.match(bad.content[0].text, /^bad-request: .*length is "huge"/);

  await assert.rejects(client.callTool({ name: 'other', arguments: {} }), /Unknown tool/);
  if (revision) {
    assert.equal(transport.protocolVersion ?? client.getNegotiatedProtocolVersion?.(), revision);
  }
  console.log(`revision -> ${transport.protocolVersion ?? client.getNegotiatedProtocolVersion?.()}`);
  await client.close();
}

await check('@modelcontextprotocol/sdk', new SdkClient(me),
  new SdkTransport(new URL(endpoint), { requestInit: { headers } }), '2025-11-25');
await check('@modelcontextprotocol/client', new Client(me, { versionNegotiation: { mode: 'auto' } }),
  new StreamableHTTPClientTransport(new URL(endpoint), { requestInit: { headers } }), '2026-07-28');
if (key) {
  const stranger = new SdkClient(me);
  await assert.rejects(stranger.connect(new SdkTransport(new URL(endpoint))), error => {
    console.log(`without a key -> ${error.message.slice(0, 90)}`);
    return error.code === 401 || /401|Unauthorized/.test(error.message);
  });
}
