import { expect, test } from 'playwright/test';
import ts from 'typescript';
import limits from './ratchet.json' with { type: 'json' };
import { files, isCode, textOf } from './tree';

const code = files.filter(isCode);

test('no file is longer than 250 lines', () => {
  const long = code
    .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 250);
  expect(long).toEqual([]);
});

test('file names are kebab-case', () => {
  const wrong = code.filter((file) => !/^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(file.split('/').at(-1) ?? ''));
  expect(wrong).toEqual([]);
});

/** Where a library's types end, a claim is allowed: rows that leave the store, answers that reach the client. */
const mayClaim = /^(main\/store|renderer\/client|tests|scripts)\//;

type Count = keyof typeof limits;

/** Counts what weakens the types, with the places. */
function weakPlaces(): Record<Count, string[]> {
  const places: Record<Count, string[]> = { any: [], nonNull: [], switchedOff: [], as: [] };
  for (const file of code.filter((name) => /\.tsx?$/.test(name))) {
    const text = textOf(file);
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
    const note = (kind: Count, position: number) =>
      places[kind].push(`${file}:${source.getLineAndCharacterOfPosition(position).line + 1}`);
    const look = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) note('any', node.getStart());
      if (ts.isNonNullExpression(node)) note('nonNull', node.getStart());
      if (ts.isAsExpression(node) && !isConst(node) && !mayClaim.test(file)) note('as', node.getStart());
      ts.forEachChild(node, look);
    };
    look(source);
    // Spelled apart, so that this line does not find itself.
    for (const match of text.matchAll(/@ts-(?:ignore|expect-error|nocheck)|biome-[i]gnore/g))
      note('switchedOff', match.index);
  }
  return places;
}

const isConst = (node: ts.AsExpression) =>
  ts.isTypeReferenceNode(node.type) && node.type.getText() === 'const';

test('what weakens the types may only become rarer', () => {
  const places = weakPlaces();
  for (const kind of Object.keys(limits) as Count[])
    expect
      .soft(places[kind].length, `${kind}:\n${places[kind].join('\n')}`)
      .toBeLessThanOrEqual(limits[kind]);
});

test('no note about later work is left in the code', () => {
  const notes = code.filter((file) => /\b(TO[D]O|FIX[M]E|XX[X])\b/.test(textOf(file)));
  expect(notes).toEqual([]);
});

test('exports have names', () => {
  // These tools load a default export.
  const allowed = new Set([
    'electron.vite.config.ts',
    'tests/playwright.config.ts',
    'scripts/lib/counting-reporter.mjs',
  ]);
  const wrong = code.filter((file) => !allowed.has(file) && /^export default /m.test(textOf(file)));
  expect(wrong).toEqual([]);
});

test('no registry host and no path of one machine stands in the tree', () => {
  const traces =
    /registry\.[n]pmjs|[n]pmjs\.org|yarn[p]kg|(?<![\w.])\/(?:[w]ork|[r]oot|home)\/|"[r]esolved":/;
  const wrong = files.filter(
    (file) => !/\.(ttf|otf|woff2?|png|ico)$/.test(file) && traces.test(textOf(file)),
  );
  expect(wrong).toEqual([]);
});

test('the window holds no file input: files come through the main process', () => {
  const renderer = files.filter((file) => file.startsWith('renderer/') && /\.(tsx?|html)$/.test(file));
  expect(renderer.length).toBeGreaterThan(0);
  const wrong = renderer.filter((file) =>
    /type=["'{`\s]*file\b|\bFileTrigger\b|\bDropZone\b/.test(textOf(file)),
  );
  expect(wrong).toEqual([]);
});

test('the PDF viewer is the legacy build, which runs on the older Electron too', () => {
  const wrong = files.filter(
    (file) => file.startsWith('renderer/') && /'pdfjs-dist(?!\/legacy\/|')/.test(textOf(file)),
  );
  expect(wrong).toEqual([]);
});

test('release notes are tagged New, Changed, Fixed or Removed', () => {
  const notes = files.filter((file) => file.startsWith('resources/release-notes/') && file.endsWith('.md'));
  for (const file of notes)
    for (const line of textOf(file)
      .split('\n')
      .filter((each) => /^[-*] /.test(each)))
      expect.soft(line, file).toMatch(/^- (New|Changed|Fixed|Removed): \S/);
});
