import { expect, test } from 'playwright/test';
import { files, isCode, textOf } from './tree';

const modules =
  /(?:from|import|import\(|require\()\s*['"](?:node:)?(?:http|https|http2|net|tls|dgram|dns|undici|ws)(?:\/[a-z]+)?['"]/g;
const globals =
  /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon|RTCPeerConnection|WebTransport)\s*\(/g;

/** It speaks to the machine's own print queue: a socket in the file system or a loopback address. */
const queue = 'main/printing/cups.ts';

const waysOut = (text: string) =>
  [...text.matchAll(modules), ...text.matchAll(globals)].map(([found]) => found);

test('B-TRUST-1 nothing that ships can open a connection, but for the print queue of this machine', () => {
  const shipped = files.filter((file) => /^(main|preload|renderer)\//.test(file) && isCode(file));
  expect(shipped.length).toBeGreaterThan(100);
  const found = shipped.filter((file) => waysOut(textOf(file)).length > 0);
  expect(found).toEqual([queue]);
});

for (const planted of [
  "import { connect } from 'node:net';",
  "import 'https';",
  "const dns = await import('node:dns/promises');",
  "await fetch('https://example.org')",
  "new WebSocket('wss://example.org')",
])
  test(`B-TRUST-1 a way out is found: ${planted}`, () => {
    expect(waysOut(planted)).toHaveLength(1);
  });
