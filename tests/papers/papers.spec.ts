import { createHash } from 'node:crypto';
import { expect, test } from 'playwright/test';
import type { PaperInput } from '../../main/papers/content';
import { NoGlyph } from '../../main/papers/no-glyph';
import { qrMatrix } from '../../main/papers/qr';
import { groupsOf } from '../../main/papers/recovery-key';
import { frame, mailTo, named, paper, templates } from './samples';
import { letters, newRenderer, pagesOf, read, render, textOf } from './tools';

const names = [
  "O'Connor-Nguyễn Thị Ánh",
  'Żółć',
  'Владимир Иванов',
  'Ἀθηνᾶ Γεώργιος',
  'محمد عبد الله',
  'عائشة صلاح الدين',
  'שרה בן־דוד',
  '王小明',
  'さくら 김철수',
  'สมชาย น้ำใจดี',
  'हिन्दी शर्मा क्षत्रिय',
  'W'.repeat(200),
  'Maximiliana Konstantinopolitana '.repeat(6).trim(),
];

const kinds = templates.flatMap((template) =>
  (['en', 'es'] as const).flatMap((language) =>
    [false, true].map((largePrint) => ({ template, language, largePrint })),
  ),
);

for (const { template, ...over } of kinds) {
  const kind = `${template}, ${over.language}, ${over.largePrint ? 'large' : 'normal'} print`;

  test(`B-PAP-1 any name comes out as it went in: ${kind}`, async () => {
    for (const name of names) {
      const bytes = await render(paper(template, over, named(name)));
      expect(letters(textOf(bytes)), name).toContain(letters(name));
    }
  });

  test(`B-A11Y-1 tagged, embedded and inside the page: ${kind}`, async () => {
    const bytes = await render(
      paper(template, { ...over, copy: 3, training: true }, named("O'Connor-Nguyễn Thị Ánh", 'محمد')),
    );
    expect(read(bytes, 'qpdf', ['--check']).toString()).toContain('No syntax or stream encoding errors');

    const info = read(bytes, 'pdfinfo', []).toString();
    expect(info).toMatch(/^Tagged:\s+yes$/m);
    expect(info).toMatch(/^Title:\s+\S.* P-000017$/m);
    expect(info).toMatch(/^Page size:\s+612 x 792 pts \(letter\)$/m);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain(`/Lang (${over.language})`);
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('pdfuaid:part');

    const tree = read(bytes, 'pdfinfo', ['-struct-text']).toString();
    for (const part of ['Document', 'H1', 'P', 'Figure'])
      expect(tree).toMatch(new RegExp(`^\\s*${part}\\b`, 'm'));
    expect(tree).toContain(`${over.language === 'en' ? 'COPY' : 'COPIA'} 3`);

    for (const font of read(bytes, 'pdffonts', []).toString().trim().split('\n').slice(2)) {
      expect(font).toMatch(/yes yes yes\s+\d+\s+0$/);
    }
    const boxes = read(bytes, 'pdftotext', ['-bbox'], ['-']).toString();
    const found = [
      ...boxes.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g),
    ];
    expect(found.length).toBeGreaterThan(30);
    const outside = found.filter(
      ([, xMin, yMin, xMax, yMax]) =>
        !(Number(xMin) >= 53 && Number(xMax) <= 559.5 && Number(yMin) >= 12 && Number(yMax) <= 792 - 12),
    );
    expect(outside.map(([word]) => word)).toEqual([]);
    const text = textOf(bytes);
    expect(text).not.toMatch(/\{\{|papers\.|undefined|null/);
    expect(text).toContain(over.language === 'en' ? 'TRAINING' : 'CAPACITACIÓN');
    expect(bytes.length / pagesOf(bytes)).toBeLessThan(46_000);
  });
}

test('B-PAP-1 the same input gives the same bytes, whatever was made before', async () => {
  const input = paper('registrationConfirmation', {}, named('علاء', 'Nguyễn'));
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const first = hash(await newRenderer().render(input));
  const busy = newRenderer();
  for (const name of names) await busy.render(paper('patientHandout', { language: 'es' }, named(name)));
  expect(hash(await busy.render(input))).toBe(first);
  expect(
    hash(
      await busy.render(paper('registrationConfirmation', { number: 'P-000018' }, named('علاء', 'Nguyễn'))),
    ),
  ).not.toBe(first);
});

for (const [character, codePoint] of [
  ['😀', 'U+1F600'],
  ['ᚠ', 'U+16A0'],
] as const) {
  test(`B-PAP-1 a character without a font is named before printing: ${codePoint}`, async () => {
    const made = render(paper('patientHandout', {}, named(`Ana ${character}`)));
    await expect(made).rejects.toBeInstanceOf(NoGlyph);
    await expect(made).rejects.toMatchObject({ name: 'NoGlyph', character, codePoint });
  });
}

for (const [template, most] of [
  ['registrationConfirmation', 1],
  ['patientHandout', 2],
  ['certifierHandout', 2],
  ['mailInCover', 1],
  ['renewalLetter', 1],
  ['recoveryKey', 1],
] as const) {
  for (const language of ['en', 'es'] as const) {
    test(`R-PAT-11 ${template} (${language}) takes at most ${most} pages and 30 KB a page`, async () => {
      const bytes = await render(paper(template, { language }));
      expect(pagesOf(bytes)).toBeLessThanOrEqual(most);
      expect(bytes.length).toBeLessThanOrEqual(30_000 * most);
    });
  }
}

test('R-PAT-8 R-PAT-11 the confirmation names the expiry with its source and says certified is not registered', async () => {
  const text = letters(textOf(await render(paper('registrationConfirmation'))));
  for (const part of [
    'Certified is not registered',
    'until the state has registered you',
    'February 28, 2027',
    'Source: Patient and caregiver registration card',
    'March 2, 2026 at 2:03 PM EST',
    'July 4, 1961',
    'Avery Example, advanced practice registered nurse (APRN)',
    'Proof of residency: Utility bill (seen here, not yet sent)',
    'Monday to Friday: 10:00 AM to 8:00 PM',
    'Sunday: closed',
    'P-000017',
    'Rulebook 2026.1',
    'Page 1 of 1',
  ]) {
    expect(text).toContain(letters(part));
  }
});

test('R-PAT-3 R-PAT-6 the patient handout lists what is missing, where to mail it, and asks for no password', async () => {
  const text = letters(textOf(await render(paper('patientHandout'))));
  for (const part of [
    ...mailTo,
    'We never ask for your password',
    'a proof of identity or a proof of residency',
    'January 29, 2027',
  ]) {
    expect(text).toContain(letters(part));
  }
});

test('R-PAT-1 a handout for a patient who is not certified begins at the certifier', async () => {
  const input = paper('patientHandout');
  if (input.template !== 'patientHandout') throw new Error('another paper');
  const nothingYet = { expiresOn: null, renewalOpensOn: null, waitsFor: ['certifier'], mailTo: [] };
  const waiting: PaperInput = { ...input, content: { ...input.content, ...nothingYet } };
  const text = letters(textOf(await render(waiting)));
  expect(text).toContain(letters('until your physician or nurse practitioner has started your application'));
  expect(text).toContain(letters('expires one year from the date of the certification'));
  expect(text).not.toContain(letters('450 Columbus'));
});

test('R-PAT-10 R-PAT-4 R-MD-2 the certifier handout asks for the e-mail address, the corrections and the relationship', async () => {
  const text = letters(textOf(await render(paper('certifierHandout'))));
  for (const part of [
    'create a temporary e-mail address and password',
    'Date of birth: The page says 1962',
    'Bona fide relationship',
    'ongoing responsibility',
    'Add New Patient',
  ]) {
    expect(text).toContain(letters(part));
  }
});

test('R-PAT-6 the cover sheet has the address in the window of a No. 10 envelope', async () => {
  const boxes = read(await render(paper('mailInCover')), 'pdftotext', ['-bbox'], ['-']).toString();
  const word = (text: string) => {
    const [, xMin, yMin, xMax, yMax] =
      new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)" xMax="([\\d.]+)" yMax="([\\d.]+)">${text}<`).exec(
        boxes,
      ) ?? [];
    return { xMin: Number(xMin), yMin: Number(yMin), xMax: Number(xMax), yMax: Number(yMax) };
  };
  // Sheet folded at a third; the window: 7/8 inch from the left, 4.5 inches wide, in points.
  expect(word('Connecticut').xMin).toBeGreaterThanOrEqual(63);
  expect(word('Protection').xMax).toBeLessThanOrEqual(63 + 324);
  expect(word('Connecticut').yMin).toBeGreaterThanOrEqual(145);
  expect(word('06103').yMax).toBeLessThanOrEqual(261);
});

test('B-A11Y-1 large print is at least 18 points, footers and marks included', async () => {
  for (const template of templates) {
    const bytes = await render(paper(template, { largePrint: true, training: true, copy: 2 }));
    const content = read(bytes, 'qpdf', ['--qdf', '--object-streams=disable'], ['-']).toString('latin1');
    const sizes = [...content.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes), template).toBeGreaterThanOrEqual(18);
  }
});

test('B-PAP-1 the QR on the paper is the one of its code', async () => {
  const code = frame.code ?? '';
  const bytes = await render(paper('registrationConfirmation'));
  // Four pixels a point.
  const image = read(bytes, 'pdftoppm', [
    ...['-gray', '-r', '288', '-aa', 'no', '-x', '1840', '-y', '0', '-W', '608', '-H', '480'],
  ]);
  const [header, width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1')) ?? [];
  expect([width, height]).toEqual(['608', '480']);
  const dark = (x: number, y: number) => (image[(header?.length ?? 0) + y * 608 + x] ?? 255) < 128;
  const spots: [number, number][] = [];
  for (let y = 0; y < 480; y += 1) for (let x = 0; x < 608; x += 1) if (dark(x, y)) spots.push([x, y]);
  const left = Math.min(...spots.map(([x]) => x));
  const top = Math.min(...spots.map(([, y]) => y));
  const right = Math.max(...spots.map(([x]) => x));
  const { size, dark: expected } = qrMatrix(code);
  const module = (right - left + 1) / size;
  const seen = expected.map((_, i) =>
    dark(
      Math.round(left + ((i % size) + 0.5) * module),
      Math.round(top + (Math.floor(i / size) + 0.5) * module),
    ),
  );
  expect(seen).toEqual([...expected]);
});

test('B-PAP-1 no code, no hours, no telephone: the paper leaves them out', async () => {
  const bare = { ...frame.store, address: null, phone: null, hours: null };
  const bytes = await render(paper('patientHandout', { code: null, store: bare }));
  expect(read(bytes, 'pdfinfo', ['-struct-text']).toString()).not.toContain('Figure');
  expect(textOf(bytes)).not.toMatch(/Phone|Monday/);
});

test('the recovery key stands on its sheet in groups', async () => {
  const input = paper('recoveryKey');
  if (input.template !== 'recoveryKey') throw new Error('another paper');
  const text = textOf(await render(input)).replace(/\s+/g, ' ');
  expect(text.replace(/ /g, '-')).toContain(input.content.recoveryKey);
  expect(groupsOf('ABCDEFGHIJ')).toEqual(['ABCD', 'EFGH', 'IJ']);
});
