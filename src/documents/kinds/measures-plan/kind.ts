import { contents } from '../../model/builder.ts';
import { documentOf } from '../../sections/cover.ts';
import type { Kind } from '../kind.ts';
import { tell } from '../telling.ts';
import { controlSheets } from './control-sheets.ts';
import { leftOut } from './left-out.ts';
import { priorities } from './priorities.ts';

/** The controls of ISO/IEC 27002 in the words and the means of this company (ISO/IEC 27001:2022 §6.1.3 b, §8.1). */
export const measuresPlan: Kind<'document'> = {
  id: 'measures-plan',
  title: { fr: 'Plan de mesures ISO/IEC 27002', en: 'ISO/IEC 27002 measures plan' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    return documentOf(telling, { layout: 'report', title: measuresPlan.title }, [
      contents(2),
      ...priorities(telling),
      ...controlSheets(telling),
      ...leftOut(telling),
    ]);
  },
};
