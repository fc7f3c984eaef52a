import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** An account of the operating system that PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody`: PostgreSQL refuses root, and this account exists on every Linux. */
const NOBODY: Account = { uid: 65534, gid: 65534 };

/**
 * The account for the server of a cluster. An ordinary user runs it himself. For root it is the owner of an existing
 * cluster (made by an ordinary user before, perhaps), else `nobody`.
 */
export function accountFor(cluster: string): Account {
  const own = ownAccount();
  if (own.uid !== 0) return own;
  if (!existsSync(cluster)) return NOBODY;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? NOBODY : { uid, gid };
}

/** Who we are; also the account when the platform has no numbers for accounts. */
export function ownAccount(): Account {
  return { uid: process.geteuid?.() ?? -1, gid: process.getegid?.() ?? -1 };
}

/** What `spawn` needs to start a program as the account. */
export function runAs(account: Account): { readonly uid?: number; readonly gid?: number } {
  return account.uid === ownAccount().uid ? {} : account;
}

/** Whether the account may pass through every folder on the way to `path`, `path` included. */
export function mayEnter(account: Account, path: string): boolean {
  if (account.uid === 0) return true;
  const folder = resolve(path);
  if (existsSync(folder) && !mayPass(account, folder)) return false;
  return folder === dirname(folder) || mayEnter(account, dirname(folder));
}

function mayPass(account: Account, folder: string): boolean {
  const { uid, gid, mode } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
