import { type Language, same, type Text } from '#kernel/text.ts';

/** What stands where only the company can write. The brackets show, in a printed draft, that nobody has written yet. */
export interface Placeholders {
  readonly author: string;
  readonly objective: string;
  readonly activity: string;
  readonly description: (people: number) => string;
  readonly context: string;
}

/** One language only: a place that is filled in once must not leave its other half behind in the other language. */
export function placeholders(language: Language): Placeholders {
  const write = (words: Text) => OPENING[language] + words[language] + CLOSING[language];
  return {
    author: write(AUTHOR),
    objective: write(OBJECTIVE),
    activity: write(ACTIVITY),
    description: (people) => write(description(people)),
    context: write(CONTEXT),
  };
}

const OPENING: Text = { fr: '[À écrire\u00A0: ', en: '[To be written: ' };
const CLOSING: Text = same(']');

const AUTHOR: Text = {
  fr: 'nom et fonction de la personne qui conduit l’étude',
  en: 'name and position of the person who runs the study',
};

const OBJECTIVE: Text = {
  fr: 'ce que la direction veut pouvoir décider à la fin de l’étude, en une phrase par objectif',
  en: 'what management wants to be able to decide at the end of the study, one sentence an objective',
};

const ACTIVITY: Text = {
  fr: 'en une ligne, ce que l’entreprise vend, et à qui',
  en: 'in one line, what the company sells, and to whom',
};

const CONTEXT: Text = {
  fr: 'ce qui pèse sur la sécurité, de l’extérieur (marché, régulateur, clients, concurrence, actualité des attaques) et de l’intérieur (croissance, recrutements, dette technique, trésorerie)',
  en: 'what weighs on security, from outside (market, regulator, customers, competition, current attacks) and from inside (growth, hiring, technical debt, cash)',
};

function description(people: number): Text {
  return {
    fr: `les produits, les clients, les lieux, l’organisation et ce qui fait vivre l’entreprise, en deux ou trois paragraphes. L’effectif inscrit (${people}) n’est que le plus petit de la taille choisie\u202F; corrigez-le. Ajoutez le chiffre d’affaires, les processus métier et les obligations, laissés vides`,
    en: `products, customers, places, organisation and what the company lives on, in two or three paragraphs. The headcount entered (${people}) is only the smallest of the size chosen; correct it. Add the turnover, the business processes and the obligations, left empty`,
  };
}
