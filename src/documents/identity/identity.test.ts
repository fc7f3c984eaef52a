import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { expect as sure } from '#kernel/result.ts';
import { smallDossier } from '../../../tests/dossiers/small.ts';
import { elementsNamed, readPackage, textIn } from '../formats/fixtures/read-package.ts';
import { readPdf } from '../formats/fixtures/read-pdf.ts';
import { makeDocument } from '../press/make.ts';
import { LOGOS } from './fixtures/logos.ts';

const FOOTER = 'SAS au capital de 10 000 €';
const ACCENT = 'A00033';
const HOUSE = '0B6B74';

let plain: Dossier;
let own: Dossier;

beforeAll(() => {
  plain = smallDossier();
  const hash = createHash('sha256').update(LOGOS.wide).digest('hex');
  const row = { name: 'logo.svg', mediaType: 'image/svg+xml', size: LOGOS.wide.length, hash };
  own = {
    ...plain,
    company: {
      ...plain.company,
      identity: { name: 'Compagnie & Fils', accent: `#${ACCENT}`, footer: FOOTER, logo: 'logo' },
    },
    attachments: [...plain.attachments, { id: 'logo', ...row }],
  };
});

async function made(kind: string, format: string, dossier: Dossier, logo?: Uint8Array): Promise<Uint8Array> {
  const order = { dossier, kind, format, today: '2026-11-27', language: 'fr' as const, logo };
  return sure(await makeDocument(order), `${kind} as ${format}`).bytes;
}

function files(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}

/** All XML of an Office file in one string. */
function written(bytes: Uint8Array): string {
  return Object.entries(files(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => strFromU8(part))
    .join('\n');
}

describe('the identity of an organisation', () => {
  it('is on the cover and on every page of a PDF', async () => {
    const { pages } = await readPdf(await made('risk-report', 'pdf', own, LOGOS.wide));

    expect(pages[0]?.text).toContain('Compagnie & Fils');
    expect(pages[0]?.tags.some(({ alt }) => alt === 'Logo de Compagnie & Fils')).toBe(true);
    for (const page of pages.slice(1)) expect(page.text.replaceAll(/\s/g, ' ')).toContain('SAS au capital');
  });

  it('is on the cover, in the running lines and in the styles of a Word file', async () => {
    const bytes = await made('executive-summary', 'docx', own, LOGOS.wide);
    const parts = readPackage(bytes);
    const header = parts.get('word/_rels/header-portrait.xml.rels');
    const footer = parts.get('word/footer-portrait.xml');

    expect(Object.keys(files(bytes))).toContain('word/media/logo.png');
    expect(
      header && elementsNamed(header, 'Relationship').map(({ attributes }) => attributes.Target),
    ).toEqual(['media/logo.png']);
    expect(footer && textIn(footer)).toContain('SAS au capital');
    expect(written(bytes)).toContain(ACCENT);
  });

  it('is on the cover and the master of slides', async () => {
    const bytes = await made('board-deck', 'pptx', own, LOGOS.wide);

    expect(Object.keys(files(bytes)).some((name) => /^ppt\/media\/.*\.png$/.test(name))).toBe(true);
    expect(written(bytes)).toContain('SAS au capital');
    expect(written(bytes)).toContain(`srgbClr val="${ACCENT}"`);
  });

  it('is on the first sheet of a workbook and on its printed pages', async () => {
    const bytes = await made('registers-workbook', 'xlsx', own, LOGOS.wide);

    expect(Object.keys(files(bytes)).some((name) => name.startsWith('xl/media/'))).toBe(true);
    expect(written(bytes)).toContain('Logo de Compagnie &amp; Fils');
    expect(written(bytes)).toContain('SAS au capital');
    expect(written(bytes)).toContain(ACCENT);
  });

  it('is on a page for browsers, as dots and never as the file that was given', async () => {
    const page = strFromU8(await made('executive-summary', 'html', own, LOGOS.wide));

    expect(page).toMatch(
      /<img class="logo" src="data:image\/png;base64,[^"]+" alt="Logo de Compagnie &amp; Fils"/,
    );
    expect(page).toContain('SAS au capital');
    expect(page).not.toContain(Buffer.from(LOGOS.wide).toString('base64'));
    expect(page).toContain(`--accent:#${ACCENT}`);
  });

  it('is the name alone where a format has no colours', async () => {
    expect(strFromU8(await made('executive-summary', 'text', own, LOGOS.wide))).toContain('Compagnie & Fils');
  });

  it.each(['pdf', 'docx', 'html'])('gives the same bytes twice as %s', async (format) => {
    const [one, two] = [
      await made('executive-summary', format, own, LOGOS.wide),
      await made('executive-summary', format, own, LOGOS.wide),
    ];

    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('is absent until somebody gives it: the neutral look, without a logo', async () => {
    const page = strFromU8(await made('executive-summary', 'html', plain));

    expect(page).not.toContain('<img');
    expect(page).toContain(`--accent:#${HOUSE}`);
  });
});

describe('a logo whose file is gone, or is another', () => {
  it.each([
    ['gone', undefined],
    ['another', LOGOS.tall],
  ])('is refused with what to do: %s', async (_, logo) => {
    const order = {
      dossier: own,
      kind: 'brief',
      format: 'markdown',
      today: '2026-11-27',
      language: 'fr' as const,
    };

    const refused = await makeDocument({ ...order, logo });

    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'missing-logo', found: 'logo' }] });
  });
});
