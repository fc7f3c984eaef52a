import { bulleted, landscape, paragraph, strong } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { documentOf } from '../../sections/cover.ts';
import { exceptionState, exceptionsTable } from '../../sections/policy.ts';
import type { Kind } from '../kind.ts';
import { type Telling, tell } from '../telling.ts';

/** Every departure from a rule: who granted it, until when, and what limits the risk meanwhile (ISO/IEC 27002:2022 5.36). */
export const exceptionsRegister: Kind<'document'> = {
  id: 'exceptions-register',
  title: { fr: 'Registre des dérogations', en: 'Register of exceptions' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    const { dossier } = telling;
    return documentOf(telling, { layout: 'sheet', title: exceptionsRegister.title }, [
      landscape([...counts(telling), exceptionsTable(telling, dossier.exceptions, true)]),
    ]);
  },
};

function counts(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const states = Map.groupBy(dossier.exceptions, (exception) => exceptionState(telling, exception));
  if (states.size === 0) {
    return [
      paragraph(
        t({
          fr: 'Aucune dérogation n’est enregistrée : toutes les règles publiées s’appliquent telles quelles.',
          en: 'No exception is recorded: every published rule applies as it stands.',
        }),
      ),
    ];
  }
  return [bulleted([...states].map(([state, rows]) => [strong(String(rows.length)), ` ${state}`]))];
}
