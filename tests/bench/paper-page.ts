/** The confirmation as input of our own renderer, and the same page as HTML for Chromium's printer. */
import type { PaperInput } from '../../main/papers/content';
import { qrMatrix } from '../../main/papers/qr';
import { addressLines, fullName, phoneText, speakers } from '../../main/papers/speech';
import en from '../../resources/words/en.json' with { type: 'json' };
import es from '../../resources/words/es.json' with { type: 'json' };
import { madePerson } from './people';

const speech = speakers({ en, es }).en;
type Confirmation = Extract<PaperInput, { template: 'registrationConfirmation' }>;

const open = { opens: '10:00', closes: '20:00' };

/** Another patient on every one: nothing of the last page can be used again. */
export function confirmation(index: number): Confirmation {
  const { given, middle, family, birthDate, certifiedOn, printedExpiry } = madePerson(index);
  const name = { given, middle, family, suffix: '' };
  const serial = String(index + 1).padStart(6, '0');
  return {
    template: 'registrationConfirmation',
    frame: {
      number: `P-${serial}`,
      language: 'en',
      largePrint: false,
      training: false,
      issuedAt: '2026-11-02T19:05:00.000Z',
      zone: 'America/New_York',
      rulebookVersion: '2026.1',
      store: {
        name: 'Elm Street Dispensary',
        address: { line1: '1 Elm Street', line2: '', town: 'Hartford', state: 'CT', zip: '06103' },
        phone: '8605550100',
        hours: {
          monday: open,
          tuesday: open,
          wednesday: open,
          thursday: open,
          friday: open,
          saturday: open,
          sunday: null,
        },
      },
      code: `CS1:P-${serial}:4f1c2a`,
      copy: 0,
    },
    content: {
      sessionNumber: `R-${serial}`,
      patient: { name, birthDate },
      certifiedOn,
      expiresOn: printedExpiry,
      expirySource: 'Patient and caregiver registration card',
      certifier: { name: 'Dr. Grace Bell', profession: 'physician' },
      email: { address: `patient${index}@example.org`, temporary: true },
      documents: [
        { proof: 'identity', document: 'Driver license', how: 'uploaded' },
        { proof: 'residency', document: 'Utility bill', how: 'seen' },
      ],
      caregiver: null,
      affirmations: { count: 6, onStatePage: false },
      submittedAt: '2026-11-02T19:03:00.000Z',
      helpedBy: 'Marta Ruiz',
    },
  };
}

/** What the patient takes home, for another patient on every one. */
export function handout(index: number): Extract<PaperInput, { template: 'patientHandout' }> {
  const { frame, content } = confirmation(index);
  return {
    template: 'patientHandout',
    frame,
    content: {
      sessionNumber: content.sessionNumber,
      patient: content.patient,
      expiresOn: content.expiresOn,
      renewalOpensOn: null,
      accountUrl: 'https://biznet.ct.gov/dcp-mmrp',
      waitsFor: ['documents', 'state'],
      mailTo: ['Medical Marijuana Program', '450 Columbus Blvd, Suite 901', 'Hartford, CT 06103'],
    },
  };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const say = (key: string, facts?: Record<string, string | number>) => escaped(speech.say(key, facts));

function qr(code: string, alt: string): string {
  const { size, dark } = qrMatrix(code);
  const modules = dark.flatMap((on, at) => (on ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : []));
  return `<svg role="img" aria-label="${alt}" viewBox="-4 -4 ${size + 8} ${size + 8}"><path d="${modules.join('')}"/></svg>`;
}

function facts({ frame, content }: Confirmation): [string, string[]][] {
  const { certifier, email, documents } = content;
  const profession = speech.say(`profession.${certifier.profession}`);
  const expiresWhy = say('confirmation.expiresWhy', { source: content.expirySource });
  return [
    ['session', [content.sessionNumber]],
    ['patient', [escaped(fullName(content.patient.name))]],
    ['birthDate', [speech.day(content.patient.birthDate)]],
    ['submitted', [speech.instant(content.submittedAt, frame.zone)]],
    ['certified', [speech.day(content.certifiedOn)]],
    ['certifier', [say('confirmation.certifierValue', { name: certifier.name, profession })]],
    ['expires', [speech.day(content.expiresOn), expiresWhy]],
    ['email', [email?.address ?? '', say('confirmation.temporaryEmail')]],
    [
      'documents',
      documents.map(({ proof, document, how }) =>
        say('confirmation.document', {
          proof: speech.say(`proof.${proof}`),
          document,
          how: speech.say(`how.${how}`),
        }),
      ),
    ],
    ['caregiver', [say('confirmation.noCaregiver')]],
    ['affirmations', [say('confirmation.affirmed', { count: content.affirmations.count })]],
    ['helpedBy', [content.helpedBy]],
  ];
}

const look = `
  @font-face { font-family: Atkinson; src: url('file://@fonts/atkinson-regular.ttf'); }
  @font-face { font-family: Atkinson; font-weight: bold; src: url('file://@fonts/atkinson-bold.ttf'); }
  @page { size: letter; margin: 48pt 60pt }
  body { font: 11pt/1.35 Atkinson; color: #17212a; margin: 0 }
  header { display: flex; gap: 12pt; font-size: 9.5pt; color: #4a5963; border-bottom: 1.6pt solid #054f5e }
  header div { flex: 1 } header strong { font-size: 13pt; color: #054f5e } svg { width: 84pt }
  h1 { font-size: 23pt; color: #054f5e; margin: 10pt 0 4pt } h2 { font-size: 13.5pt; color: #054f5e }
  .notice { background: #eef4f5; border-left: 4pt solid #054f5e; padding: 9pt; font-weight: bold }
  th { text-align: left; width: 150pt; vertical-align: top } td, th { border-bottom: .6pt solid #c3ced2; padding: 3pt 0 }
  footer { display: flex; justify-content: space-between; font-size: 9pt; color: #4a5963 }`;

/** `@fonts` stands for the folder of the typefaces. */
export function pageOf(paper: Confirmation): string {
  const { frame, content } = paper;
  const { store } = frame;
  const lines = (texts: readonly string[]) => texts.join('<br>');
  const contact = [...(store.address ? addressLines(store.address) : []), phoneText(store.phone ?? '')];
  const next = speech.list('confirmation.next', { expires: speech.day(content.expiresOn) });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${say('confirmation.title')}</title>
<style>${look}</style></head><body>
<header><div><strong>${store.name}</strong><br>${lines(contact)}</div>
<div>${lines(store.hours ? speech.hours(store.hours) : [])}</div>
${qr(frame.code ?? '', say('frame.qrAlt', { number: frame.number }))}</header>
<h1>${say('confirmation.title')}</h1><p class="notice">${say('confirmation.notRegistered')}</p>
<table>${facts(paper)
    .map(
      ([key, values]) =>
        `<tr><th scope="row">${say(`confirmation.${key}`)}</th><td>${lines(values)}</td></tr>`,
    )
    .join('')}</table>
<h2>${say('confirmation.nextTitle')}</h2><ol>${next.map((step) => `<li>${escaped(step)}</li>`).join('')}</ol>
<p>${say('confirmation.seenOnly')}</p>
<footer><span>${frame.number} · ${say('frame.rulebook', { version: frame.rulebookVersion })}</span>
<span>${say('frame.page', { page: 1, pages: 1 })}</span></footer></body></html>`;
}
