import type { Text } from '#kernel/text.ts';

/** What a member of an organisation is there. */
export const MEMBER_ROLES = {
  owner: { fr: 'Propriétaire', en: 'Owner' },
  editor: { fr: 'Rédacteur', en: 'Editor' },
  approver: { fr: 'Approbateur', en: 'Approver' },
  reader: { fr: 'Lecteur', en: 'Reader' },
} as const satisfies Record<string, Text>;
export type MemberRole = keyof typeof MEMBER_ROLES;

/** What an action asks of the one who does it. */
export const PERMISSIONS = ['read', 'edit', 'approve', 'administer'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Deny by default: what is not written here is not allowed. */
const GRANTS: Readonly<Record<MemberRole, readonly Permission[]>> = {
  owner: ['read', 'edit', 'approve', 'administer'],
  editor: ['read', 'edit'],
  // Who decides on a risk does not also write it: acceptance is by another person.
  approver: ['read', 'approve'],
  reader: ['read'],
};

export function isAllowed(role: MemberRole, permission: Permission): boolean {
  return GRANTS[role].includes(permission);
}
