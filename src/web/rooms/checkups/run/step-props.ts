import type { CheckupProcedureAnswer } from '#server/api.ts';

/** What each step of the guided checkup is given. */
export interface StepProps {
  readonly dossier: string;
  readonly procedure: CheckupProcedureAnswer;
}
