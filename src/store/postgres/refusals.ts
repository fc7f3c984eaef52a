import type { Refusal } from '#kernel/result.ts';
import { reason } from '../trouble.ts';

/** Ends every refusal that no change on this machine can mend. */
const WAY_OUT = {
  fr: 'Donnez à Vigie un PostgreSQL 15 ou plus récent par DATABASE_URL',
  en: 'Give Vigie a PostgreSQL 15 or newer by DATABASE_URL',
} as const;

export function unsupportedPlatform(platform: string): Refusal {
  return {
    code: 'database-platform-unsupported',
    path: [],
    found: platform,
    message: {
      fr: `Le PostgreSQL embarqué n’est pas installé pour ${platform} : il existe pour linux-x64 et linux-arm64, parmi les dépendances facultatives de npm. ${WAY_OUT.fr}.`,
      en: `The embedded PostgreSQL is not installed for ${platform}: it exists for linux-x64 and linux-arm64, among npm’s optional dependencies. ${WAY_OUT.en}.`,
    },
  };
}

export function binariesNotPlaced(folder: string, places: readonly string[]): Refusal {
  const tried = places.join(', ');
  return {
    code: 'database-binaries-unusable',
    path: [],
    found: folder,
    message: {
      fr: `PostgreSQL refuse le compte root, et le compte nobody ne peut pas lire ses programmes dans ${folder} ; les copier dans ${tried} a échoué aussi. Rendez l’un de ces dossiers inscriptible, démarrez Vigie avec un compte ordinaire, ou donnez-lui un serveur par DATABASE_URL.`,
      en: `PostgreSQL refuses root, and the account nobody cannot read its programs in ${folder}; copying them to ${tried} failed too. Make one of these folders writable, start Vigie from an ordinary account, or give it a server by DATABASE_URL.`,
    },
  };
}

export function folderUnusable(folder: string, error: unknown): Refusal {
  const why = reason(error);
  return {
    code: 'data-folder-unusable',
    path: [],
    found: folder,
    message: {
      fr: `Vigie ne peut pas écrire dans ${folder} : ${why.fr}.`,
      en: `Vigie cannot write in ${folder}: ${why.en}.`,
    },
  };
}

export function diskAlmostFull(folder: string, freeMegabytes: number, neededMegabytes: number): Refusal {
  return {
    code: 'disk-almost-full',
    path: [],
    found: freeMegabytes,
    message: {
      fr: `Il reste ${freeMegabytes} Mo sur le disque de ${folder} : Vigie ne démarre pas en dessous de ${neededMegabytes} Mo, pour ne pas s’arrêter au milieu d’une écriture. Libérez de la place.`,
      en: `${freeMegabytes} MB are left on the disk of ${folder}: Vigie does not start below ${neededMegabytes} MB, so as not to stop in the middle of a write. Free some space.`,
    },
  };
}

export function clusterGone(link: string, target: string): Refusal {
  return {
    code: 'database-folder-gone',
    path: [],
    found: target,
    message: {
      fr: `La base de données se trouvait dans ${target}, qui n’existe plus : restaurez ce dossier, ou supprimez le lien ${link} pour commencer une base vide.`,
      en: `The database was in ${target}, which is gone: restore that folder, or remove the link ${link} to begin with an empty database.`,
    },
  };
}

export function clusterOfAnotherAccount(folder: string, owner: number, account: number): Refusal {
  return {
    code: 'database-of-another-account',
    path: [],
    found: owner,
    message: {
      fr: `La base de données ${folder} appartient au compte n° ${owner}, Vigie est démarré par le compte n° ${account} : démarrez-le avec le compte qui l’a créée.`,
      en: `The database ${folder} belongs to account ${owner}, Vigie was started by account ${account}: start it from the account that made it.`,
    },
  };
}

export function clusterUnreachable(folder: string, account: number): Refusal {
  return {
    code: 'database-folder-unreachable',
    path: [],
    found: folder,
    message: {
      fr: `Le compte n° ${account}, sous lequel PostgreSQL tourne, n’a plus accès à ${folder} : rendez les dossiers au-dessus traversables (chmod o+x).`,
      en: `Account ${account}, which PostgreSQL runs as, may no longer enter ${folder}: make the folders above it passable (chmod o+x).`,
    },
  };
}

export function otherMajor(folder: string, found: number, ours: number): Refusal {
  const newer = found > ours;
  return {
    code: newer ? 'database-of-newer-version' : 'database-of-older-version',
    path: [],
    found,
    message: {
      fr: newer
        ? `La base de données ${folder} a été créée par PostgreSQL ${found}, plus récent que le PostgreSQL ${ours} de cette version de Vigie : démarrez la version de Vigie qui l’a créée.`
        : `La base de données ${folder} a été créée par PostgreSQL ${found}, cette version de Vigie contient PostgreSQL ${ours} : sauvegardez avec la version précédente de Vigie, puis restaurez avec celle-ci.`,
      en: newer
        ? `The database ${folder} was made by PostgreSQL ${found}, newer than the PostgreSQL ${ours} of this version of Vigie: start the version of Vigie that made it.`
        : `The database ${folder} was made by PostgreSQL ${found}, this version of Vigie carries PostgreSQL ${ours}: back up with the previous version of Vigie, then restore with this one.`,
    },
  };
}

export function noSocketFolder(tried: readonly string[]): Refusal {
  return {
    code: 'database-socket-impossible',
    path: [],
    found: tried,
    message: {
      fr: `Aucun dossier ne convient au socket de la base de données (${tried.join(', ')}) : indiquez par TMPDIR un dossier inscriptible dont le chemin est court.`,
      en: `No folder suits the socket of the database (${tried.join(', ')}): name a writable folder with a short path in TMPDIR.`,
    },
  };
}

export function initialisationFailed(folder: string, output: string): Refusal {
  return {
    code: 'database-not-created',
    path: [],
    found: output,
    message: {
      fr: `La base de données n’a pas pu être créée dans ${folder} : ${output}`,
      en: `The database could not be created in ${folder}: ${output}`,
    },
  };
}

export function startFailed(log: string, lastLines: string): Refusal {
  return {
    code: 'database-not-started',
    path: [],
    found: lastLines,
    message: {
      fr: `La base de données n’a pas démarré. Son journal ${log} finit par : ${lastLines}`,
      en: `The database did not start. Its log ${log} ends with: ${lastLines}`,
    },
  };
}

export function inUseElsewhere(folder: string, host: string): Refusal {
  return {
    code: 'data-folder-in-use',
    path: [],
    found: host,
    message: {
      fr: `Le dossier ${folder} est utilisé en ce moment par un autre Vigie (machine ou conteneur ${host}) : deux serveurs sur un même dossier détruiraient les données. Arrêtez l’autre, ou donnez aux deux un PostgreSQL commun par DATABASE_URL.`,
      en: `The folder ${folder} is in use by another Vigie right now (machine or container ${host}): two servers on one folder would destroy the data. Stop the other one, or give both a common PostgreSQL by DATABASE_URL.`,
    },
  };
}

export function ownerNotReady(folder: string): Refusal {
  return {
    code: 'database-owner-not-ready',
    path: [],
    found: folder,
    message: {
      fr: `Un autre Vigie démarre ou tourne sur ${folder}, mais sa base de données ne répond pas : attendez qu’il soit prêt, ou arrêtez-le et recommencez.`,
      en: `Another Vigie is starting or running on ${folder}, but its database does not answer: wait until it is ready, or stop it and start again.`,
    },
  };
}

export function wrongKey(keyFile: string): Refusal {
  return {
    code: 'key-not-of-this-database',
    path: ['VIGIE_KEY_FILE'],
    found: keyFile,
    message: {
      fr: `La base de données refuse les mots de passe dérivés de la clé ${keyFile} : restaurez la clé avec laquelle elle a été créée, ou indiquez-la par VIGIE_KEY_FILE.`,
      en: `The database refuses the passwords derived from the key ${keyFile}: restore the key that it was made with, or name it in VIGIE_KEY_FILE.`,
    },
  };
}
