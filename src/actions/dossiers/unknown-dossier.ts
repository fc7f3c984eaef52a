import type { Refusal } from '#kernel/result.ts';

export function unknownDossier(dossier: string): Refusal {
  return {
    code: 'unknown-dossier',
    path: ['dossier'],
    found: dossier,
    message: {
      fr: `le dossier « ${dossier} » n’existe pas dans cette organisation`,
      en: `there is no dossier “${dossier}” in this organisation`,
    },
  };
}
