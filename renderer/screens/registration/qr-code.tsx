import { drawingCanvas, qrcode } from 'bwip-js/browser';
import { useEffect, useRef } from 'react';

/** A link as a QR code: dark on white with its quiet zone in every theme, or phones do not read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    // Kept in plain memory: a graphics process that starts again would leave an empty square.
    canvas.current.getContext('2d', { willReadFrequently: true });
    const options = { bcid: 'qrcode', text, scale: 5, padding: 4, backgroundcolor: 'FFFFFF' };
    qrcode(options, drawingCanvas(canvas.current));
  }, [text]);
  return <canvas ref={canvas} className="qr-code" role="img" aria-label={label} />;
}
