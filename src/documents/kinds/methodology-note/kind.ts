import { INTEGRITY_RULES } from '#domain/dossier/integrity/index.ts';
import { LEVEL_WORDS, LEVELS } from '#domain/scope/levels.ts';
import { bulleted, contents, figure, heading, keyValues, landscape, paragraph } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { REFERENCES, TERMS } from '../../sections/appendices.ts';
import { drawnChain } from '../../sections/chain.ts';
import { documentOf } from '../../sections/cover.ts';
import { method } from '../../sections/method.ts';
import type { Kind } from '../kind.ts';
import { type Telling, tell } from '../telling.ts';

/** How risks are found, rated and treated here: what two people need to come to the same result (ISO/IEC 27001:2022 §6.1.2 b). */
export const methodologyNote: Kind<'document'> = {
  id: 'methodology-note',
  title: { fr: 'Note de méthode', en: 'Methodology note' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    return documentOf(telling, { layout: 'report', title: methodologyNote.title }, [
      contents(2),
      ...whole(telling),
      ...method(telling),
      ...safeguards(telling),
      ...words(telling),
    ]);
  },
};

/** Where the study stands among all that a company does for its security. */
function whole(telling: Telling): readonly Block[] {
  const { t } = telling;
  return [
    landscape([
      heading(1, t({ fr: 'La démarche d’ensemble', en: 'The whole approach' }), { id: 'chain' }),
      paragraph(
        t({
          fr: 'L’étude des risques n’est qu’une partie de la chaîne : ce qu’elle décide se retrouve dans les politiques, se vérifie par des audits et se corrige chaque année.',
          en: 'The risk study is one part of the chain only: what it decides is found in the policies, checked by audits and corrected every year.',
        }),
      ),
      figure(drawnChain(telling), {
        caption: t({
          fr: 'De la préparation à l’amélioration continue',
          en: 'From preparation to continual improvement',
        }),
        width: 250,
      }),
    ]),
  ];
}

/** What keeps the results consistent, valid and comparable. */
function safeguards(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const levels = LEVELS.map((level) => t(LEVEL_WORDS[level]).toLowerCase()).join(', ');
  return [
    heading(1, t({ fr: 'Ce qui rend les résultats comparables', en: 'What makes the results comparable' }), {
      id: 'safeguards',
    }),
    bulleted([
      t({
        fr: `Un risque a cinq niveaux (${levels}), et une seule grille les donne. Personne n’écrit un niveau à la main.`,
        en: `A risk has five levels (${levels}), and one grid gives them. Nobody writes a level by hand.`,
      }),
      t({
        fr: 'Chaque cotation porte la version des critères avec laquelle elle a été faite. Quand les critères changent, elle reste lisible telle qu’elle fut donnée, et elle est à refaire.',
        en: 'Every rating carries the version of the criteria that it was made with. When the criteria change, it stays readable as it was given, and it is to be made again.',
      }),
      t({
        fr: 'Une valeur absente reste absente : elle n’est comptée ni comme bonne, ni comme nulle.',
        en: 'A missing value stays missing: it counts neither as good nor as nil.',
      }),
      t({
        fr: `${INTEGRITY_RULES.length} règles de cohérence relisent l’étude chaque jour ; elles citent la clause qui les fonde.`,
        en: `${INTEGRITY_RULES.length} consistency rules read the study again every day; they cite the clause they rest on.`,
      }),
      t({
        fr: 'Accepter un risque demande le droit de le faire pour ce niveau, une raison et une date de fin. Celui qui accepte n’est pas celui qui a coté, ou le document le signale.',
        en: 'Accepting a risk takes the right to do so at that level, a reason and an end date. Whoever accepts is not whoever rated, or the document says so.',
      }),
      t({
        fr: 'Tous les documents naissent d’un même état des données, désigné par son empreinte ; aucun chiffre n’y est recopié.',
        en: 'All documents are born of one state of the data, named by its fingerprint; no figure in them is copied by hand.',
      }),
    ]),
    keyValues([
      [
        t({ fr: 'Versions des critères', en: 'Versions of the criteria' }),
        dossier.criteria.map(({ id, adoptedOn }) => `${id} (${telling.shortDay(adoptedOn)})`).join(' · '),
      ],
    ]),
  ];
}

function words({ t }: Telling): readonly Block[] {
  return [
    heading(1, t({ fr: 'Références et vocabulaire', en: 'References and vocabulary' }), { id: 'references' }),
    bulleted(REFERENCES.map(t)),
    keyValues(TERMS.map(([term, meaning]) => [t(term), t(meaning)])),
  ];
}
