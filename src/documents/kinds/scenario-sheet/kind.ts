import { documentOf } from '../../sections/cover.ts';
import { scenarioSheet as sheet } from '../../sections/scenario-sheet.ts';
import type { Kind } from '../kind.ts';
import { rowNamed, SCENARIO } from '../subject.ts';
import { tell } from '../telling.ts';

/** One risk on a page: enough for its owner to say why it stands where it stands. */
export const scenarioSheet: Kind<'document'> = {
  id: 'scenario-sheet',
  title: { fr: 'Fiche de scénario', en: 'Scenario sheet' },
  model: 'document',
  subject: SCENARIO,
  build: (source, subject) => {
    const telling = tell(source);
    const scenario = rowNamed(telling.dossier.scenarios, subject);
    const risk = telling.risks.find((candidate) => candidate.scenario.id === scenario.id);
    if (!risk) throw new Error(`the view has no risk for the scenario ${subject}`);
    return documentOf(telling, { layout: 'sheet', title: scenarioSheet.title }, sheet(telling, risk));
  },
};
