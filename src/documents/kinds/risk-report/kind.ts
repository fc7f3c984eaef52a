import { contents, pageBreak } from '../../model/builder.ts';
import type { Document } from '../../model/document.ts';
import { acceptances } from '../../sections/acceptances.ts';
import { alignment } from '../../sections/alignment.ts';
import { appendices } from '../../sections/appendices.ts';
import { assets } from '../../sections/assets.ts';
import { context } from '../../sections/context.ts';
import { coverOf } from '../../sections/cover.ts';
import { evaluation } from '../../sections/evaluation.ts';
import { method } from '../../sections/method.ts';
import { openPoints } from '../../sections/open-points.ts';
import { roadmapSection } from '../../sections/roadmap.ts';
import { scenarios } from '../../sections/scenarios.ts';
import { summary } from '../../sections/summary.ts';
import { threats } from '../../sections/threats.ts';
import { treatment } from '../../sections/treatment.ts';
import { vulnerabilities } from '../../sections/vulnerabilities.ts';
import type { Kind, Source } from '../kind.ts';
import { tell } from '../telling.ts';

/** The official report of the study (ISO/IEC 27001:2022 §8.2, §8.3; ISO/IEC 27005:2022 §10.4). */
export const riskReport: Kind<'document'> = {
  id: 'risk-report',
  title: { fr: 'Rapport d’appréciation des risques', en: 'Risk assessment report' },
  model: 'document',
  build,
};

const SECTIONS = [
  summary,
  context,
  method,
  assets,
  threats,
  vulnerabilities,
  scenarios,
  evaluation,
  treatment,
  alignment,
  roadmapSection,
  acceptances,
  openPoints,
  appendices,
];

function build(source: Source): Document {
  const telling = tell(source);
  const { study } = telling.dossier;
  return {
    model: 'document',
    language: telling.language,
    title: telling.t({
      fr: 'Appréciation et traitement des risques de sécurité de l’information',
      en: 'Information security risk assessment and treatment',
    }),
    subtitle: telling.t(study.title),
    layout: 'report',
    cover: coverOf(telling),
    blocks: [contents(2), pageBreak(), ...SECTIONS.flatMap((section) => section(telling))],
  };
}
