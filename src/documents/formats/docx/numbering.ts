import { NAMESPACES, part, twips, w } from './xml.ts';

/** Instances of numberings; 0 takes a number away that the style would give. */
export const NO_NUMBERS = 0;
export const HEADINGS = 1;
export const APPENDICES = 2;
export const BULLETS = 3;
/** The first numbered list; each further one has an instance of its own. */
export const FIRST_LIST = 4;

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Headings in numbers (1, 1.1), in letters (A, A.1), bullets, and lists that begin at one each. */
export function numberingXml(lists: number, accent: string): string {
  const instances = [HEADINGS, APPENDICES, BULLETS].map((id) =>
    w('num', { numId: id }, w('abstractNumId', id)),
  );
  const counted = Array.from({ length: lists }, (_, i) =>
    w(
      'num',
      { numId: FIRST_LIST + i },
      w('abstractNumId', FIRST_LIST),
      ...LEVELS.map((level) => w('lvlOverride', { ilvl: level }, w('startOverride', 1))),
    ),
  );
  return part(
    w(
      'numbering',
      {},
      abstract(HEADINGS, (level) => headingLevel(level, 'decimal', accent)),
      abstract(APPENDICES, (level) => headingLevel(level, 'upperLetter', accent)),
      abstract(BULLETS, (level) => bulletLevel(level, accent)),
      abstract(FIRST_LIST, listLevel),
      ...instances,
      ...counted,
    ).replace('<w:numbering', `<w:numbering xmlns:w="${NAMESPACES['xmlns:w']}"`),
  );
}

function abstract(id: number, level: (level: number) => string): string {
  return w('abstractNum', { abstractNumId: id }, w('multiLevelType', 'multilevel'), ...LEVELS.map(level));
}

/** `2.1`: the numbers of all levels down to this one. */
function headingLevel(level: number, first: string, accent: string): string {
  const text = LEVELS.slice(0, level + 1)
    .map((one) => `%${one + 1}`)
    .join('.');
  const linked = level < 4 && first === 'decimal' ? w('pStyle', `Heading${level + 1}`) : '';
  return w(
    'lvl',
    { ilvl: level },
    w('start', 1),
    w('numFmt', level === 0 ? first : 'decimal'),
    linked,
    w('suff', 'space'),
    w('lvlText', `${text}\u2002`),
    w('lvlJc', 'left'),
    w('pPr', {}, w('ind', { left: 0, firstLine: 0 })),
    w('rPr', {}, w('color', accent)),
  );
}

function indent(level: number): string {
  return w('pPr', {}, w('ind', { left: twips(6 * (level + 1)), hanging: twips(5) }));
}

function bulletLevel(level: number, accent: string): string {
  return w(
    'lvl',
    { ilvl: level },
    w('start', 1),
    w('numFmt', 'bullet'),
    w('lvlText', '•'),
    w('lvlJc', 'left'),
    indent(level),
    w('rPr', {}, w('color', accent)),
  );
}

function listLevel(level: number): string {
  return w(
    'lvl',
    { ilvl: level },
    w('start', 1),
    w('numFmt', 'decimal'),
    w('lvlText', `%${level + 1}.`),
    w('lvlJc', 'left'),
    indent(level),
  );
}
