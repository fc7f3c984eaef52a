import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hexadecimal digits. The same in browser and server. */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)));
}

/** The first digits of a hash, for people to compare by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
