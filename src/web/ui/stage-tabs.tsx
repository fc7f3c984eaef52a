import { SegmentedControl } from '@mantine/core';
import { STAGE_WORDS, STAGES, type Stage } from '#domain/evaluation/evaluation.ts';
import { useLanguage } from './language.tsx';

const LABEL = { fr: 'Risque', en: 'Risk' };

/** Which of the three ratings is shown. */
export function StageTabs({
  stage,
  onStage,
}: {
  readonly stage: Stage;
  readonly onStage: (stage: Stage) => void;
}) {
  const { t } = useLanguage();
  return (
    <SegmentedControl
      size="sm"
      aria-label={t(LABEL)}
      value={stage}
      onChange={(value) => onStage(STAGES.find((one) => one === value) ?? stage)}
      data={STAGES.map((one) => ({ value: one, label: t(STAGE_WORDS[one]) }))}
    />
  );
}
