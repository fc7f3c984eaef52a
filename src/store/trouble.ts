import type { Text } from '#kernel/text.ts';
import { same } from '#kernel/text.ts';

const REASONS: Readonly<Record<string, Text>> = {
  EACCES: { fr: 'ce compte n’en a pas le droit', en: 'this account may not' },
  EPERM: { fr: 'ce compte n’en a pas le droit', en: 'this account may not' },
  EROFS: { fr: 'ce système de fichiers est en lecture seule', en: 'this file system is read-only' },
  ENOSPC: { fr: 'le disque est plein', en: 'the disk is full' },
  EDQUOT: {
    fr: 'le quota de disque de ce compte est atteint',
    en: 'the disk quota of this account is reached',
  },
  ENOTDIR: {
    fr: 'un fichier se trouve là où il faut un dossier',
    en: 'a file stands where a folder is needed',
  },
  EISDIR: {
    fr: 'un dossier se trouve là où il faut un fichier',
    en: 'a folder stands where a file is needed',
  },
  ENOENT: { fr: 'il n’existe pas', en: 'it does not exist' },
  EIO: {
    fr: 'le disque signale une erreur de lecture ou d’écriture',
    en: 'the disk reports a read or write error',
  },
  ECONNREFUSED: { fr: 'rien n’écoute à cette adresse', en: 'nothing listens at that address' },
  ECONNRESET: { fr: 'la connexion a été coupée', en: 'the connection was cut' },
  ENOTFOUND: { fr: 'ce nom de machine est inconnu', en: 'that host name is unknown' },
  EAI_AGAIN: { fr: 'ce nom de machine ne se résout pas', en: 'that host name does not resolve' },
  ETIMEDOUT: { fr: 'pas de réponse à temps', en: 'no answer in time' },
  '28P01': { fr: 'mot de passe refusé', en: 'password refused' },
  '28000': { fr: 'ce compte n’a pas le droit d’y entrer', en: 'that account may not enter' },
  '3D000': { fr: 'cette base de données n’existe pas', en: 'that database does not exist' },
  '53300': { fr: 'trop de connexions y sont ouvertes', en: 'too many connections are open there' },
  '57P03': { fr: 'le serveur démarre ou s’arrête', en: 'the server is starting or stopping' },
  EMFILE: { fr: 'trop de fichiers sont ouverts', en: 'too many files are open' },
};

/** What an error of the operating system means, in words that continue a sentence; unknown ones speak for themselves. */
export function reason(error: unknown): Text {
  const code = errorCode(error);
  const known = code === undefined ? undefined : REASONS[code];
  if (known) return known;
  // A host with several addresses fails once an address.
  if (error instanceof AggregateError) return reason(error.errors[0]);
  return same(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
}

/** `ENOENT`, `28P01`…: the code that Node and PostgreSQL put on their errors. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
