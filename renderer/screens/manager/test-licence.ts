/** The licence on the test sheet: nobody's, with everything in its place. */

const lines = [
  'DAQ000000001',
  'DCSSAMPLE',
  'DDEN',
  'DACTESTINA',
  'DDFN',
  'DADMARIA',
  'DDGN',
  'DBD01022024',
  'DBB07141980',
  'DBA07142099',
  'DAG1 EXAMPLE ST',
  'DAIHARTFORD',
  'DAJCT',
  'DAK061030000  ',
  'DCGUSA',
];

const body = `DL${lines.join('\n')}\r`;
const start = '@\n\x1e\rANSI 636006100001';
const four = (number: number) => String(number).padStart(4, '0');

/** As the code on a card holds it, byte for byte. */
export const testLicence = `${start}DL${four(start.length + 10)}${four(body.length)}${body}`;
