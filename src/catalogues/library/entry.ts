import { z } from 'zod';
import { ControlId, Day } from '#domain/register/field.ts';
import type { Text } from '#kernel/text.ts';
import { Bilingual, Slug } from '../catalogue.ts';
import { defineCatalogue } from '../define.ts';
import { oneOf } from '../vocabulary.ts';
import { BODY_ROLES, EDITION_STATUSES, HOLDERS, PRIORITIES, REACHES, REGULATION_NATURES } from './words.ts';

const Address = z.url({ protocol: /^https$/ });

/** A standard as its publisher lists it: number, edition and status are facts, the scope is in our words. */
export const Standard = z.strictObject({
  id: Slug,
  kind: z.literal('standard'),
  /** `ISO/IEC 27001`. */
  ref: z.string().regex(/^(ISO|ISO\/IEC|NF|EN|IEC) [\dA-Z][\dA-Z -]*$/),
  name: Bilingual,
  /** The year, with the amendments that count: `2022 + Amd 1:2024`. */
  edition: z.string().min(4),
  /** Year in which the edition came out, without its amendments. */
  year: z.int().min(2000).max(2100),
  status: oneOf(EDITION_STATUSES),
  /** The day on which the edition was last compared with what is public. */
  checkedOn: Day,
  /** The edition comes from memory, or a newer one may be out: look at iso.org before quoting it. */
  toConfirm: z.boolean().default(false),
  certifiable: z.boolean().default(false),
  scope: Bilingual,
  priority: oneOf(PRIORITIES),
  /** Why this priority for a small fintech. */
  reason: Bilingual,
});
export type Standard = z.infer<typeof Standard>;

/** A law or a rule, as dated facts; what is not sure says so, and who can tell. */
export const Regulation = z
  .strictObject({
    id: Slug,
    kind: z.literal('regulation'),
    name: Bilingual,
    reference: Bilingual,
    nature: oneOf(REGULATION_NATURES),
    /** The dates that matter, past and to come, in their order. */
    milestones: z.array(z.strictObject({ on: Day, what: Bilingual })).min(1),
    reach: oneOf(REACHES),
    /** Whom it concerns, and why it does or does not concern this company. */
    concerns: Bilingual,
    /** What there is to do, concretely. */
    duties: z.array(Bilingual).min(2),
    /** What customers who are bound by it will ask of their supplier. */
    customersAsk: z.array(Bilingual).default([]),
    /** Bodies of this library that watch over it. */
    authorities: z.array(Slug),
    controls: z.array(ControlId),
    toConfirm: z.boolean().default(false),
    /** What counsel has to confirm. */
    caveat: Bilingual.optional(),
    checkedOn: Day,
  })
  .refine(({ toConfirm, caveat }) => toConfirm === (caveat !== undefined), {
    path: ['caveat'],
    params: {
      message: {
        fr: 'un texte à confirmer dit ce qui est à confirmer, et lui seul',
        en: 'a text to be confirmed says what is to be confirmed, and only such a text',
      },
    },
  });
export type Regulation = z.infer<typeof Regulation>;

/** Somebody to know before the day one needs them. */
export const Body = z.strictObject({
  id: Slug,
  kind: z.literal('body'),
  name: Bilingual,
  role: oneOf(BODY_ROLES),
  what: Bilingual,
  /** When to turn to it, and for what. */
  use: Bilingual,
  address: Address,
});
export type Body = z.infer<typeof Body>;

/** What a certificate says about its holder, and what it leaves open. */
export const Certification = z.strictObject({
  id: Slug,
  kind: z.literal('certification'),
  name: Bilingual,
  holder: oneOf(HOLDERS),
  /** Who gives it. */
  issuer: z.string().min(2),
  /** How it is earned, and how long it lasts. */
  earned: Bilingual,
  proves: Bilingual,
  doesNotProve: Bilingual,
  /** How a customer checks it. */
  check: Bilingual,
});
export type Certification = z.infer<typeof Certification>;

/** A word of the trade, told to somebody who is not of it. */
export const Term = z.strictObject({
  id: Slug,
  kind: z.literal('term'),
  term: Bilingual,
  meaning: Bilingual,
  /** Other entries of the library, of any kind. */
  see: z.array(Slug).default([]),
});
export type Term = z.infer<typeof Term>;

export const LibraryEntry = z.discriminatedUnion('kind', [Standard, Regulation, Body, Certification, Term]);
export type LibraryEntry = z.infer<typeof LibraryEntry>;

export const libraryCatalogue = defineCatalogue<LibraryEntry>({
  id: 'library',
  name: { fr: 'Bibliothèque', en: 'Library' },
  entry: LibraryEntry,
  neededBy: [],
  title: titleOf,
  keywords: keywordsOf,
  references(entry) {
    if (entry.kind === 'regulation') return { library: entry.authorities, 'iso27002-2022': entry.controls };
    return { library: entry.kind === 'term' ? entry.see : [] };
  },
});

export function standards(): readonly Standard[] {
  return entries().filter((entry) => entry.kind === 'standard');
}

export function regulations(): readonly Regulation[] {
  return entries().filter((entry) => entry.kind === 'regulation');
}

export function bodies(): readonly Body[] {
  return entries().filter((entry) => entry.kind === 'body');
}

export function certifications(): readonly Certification[] {
  return entries().filter((entry) => entry.kind === 'certification');
}

export function glossary(): readonly Term[] {
  return entries().filter((entry) => entry.kind === 'term');
}

function titleOf(entry: LibraryEntry): Text {
  if (entry.kind === 'term') return entry.term;
  if (entry.kind !== 'standard') return entry.name;
  const { ref, name } = entry;
  return { fr: `${ref} – ${name.fr}`, en: `${ref} – ${name.en}` };
}

function keywordsOf(entry: LibraryEntry): readonly Text[] {
  switch (entry.kind) {
    case 'standard':
      return [entry.scope, entry.reason];
    case 'regulation':
      return [entry.reference, entry.concerns, ...entry.duties, ...entry.customersAsk];
    case 'body':
      return [BODY_ROLES[entry.role], entry.what, entry.use];
    case 'certification':
      return [HOLDERS[entry.holder], entry.proves, entry.doesNotProve];
    case 'term':
      return [entry.meaning];
  }
}

function entries(): readonly LibraryEntry[] {
  return [...libraryCatalogue.load().entries.values()];
}
