import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Keeps a secret so that the data alone do not tell it, and only where it was put. */
export interface Sealer {
  /** @param place whose secret it is: a sealed secret that is copied to another place does not open there */
  seal(secret: string, place: readonly string[]): string;
  /** Throws where the secret was changed, moved, or sealed by another installation. */
  open(sealed: string, place: readonly string[]): string;
}

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/** Of the form, so that another cipher can follow. */
const MARK = 's1.';

/** AES-256-GCM (NIST SP 800-38D) with a key of 32 bytes, a random nonce each time, and the place as associated data. */
export function sealerOf(key: Buffer): Sealer {
  return {
    seal(secret, place) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(bound(place));
      const hidden = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return MARK + Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed.slice(MARK.length), 'base64url');
      const opener = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
        .setAAD(bound(place))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([opener.update(bytes.subarray(NONCE + TAG)), opener.final()]).toString('utf8');
    },
  };
}

/** Parts that hold a comma or a quote cannot be taken for others. */
function bound(place: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(place));
}
