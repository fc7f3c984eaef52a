import { contents, heading, pageBreak, paragraph } from '../../model/builder.ts';
import { documentOf } from '../../sections/cover.ts';
import { scenarioSheet } from '../../sections/scenario-sheet.ts';
import type { Kind } from '../kind.ts';
import { tell } from '../telling.ts';

/** Every risk, one page each. */
export const scenarioSheets: Kind<'document'> = {
  id: 'scenario-sheets',
  title: { fr: 'Fiches des scénarios', en: 'Scenario sheets' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    const { t, risks } = telling;
    const frame = { layout: 'report', title: scenarioSheets.title } as const;
    if (risks.length === 0) {
      return documentOf(telling, frame, [
        heading(1, t({ fr: 'Aucun scénario', en: 'No scenario' }), { numbered: false }),
        paragraph(
          t({
            fr: 'Le registre des scénarios est encore vide.',
            en: 'The register of scenarios is still empty.',
          }),
        ),
      ]);
    }
    return documentOf(telling, frame, [
      contents(1),
      ...risks.flatMap((risk) => [pageBreak(), ...scenarioSheet(telling, risk)]),
    ]);
  },
};
