/** A copy is the original and a mark at the head of its pages: nothing else is added, moved or left out. */
import { expect, test } from 'playwright/test';
import { named, paper, templates } from './samples';
import { pagesOf, read, render } from './tools';

interface Word {
  readonly text: string;
  readonly at: string;
  readonly page: number;
}

/** Each word with its place. */
function wordsOf(bytes: Uint8Array): Word[] {
  const pages = read(bytes, 'pdftotext', ['-bbox'], ['-']).toString().split('<page ').slice(1);
  return pages.flatMap((text, page) =>
    [...text.matchAll(/<word (xMin="[\d.-]+" yMin="[\d.-]+" xMax="[\d.-]+" yMax="[\d.-]+")>([^<]*)</g)].map(
      ([, at = '', word = '']) => ({ text: word, at, page }),
    ),
  );
}

const key = (word: Word) => `${word.page} ${word.at} ${word.text}`;
const long = named('Maximiliana Konstantinopolitana '.repeat(6).trim());

for (const template of templates)
  for (const language of ['en', 'es'] as const)
    for (const largePrint of [false, true])
      test(`B-PAP-1 COPY 2 of ${template}, ${language}, ${largePrint ? 'large' : 'normal'} print, is the original with its mark`, async () => {
        const [first, copy] = await Promise.all(
          [0, 2].map((copy) => render(paper(template, { language, largePrint, copy }, long))),
        );
        if (!first || !copy) throw new Error('not rendered');
        expect(pagesOf(copy)).toBe(pagesOf(first));
        const held = new Set(wordsOf(first).map(key));
        const marked = wordsOf(copy);
        const added = marked.filter((word) => !held.delete(key(word)));
        expect([...held]).toEqual([]);
        const mark = language === 'en' ? 'COPY 2' : 'COPIA 2';
        const marks = Array.from({ length: pagesOf(copy) }, (_, page) => `${page} ${mark}`);
        const pages = [...new Set(added.map((word) => word.page))];
        const said = pages.map(
          (page) =>
            `${page} ${added
              .filter((word) => word.page === page)
              .map((word) => word.text)
              .join(' ')}`,
        );
        expect(said).toEqual(marks);
      });
