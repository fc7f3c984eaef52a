import type { Refusal } from '#kernel/result.ts';
import { reason } from './trouble.ts';

const path = ['VIGIE_KEY_FILE'] as const;

export function keyMissing(dataDir: string, file: string, expected: string | undefined): Refusal {
  const fr = expected === undefined ? '' : ` (empreinte ${expected})`;
  const en = expected === undefined ? '' : ` (fingerprint ${expected})`;
  return {
    code: 'key-missing',
    path,
    found: file,
    message: {
      fr: `Le dossier ${dataDir} contient des données, mais leur clé${fr} est introuvable : restaurez le fichier ${file}, ou indiquez-le par VIGIE_KEY_FILE.`,
      en: `The folder ${dataDir} holds data, but their key${en} is not to be found: restore the file ${file}, or name it in VIGIE_KEY_FILE.`,
    },
  };
}

export function keyOfAnotherFolder(file: string, found: string, dataDir: string, expected: string): Refusal {
  return {
    code: 'key-of-another-folder',
    path,
    found,
    message: {
      fr: `La clé ${file} (empreinte ${found}) n’est pas celle de ${dataDir} (empreinte ${expected}) : restaurez la bonne clé, ou indiquez-la par VIGIE_KEY_FILE.`,
      en: `The key ${file} (fingerprint ${found}) is not that of ${dataDir} (fingerprint ${expected}): restore the right key, or name it in VIGIE_KEY_FILE.`,
    },
  };
}

export function keyInData(file: string, dataDir: string): Refusal {
  return {
    code: 'key-in-data-folder',
    path,
    found: file,
    message: {
      fr: `La clé ${file} se trouve dans le dossier de données ${dataDir} : qui copierait ce dossier aurait aussi la clé. Indiquez un fichier ailleurs par VIGIE_KEY_FILE.`,
      en: `The key ${file} lies in the data folder ${dataDir}: whoever copied that folder would have the key too. Name a file elsewhere in VIGIE_KEY_FILE.`,
    },
  };
}

export function keyLoose(file: string, mode: number): Refusal {
  const found = (mode & 0o777).toString(8).padStart(4, '0');
  return {
    code: 'key-readable-by-others',
    path,
    found,
    message: {
      fr: `D’autres comptes peuvent lire la clé ${file} (droits ${found}) : réservez-la au vôtre avec « chmod 600 ${file} ».`,
      en: `Other accounts may read the key ${file} (mode ${found}): keep it to yours with “chmod 600 ${file}”.`,
    },
  };
}

export function keyMalformed(file: string): Refusal {
  return {
    code: 'key-malformed',
    path,
    found: file,
    message: {
      fr: `Le fichier ${file} n’est pas une clé : il doit contenir 32 octets en base64 ou en hexadécimal, sur une ligne.`,
      en: `The file ${file} is not a key: it must hold 32 bytes in base64 or hexadecimal, on one line.`,
    },
  };
}

export function keyUnreadable(file: string, error: unknown): Refusal {
  const why = reason(error);
  return {
    code: 'key-unreadable',
    path,
    found: file,
    message: {
      fr: `La clé ${file} ne peut pas être lue : ${why.fr}.`,
      en: `The key ${file} cannot be read: ${why.en}.`,
    },
  };
}

export function keyNotCreated(file: string, error: unknown): Refusal {
  const why = reason(error);
  return {
    code: 'key-not-created',
    path,
    found: file,
    message: {
      fr: `La clé ${file} ne peut pas être créée : ${why.fr}. Indiquez un autre fichier par VIGIE_KEY_FILE.`,
      en: `The key ${file} cannot be created: ${why.en}. Name another file in VIGIE_KEY_FILE.`,
    },
  };
}
