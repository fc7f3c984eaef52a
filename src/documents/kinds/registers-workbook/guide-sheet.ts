import type { Text } from '#kernel/text.ts';
import type { Sheet, SheetCell } from '../../model/workbook.ts';
import type { Telling } from '../telling.ts';

export const GUIDE_NAME: Text = { fr: 'Lisez-moi', en: 'Read me' };

const HOW: readonly Text[] = [
  {
    fr: 'Un onglet par registre, une ligne par élément : la première colonne porte son identifiant, qui ne change jamais.',
    en: 'One tab a register, one row an entry: its first column holds the id, which never changes.',
  },
  {
    fr: 'Les titres foncés sont à remplir, les titres clairs se calculent. Une note sur le titre dit quoi écrire.',
    en: 'Dark titles are to be filled in, light titles compute themselves. A note on the title says what to write.',
  },
  {
    fr: 'Les listes déroulantes proposent les valeurs permises ; les identifiants d’un autre registre en font partie. Plusieurs valeurs dans une cellule sont séparées par des virgules, plusieurs phrases par des retours à la ligne.',
    en: 'Drop-downs offer the values that are allowed, ids of another register among them. Several values in a cell are separated by commas, several sentences by line ends.',
  },
  {
    fr: 'Les textes qui diffèrent d’une langue à l’autre ont une seconde colonne, masquée.',
    en: 'Words that differ from one language to the other have a second, hidden column.',
  },
  {
    fr: 'Le niveau d’un risque se lit dans l’onglet Grille, à la croisée de la vraisemblance et de la pire des conséquences, avec les critères de la cotation.',
    en: 'The level of a risk is read on the tab Grid, where likelihood and the worst consequence meet, with the criteria of the rating.',
  },
  {
    fr: 'Ne changez ni la première ligne, masquée, ni les noms définis : ils permettent de relire ce classeur.',
    en: 'Change neither the first, hidden row nor the defined names: they allow this workbook to be read back.',
  },
];

/** What the workbook is, how to use it, what is on which tab. */
export function guideSheet(telling: Telling, sheets: readonly Sheet[], name: string): Sheet {
  const { t, dossier, snapshot, today } = telling;
  const { study, company } = dossier;
  const line = (label: Text, value: string): readonly SheetCell[] => [
    { value: t(label), style: 'strong' },
    value,
  ];
  return {
    name,
    layout: 'page',
    landscape: false,
    columns: [
      { id: 'label', title: '', type: 'text', width: 34 },
      { id: 'words', title: '', type: 'text', width: 90 },
    ],
    rows: [
      // Left for the logo.
      ...(telling.logo ? [[]] : []),
      [{ value: t({ fr: 'Classeur des registres', en: 'Workbook of the registers' }), style: 'title' }],
      [{ value: t(study.title), style: 'heading' }],
      [],
      line({ fr: 'Organisation', en: 'Organisation' }, company.identity?.name ?? study.organisation),
      line({ fr: 'Version de l’étude', en: 'Version of the study' }, study.version),
      line({ fr: 'Calculé au', en: 'Computed on' }, telling.day(today)),
      line({ fr: 'Empreinte des données (SHA-256)', en: 'Fingerprint of the data (SHA-256)' }, snapshot),
      [],
      [{ value: t({ fr: 'Mode d’emploi', en: 'How to use it' }), style: 'heading' }],
      ...HOW.map((words) => [undefined, t(words)]),
      [],
      [{ value: t({ fr: 'Onglets', en: 'Tabs' }), style: 'heading' }],
      ...sheets.map((sheet) => [
        { value: sheet.name, style: 'strong' as const },
        sheet.layout === 'table' ? telling.count(filled(sheet), ROW, ROWS) : '',
      ]),
    ],
  };
}

const ROW: Text = { fr: 'ligne', en: 'row' };
const ROWS: Text = { fr: 'lignes', en: 'rows' };

/** Rows that only hold formulas wait to be filled in. */
function filled({ rows }: Sheet): number {
  return rows.filter(([first]) => first !== undefined).length;
}
