/** A page without script and without the counter, for when one of them is what broke. */
import { restartPage, startPage } from './addresses';
import type { Say } from './sentences';

const style = `
  body { margin: 0; font: 22px/1.5 system-ui, sans-serif; color: #16241f; background: #f6f5f0; }
  main { max-width: 44rem; margin: 12vh auto; padding: 0 2rem; display: grid; gap: 2.5rem; }
  h1, h2 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
  p { margin: 0 0 1rem; }
  a { display: inline-block; padding: .9rem 1.6rem; border-radius: .5rem; background: #16513f; color: #fff; }
  a:focus-visible { outline: 4px solid #b35900; outline-offset: 3px; }
  code { font-size: 1.1em; letter-spacing: .08em; }
`;

const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** `page`: the page broke, open it again. `start` and `fault`: the program has to start again. */
export function writePlainPage(say: Say) {
  return (kind: string, reference: string, nonce: string): string => {
    const known = kind === 'page' || kind === 'start' ? kind : 'fault';
    const part = (language: 'en' | 'es') => {
      const tell = (word: Parameters<Say>[1]) => escapeHtml(say(language, word, { reference }));
      const heading = language === 'en' ? 'h1' : 'h2';
      const [target, label] =
        known === 'page' ? [startPage, tell('shell.openAgain')] : [restartPage, tell('shell.startAgain')];
      return `<section lang="${language}">
        <${heading}>${tell(`shell.${known}.title`)}</${heading}>
        <p>${tell(`shell.${known}.body`)}</p>
        <p>${tell('shell.reference')}</p>
        <a href="${target}">${label}</a>
      </section>`;
    };
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Counterside</title>
      <style nonce="${nonce}">${style}</style></head><body><main>${part('en')}${part('es')}</main></body></html>`;
  };
}
