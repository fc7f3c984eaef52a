/** The kinds of company for which a study may begin half written. */
export const PACK_IDS = [
  'scpi-fintech',
  'saas-stripe',
  'e-commerce',
  'agency',
  'health-saas',
  'association',
] as const;
export type PackId = (typeof PACK_IDS)[number];
