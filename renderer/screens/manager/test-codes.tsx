/** Codes to scan from this screen: a made-up licence, a card number and a paper's code. */
import { code128, drawingCanvas, pdf417, qrcode } from 'bwip-js/browser';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { testLicence } from './test-licence';

const codes = {
  licence: { draw: pdf417, options: { bcid: 'pdf417', text: testLicence, columns: 6, scale: 2 } },
  card: { draw: code128, options: { bcid: 'code128', text: 'TEST-000001', scale: 2, height: 14 } },
  // No session has this id: it is read, and leads nowhere.
  paper: { draw: qrcode, options: { bcid: 'qrcode', text: `CS1RS${'0'.repeat(32)}`, scale: 4 } },
} as const;
type Code = keyof typeof codes;

/** Dark on white with its quiet zone in every theme, or scanners do not read it. */
function Drawn({ code, label }: { code: Code; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    // Kept in plain memory: a graphics process that starts again would leave an empty square.
    canvas.current.getContext('2d', { willReadFrequently: true });
    const { draw, options } = codes[code];
    draw({ ...options, padding: 6, backgroundcolor: 'FFFFFF' }, drawingCanvas(canvas.current));
  }, [code]);
  return <canvas ref={canvas} className="scanner-code" role="img" aria-label={label} />;
}

export function TestCodes() {
  const { t } = useTranslation();
  return (
    <section className="card stack" aria-labelledby="scanner-codes">
      <h2 id="scanner-codes">{t('manager.scanner.codes')}</h2>
      <p>{t('manager.scanner.codesHint')}</p>
      <ul className="scanner-codes">
        {(['licence', 'card', 'paper'] as const).map((code) => (
          <li key={code}>
            <p className="strong">{t(`manager.scanner.code.${code}`)}</p>
            <Drawn code={code} label={t(`manager.scanner.code.${code}`)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
