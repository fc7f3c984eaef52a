import type { ComponentType } from 'react';
import type { RegisterId } from '#domain/register/names.ts';
import { HoldInterview } from './hold-interview.tsx';
import { InheritedNeeds } from './inherited-needs.tsx';
import { OwnPage } from './own-page.tsx';

interface ExtraProps {
  readonly dossier: string;
  readonly register: RegisterId;
  readonly row: string;
}

/** What the panel of a register shows of a row besides its fields: what is computed from others, and where it has a page of its own. */
export const PANEL_EXTRAS: Readonly<Partial<Record<RegisterId, ComponentType<ExtraProps>>>> = {
  assets: InheritedNeeds,
  interviews: HoldInterview,
  policies: OwnPage,
  exceptions: OwnPage,
  requests: OwnPage,
};
