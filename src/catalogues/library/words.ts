/** When a company of 5 to 50 people should read a standard. */
export const PRIORITIES = {
  now: { fr: 'Maintenant', en: 'Now' },
  later: { fr: 'Plus tard', en: 'Later' },
  'not-needed': { fr: 'Pas utile', en: 'Not needed' },
} as const;

/** Where an edition stands on the day on which it was checked. */
export const EDITION_STATUSES = {
  current: { fr: 'En vigueur', en: 'Current' },
  'under-revision': { fr: 'En révision', en: 'Under revision' },
} as const;

/** What a text is in law; the first three bind by themselves, the others by contract or by good sense. */
export const REGULATION_NATURES = {
  'eu-regulation': { fr: 'Règlement européen', en: 'EU regulation' },
  'eu-directive': { fr: 'Directive européenne', en: 'EU directive' },
  'french-law': { fr: 'Loi française', en: 'French law' },
  industry: { fr: 'Règle de branche', en: 'Industry rule' },
} as const;

/** How a text reaches a small fintech or SaaS company. */
export const REACHES = {
  direct: { fr: 'S’applique directement', en: 'Applies directly' },
  depends: { fr: 'Dépend de l’activité', en: 'Depends on the business' },
  'through-customers': { fr: 'Arrive par les clients', en: 'Comes through customers' },
} as const;

export const BODY_ROLES = {
  authority: { fr: 'Autorité', en: 'Authority' },
  response: { fr: 'Alerte et assistance', en: 'Alerts and assistance' },
  community: { fr: 'Communauté', en: 'Community' },
  standards: { fr: 'Normes et référentiels', en: 'Standards and references' },
  certifier: { fr: 'Certification', en: 'Certification' },
  training: { fr: 'Formation', en: 'Training' },
} as const;

/** Who or what holds a certification. */
export const HOLDERS = {
  person: { fr: 'Une personne', en: 'A person' },
  provider: { fr: 'Un prestataire', en: 'A provider' },
  organisation: { fr: 'Une organisation', en: 'An organisation' },
} as const;
