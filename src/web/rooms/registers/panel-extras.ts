import type { ComponentType } from 'react';
import type { RegisterId } from '#domain/register/names.ts';
import { HoldInterview } from './hold-interview.tsx';
import { InheritedNeeds } from './inherited-needs.tsx';

/** What the panel of a register shows of a row besides its fields: what is computed from others. */
export const PANEL_EXTRAS: Readonly<
  Partial<Record<RegisterId, ComponentType<{ readonly dossier: string; readonly row: string }>>>
> = {
  assets: InheritedNeeds,
  interviews: HoldInterview,
};
