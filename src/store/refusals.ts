import type { RegisterId } from '#domain/register/names.ts';
import type { Register } from '#domain/register/register.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Stored } from './session.ts';

type Named = Pick<Register, 'key' | 'many'>;

/** The second of two writers: what stands there now, by whom and since when; their own row is still theirs to send again. */
export function conflict(key: string, now: Stored, read: number): Refusal {
  return {
    code: 'conflict',
    path: ['version'],
    found: now,
    message: {
      fr: `« ${key} » a été modifié entre-temps par ${now.updatedBy} (version ${now.version} ; la vôtre partait de la version ${read}) : comparez les deux versions, puis enregistrez de nouveau`,
      en: `“${key}” was changed meanwhile by ${now.updatedBy} (version ${now.version}; yours started from version ${read}): compare the two, then save again`,
    },
  };
}

export function duplicateId({ key: field, many }: Named, key: string, there: Stored): Refusal {
  return {
    code: 'duplicate-id',
    path: [field],
    found: there,
    message: {
      fr: `« ${key} » figure déjà dans le registre « ${many.fr} » ; chaque ligne doit avoir le sien`,
      en: `“${key}” stands already in the register “${many.en}”; each row must have its own`,
    },
  };
}

/** One key twice in what is written together. */
export function namedTwice({ key: field, many }: Named, key: string): Refusal {
  return {
    code: 'duplicate-id',
    path: [field],
    found: key,
    message: {
      fr: `« ${key} » figure deux fois dans ce qui doit être enregistré (registre « ${many.fr} ») ; chaque ligne doit avoir son identifiant`,
      en: `“${key}” stands twice in what is to be saved (register “${many.en}”); each row must have an id of its own`,
    },
  };
}

/** A register of one row has its row already, under whatever id. */
export function onlyOneRow({ key: field, many }: Named, there: Stored): Refusal {
  return {
    code: 'duplicate-id',
    path: [field],
    found: there,
    message: {
      fr: `le registre « ${many.fr} » n’a qu’une ligne, et elle existe déjà`,
      en: `the register “${many.en}” has one row only, and it exists already`,
    },
  };
}

export function unknownRow({ key: field, many }: Named, key: string): Refusal {
  return {
    code: 'unknown-row',
    path: [field],
    found: key,
    message: {
      fr: `« ${key} » n’existe pas dans le registre « ${many.fr} »`,
      en: `“${key}” does not exist in the register “${many.en}”`,
    },
  };
}

export function inUse(key: string, users: readonly string[]): Refusal {
  const some = users.slice(0, 5).join(', ') + (users.length > 5 ? '…' : '');
  return {
    code: 'in-use',
    path: ['key'],
    found: users,
    message: {
      fr: `« ${key} » sert encore ailleurs (${some}) : retirez-le d’abord de là`,
      en: `“${key}” is still used elsewhere (${some}): take it out there first`,
    },
  };
}

export function lastRow(register: RegisterId, { many }: Named, key: string): Refusal {
  return {
    code: 'last-row',
    path: ['key'],
    found: `${register}/${key}`,
    message: {
      fr: `le registre « ${many.fr} » garde au moins une ligne ; modifiez « ${key} » au lieu de le retirer`,
      en: `the register “${many.en}” keeps at least one row; change “${key}” instead of removing it`,
    },
  };
}

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

export function dossierExists(dossier: string): Refusal {
  return {
    code: 'duplicate-id',
    path: ['id'],
    found: dossier,
    message: {
      fr: `un dossier « ${dossier} » existe déjà dans cette organisation ; choisissez un autre identifiant`,
      en: `there is a dossier “${dossier}” in this organisation already; choose another id`,
    },
  };
}
