import type { Text } from '#kernel/text.ts';
import type { Membership } from '#server/api.ts';

export type MemberRole = Membership['role'];

/** What a role is called, and what the pages offer it. The server decides; a page only leaves out what it would refuse. */
export const ROLES: Readonly<Record<MemberRole, RoleWords>> = {
  owner: {
    name: { fr: 'Propriétaire', en: 'Owner' },
    may: { fr: 'Lit, rédige, accepte les risques et invite', en: 'Reads, writes, accepts risks and invites' },
    edits: true,
    approves: true,
    administers: true,
  },
  editor: {
    name: { fr: 'Rédacteur', en: 'Editor' },
    may: { fr: 'Lit et rédige', en: 'Reads and writes' },
    edits: true,
    approves: false,
    administers: false,
  },
  approver: {
    name: { fr: 'Approbateur', en: 'Approver' },
    may: { fr: 'Lit et accepte les risques', en: 'Reads and accepts risks' },
    edits: false,
    approves: true,
    administers: false,
  },
  reader: {
    name: { fr: 'Lecteur', en: 'Reader' },
    may: { fr: 'Lit', en: 'Reads' },
    edits: false,
    approves: false,
    administers: false,
  },
};

interface RoleWords {
  readonly name: Text;
  readonly may: Text;
  readonly edits: boolean;
  readonly approves: boolean;
  readonly administers: boolean;
}
