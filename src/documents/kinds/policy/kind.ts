import { documentOf } from '../../sections/cover.ts';
import { policyCover, policyText } from '../../sections/policy.ts';
import type { Kind } from '../kind.ts';
import { POLICY, rowNamed } from '../subject.ts';
import { tell } from '../telling.ts';

/** One policy as it is signed and handed out (ISO/IEC 27001:2022 §5.2, §7.5). */
export const policy: Kind<'document'> = {
  id: 'policy',
  title: { fr: 'Politique', en: 'Policy' },
  model: 'document',
  subject: POLICY,
  build: (source, subject) => {
    const telling = tell(source);
    const row = rowNamed(telling.dossier.policies, subject);
    const frame = {
      layout: 'sheet',
      title: policy.title,
      subtitle: telling.dossier.study.organisation,
      cover: policyCover(telling, row),
    } as const;
    return documentOf(telling, frame, policyText(telling, row));
  },
};
