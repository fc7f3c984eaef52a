import { drawBeam } from '../../drawings/beam.ts';
import { LOGO_ROOM } from '../../model/logo.ts';
import { UPRIGHT } from '../../model/paper.ts';
import type { SettledDocument, SettledRun, SettledTable } from '../../model/settled.ts';
import { WORDS } from '../../model/words.ts';
import { TYPE } from '../../style/tokens.ts';
import { formatDay } from '../../style/typography.ts';
import { logoBeside, logoXml, ornament } from './figures.ts';
import { words } from './inline.ts';
import { coverSetup } from './pages.ts';
import { gap, paragraph } from './paragraph.ts';
import { RUNNING, type Sheet } from './sheet.ts';
import { keyValuesXml, tableXml } from './tables.ts';
import { emu, hex, twips, w } from './xml.ts';

const LOOSE = { keep: false, fresh: false };
/** The cover has wider margins than the text. */
const ROOM = { width: 154, height: UPRIGHT.height };

/** The first page of a report: who, what, which version of which data, and who approved it. */
export function coverXml(sheet: Sheet): string {
  const { document } = sheet;
  const { title, subtitle, cover } = document;
  const place = { ...RUNNING, room: ROOM };
  const { logo } = cover.identity ?? {};
  const shown = logo ? logoXml(logo, 'cover', `${WORDS.logo[document.language]} ${cover.organisation}`) : '';
  return [
    shown === '' ? '' : paragraph(shown, { ...LOOSE, style: 'Organisation' }),
    paragraph(beam(sheet) + words(cover.organisation), { ...LOOSE, style: 'Organisation' }),
    spaced(paragraph(titleRun(title), { ...LOOSE, style: 'Title' }), logo ? 62 - LOGO_ROOM.cover.height : 62),
    subtitle === undefined ? '' : paragraph(words(subtitle), { ...LOOSE, style: 'Subtitle' }),
    rule(sheet),
    keyValuesXml(facts(document), place, sheet),
    cover.approvals.length > 0 ? approvals(document, sheet) : '',
    gap({ section: coverSetup() }),
  ].join('');
}

/** The first lines of a sheet, in place of a cover. */
export function bandXml({ document, palette }: Sheet): string {
  const { title, subtitle, cover, language } = document;
  const { logo } = cover.identity ?? {};
  const size = w('sz', Math.round(TYPE.title * 2));
  const line = w('bottom', { val: 'single', sz: 12, space: 8, color: hex(palette.accent) });
  const beside = logo ? logoBeside(logo, `${WORDS.logo[language]} ${cover.organisation}`) : '';
  const head = paragraph(beside + words(title, size), { ...LOOSE, style: 'Title' });
  const below = subtitle === undefined ? '' : paragraph(words(subtitle), { ...LOOSE, style: 'Subtitle' });
  const last = below === '' ? head : below;
  const ruled = last.replace(/(<w:pStyle [^>]*>)/, `$1${w('pBdr', {}, line)}`);
  return below === '' ? ruled : head + ruled;
}

function beam(sheet: Sheet): string {
  const { svg, width } = drawBeam(sheet.palette.accent);
  sheet.images.push({ svg, width });
  return ornament(sheet.images.length, { cx: emu(width), cy: emu(width) });
}

/** Long titles are set smaller, so that the cover stays one page. */
function titleRun(title: string): string {
  const length = [...title].length;
  const points = length < 60 ? TYPE.display : length < 140 ? 23 : 15;
  return words(title, w('sz', points * 2) + w('szCs', points * 2));
}

function spaced(xml: string, millimetres: number): string {
  const spacing = w('spacing', { before: twips(millimetres), after: 200, line: 228, lineRule: 'auto' });
  return xml.replace(/(<w:pStyle [^>]*>)/, `$1${spacing}`);
}

/** A short thick line under the title. */
function rule({ palette }: Sheet): string {
  const line = w('pBdr', {}, w('top', { val: 'single', sz: 20, space: 1, color: hex(palette.accent) }));
  const short = w('ind', { right: twips(ROOM.width - 26) });
  const spacing = w('spacing', { before: 200, after: twips(34) });
  return w('p', {}, w('pPr', {}, line, spacing, short));
}

type Entries = Parameters<typeof keyValuesXml>[0];

function facts({ cover, language }: SettledDocument): Entries {
  const { version, status, date, classification, snapshot } = cover;
  const entry = (key: string, text: string, kind: 'strong' | 'code' = 'strong') => ({
    key,
    runs: [{ kind, text } as const],
  });
  return {
    kind: 'key-values',
    entries: [
      entry(WORDS.version[language], version),
      entry(WORDS.status[language], WORDS[status][language]),
      entry(WORDS.date[language], formatDay(date, language)),
      entry(WORDS.classification[language], classification),
      // Two lines of groups that can be compared with a screen.
      ...(snapshot === undefined
        ? []
        : [
            entry(
              WORDS.snapshot[language],
              (snapshot.match(/.{1,32}/g) ?? []).map((half) => half.replace(/.{16}(?=.)/g, '$& ')).join('\n'),
              'code',
            ),
          ]),
    ],
  };
}

function approvals({ cover, language }: SettledDocument, sheet: Sheet): string {
  const text = (words: string): readonly SettledRun[] => [{ kind: 'text', text: words }];
  const column = (title: string, width: number) => ({ title, width, align: 'start' as const });
  const table: SettledTable = {
    kind: 'table',
    columns: [
      column(WORDS.role[language], 1.5),
      column(WORDS.name[language], 1.3),
      column(WORDS.date[language], 1),
    ],
    rows: cover.approvals.map(({ role, name, date }) => ({
      group: false,
      cells: [
        { runs: text(role), span: 1 },
        {
          runs:
            name === undefined
              ? [{ kind: 'emphasis', text: WORDS.unsigned[language] }]
              : [{ kind: 'strong', text: name }],
          span: 1,
        },
        { runs: text(date === undefined ? '' : formatDay(date, language)), span: 1 },
      ],
    })),
    rowHeadings: false,
    repeatHeader: true,
    small: false,
  };
  const head = paragraph(words(WORDS.approvals[language], w('rStyle', 'Strong')), {
    style: 'Normal',
    keep: true,
    fresh: false,
  });
  return gap() + head + tableXml(table, { ...RUNNING, room: ROOM }, sheet);
}
