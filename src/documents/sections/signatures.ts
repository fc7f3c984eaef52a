import type { Telling } from '../kinds/telling.ts';
import { table } from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import { shortened } from './shortened.ts';

const MOST = 4;

/** Room to sign on paper, for those whom the study names; what was approved already says its day. */
export function signatures(telling: Telling): Block {
  const { t, dossier } = telling;
  const approvals = dossier.study.approvals.slice(0, MOST);
  const pending = t({ fr: 'en attente', en: 'pending' });
  const rows = approvals.map(({ by, capacity, on }) => [
    shortened(t(capacity), 60),
    shortened(by, 40),
    on === undefined ? pending : telling.shortDay(on),
    '',
  ]);
  return table({
    columns: [
      { title: t({ fr: 'Pour accord', en: 'Agreed' }), width: 3.4 },
      { title: t({ fr: 'Nom', en: 'Name' }), width: 2.4 },
      { title: t({ fr: 'Date', en: 'Date' }), width: 1.8 },
      { title: t({ fr: 'Signature', en: 'Signature' }), width: 2.4 },
    ],
    rows: rows.length > 0 ? rows : [[t({ fr: 'Direction', en: 'Management' }), '', pending, '']],
  });
}
