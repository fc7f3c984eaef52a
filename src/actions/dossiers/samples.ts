import { fileURLToPath } from 'node:url';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { readAttachments } from '#interop/bundle/attachments.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { expect } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';

/** The fictional companies that come with Vigie. */
export const SAMPLES = {
  fintech: {
    fr: 'Une fintech de neuf personnes qui compare les SCPI et conseille des investisseurs',
    en: 'A fintech of nine that compares French property funds and advises investors',
  },
  saas: {
    fr: 'Un SaaS multi-locataire pour associations, avec paiements Stripe derrière Cloudflare',
    en: 'A multi-tenant SaaS for associations, with Stripe payments behind Cloudflare',
  },
} as const satisfies Record<string, Text>;
export type SampleId = keyof typeof SAMPLES;

// Object.keys forgets the literal types.
export const SAMPLE_IDS = Object.keys(SAMPLES) as [SampleId, ...SampleId[]];

/** The folder of a sample's bundle; in the checkout and in the package it lies beside the code. */
export function sampleFolder(id: SampleId): string {
  return fileURLToPath(new URL(`../../../samples/${id}/`, import.meta.url));
}

export interface Sample {
  readonly content: Dossier;
  /** The files of its attachments, as Base64. */
  readonly files: readonly string[];
}

export async function readSample(id: SampleId): Promise<Sample> {
  const folder = sampleFolder(id);
  const { dossier } = expect(await readBundle(folder), `the sample ${id} is sound`);
  const files = expect(await readAttachments(folder, dossier), `the sample ${id} has its attachments`);
  return {
    content: dossier,
    files: [...files.values()].map((bytes) => Buffer.from(bytes).toString('base64')),
  };
}
