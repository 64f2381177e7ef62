/** The bytes that go to and come from the print queue. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { decode, encode } from '../../main/printing/ipp';
import { serverFor } from '../../main/printing/queue';

/** An answer is laid out like a question: status where the operation stands. */
const answer = encode({
  operation: 0,
  attributes: [{ syntax: 'uri', name: 'printer-uri', values: ['ipp://localhost/printers/kiosk'] }],
  job: [
    { syntax: 'integer', name: 'job-id', values: [17] },
    { syntax: 'keyword', name: 'job-state-reasons', values: ['printer-stopped', 'job-incoming'] },
    { syntax: 'name', name: 'job-name', values: ['Confirmación 1'] },
  ],
});

test('B-PAP-1 an answer of the queue is read as it was written', () => {
  const { status, groups } = decode(answer);
  expect(status).toBe(0);
  expect(groups.map((group) => Object.fromEntries(group))).toEqual([
    {
      'job-id': [17],
      'job-state-reasons': ['printer-stopped', 'job-incoming'],
      'job-name': ['Confirmación 1'],
    },
  ]);
});

test('B-PAP-1 an answer cut short is refused, wherever it is cut', () => {
  for (let length = 0; length < answer.length; length += 1)
    expect(() => decode(answer.subarray(0, length)), `cut after ${length} bytes`).toThrow(RangeError);
});

test('B-PAP-1 bytes that are no answer end in an answer or a RangeError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        return Array.isArray(decode(Buffer.from(bytes)).groups);
      } catch (error) {
        return error instanceof RangeError;
      }
    }),
    { numRuns: 2_000 },
  );
});

for (const [cupsServer, server] of [
  ['/run/own/cups.sock', { socketPath: '/run/own/cups.sock' }],
  ['localhost', { host: 'localhost', port: 631 }],
  ['localhost:6310', { host: 'localhost', port: 6310 }],
  ['127.0.0.1:6310', { host: '127.0.0.1', port: 6310 }],
  ['[::1]', { host: '::1', port: 631 }],
  ['localhost.example.org', null],
  ['10.0.0.4', null],
  ['printers', null],
] as const)
  test(`B-TRUST-1 CUPS_SERVER ${cupsServer} leads to ${JSON.stringify(server)}`, () => {
    expect(serverFor(cupsServer)).toEqual(server);
  });
