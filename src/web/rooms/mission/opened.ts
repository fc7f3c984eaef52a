import type { RegisterId } from '#domain/register/names.ts';
import type { Row } from '#domain/register/register.ts';

/** The row that stands beside the page: one that is there, or a new one with what it begins with. */
export interface Opened {
  readonly register: RegisterId;
  readonly row: string;
  readonly preset?: Row;
  /** Fields that the place gives. */
  readonly hidden?: readonly string[];
}

export interface PartProps {
  readonly dossier: string;
  readonly onOpen: (opened: Opened) => void;
}
