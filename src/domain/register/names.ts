/** The registers of a dossier, in the order of the study. Each is a file of the bundle and a table of the store. */
export const REGISTER_IDS = [
  'study',
  'company',
  'scope',
  'roles',
  'parties',
  'criteria',
  'documents',
  'interviews',
  'assets',
  'threats',
  'vulnerabilities',
  'scenarios',
  'evaluations',
  'applicability',
  'measures',
  'treatments',
  'acceptances',
  'steps',
] as const;

export type RegisterId = (typeof REGISTER_IDS)[number];
