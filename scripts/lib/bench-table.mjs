/** The bench's table as text, and the machine that it was measured on. */
import { cpus, loadavg, totalmem } from 'node:os';

const digits = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const spread = ({ value, min, max }, unit) =>
  min === max ? `${digits(value)} ${unit}` : `${digits(value)} [${digits(min)}-${digits(max)}] ${unit}`;

function targetText({ kind, times, value }, unit) {
  if (kind === 'most') return `at most ${times} x`;
  if (kind === 'faster') return `${times} x faster`;
  return kind === 'limit' ? `at most ${value} ${unit}` : '-';
}

const ratioText = ({ ratio, target }) =>
  target.kind === 'faster' ? `${digits(1 / ratio)} x faster` : `${digits(ratio)} x`;

const metText = (met) => (met === null ? '-' : met ? 'yes' : 'NO');

/** Columns as wide as their widest cell, so that the text can be pasted as a Markdown table. */
export function tableText(rows) {
  const cells = [
    ['what', 'baseline', 'measured', 'ours', 'ratio', 'target', 'met?'],
    ...rows.map((row) => [
      row.what,
      row.against,
      spread(row.baseline, row.unit),
      spread(row.ours, row.unit),
      ratioText(row),
      targetText(row.target, row.unit),
      metText(row.met),
    ]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  const line = (texts) => `| ${texts.map((text, column) => text.padEnd(widths[column])).join(' | ')} |`;
  const [head, ...rest] = cells;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}

/** What kind of machine it is; nothing that names it. */
export const machine = (runtime, sandbox) => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 1e9),
  system: `${process.platform} ${process.arch}`,
  electron: runtime.version,
  electronSource: runtime.source,
  node: process.version,
  sandbox,
  load: loadavg().map((each) => Number(each.toFixed(1))),
});

export function machineText(of) {
  const sandbox = of.sandbox ? 'on' : 'OFF';
  return (
    `${of.cores} cores (${of.processor}), ${of.memoryGigabytes} GB, ${of.system}; ` +
    `Electron ${of.electron} (${of.electronSource}), Chromium sandbox ${sandbox}; Node ${of.node}; ` +
    `load average at the end ${of.load.join(' ')}`
  );
}
