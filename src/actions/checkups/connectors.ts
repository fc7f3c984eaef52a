import { z } from 'zod';
import { COLLECTORS } from '#checkup/collectors/index.ts';
import { Id } from '#domain/register/field.ts';
import { ok, type Refusal, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { defineAction } from '../action.ts';
import { unknownDossier } from '../dossiers/unknown-dossier.ts';
import { Words } from './told.ts';

/** The secret of the model that may read a report. */
export const ANALYST = 'analyst';

interface Asked {
  readonly connector: string;
  readonly title: Text;
  readonly name: string;
  readonly purpose: Text;
  readonly rights: Text;
}

/** Every secret that something of a checkup may ask for. */
const ASKED: readonly Asked[] = [
  ...COLLECTORS.flatMap(({ id, title, secrets }) =>
    secrets.map(({ name, purpose, rights }) => ({ connector: id, title, name, purpose, rights })),
  ),
  {
    connector: ANALYST,
    title: { fr: 'Modèle de lecture', en: 'Reading model' },
    name: 'key',
    purpose: {
      fr: 'Faire lire le rapport par le modèle que la procédure nomme',
      en: 'Have the report read by the model that the procedure names',
    },
    rights: {
      fr: 'Une clé pour ce seul usage, avec un plafond de dépense',
      en: 'A key for this use alone, with a spending limit',
    },
  },
];

const Key = { dossier: Id, connector: z.string().max(60), name: z.string().max(60) };
const Done = z.object({ set: z.boolean() });

/** The secrets that connectors ask for, and which of them are set. No action gives a secret back. */
export const listConnectors = defineAction({
  id: 'checkups.connectors',
  title: { fr: 'Lister les connecteurs', en: 'List the connectors' },
  kind: 'read',
  permission: 'administer',
  input: z.strictObject({ dossier: Id }),
  output: z.array(
    z.object({
      connector: z.string(),
      title: Words,
      name: z.string(),
      purpose: Words,
      rights: Words,
      set: z.object({ at: z.string(), by: z.string(), ending: z.string().nullable() }).nullable(),
    }),
  ),
  async run({ session }, { dossier }) {
    const there = await session.connectors.list(dossier);
    const output = ASKED.map((asked) => {
      const secret = there.find(
        ({ connector, name }) => connector === asked.connector && name === asked.name,
      );
      return {
        ...asked,
        set: secret ? { at: secret.setAt, by: secret.setBy, ending: secret.ending } : null,
      };
    });
    return ok({ output });
  },
});

const LONGEST = 4000;

/** Keeps a secret, sealed, in place of the one before. Neither the journal nor a refusal holds it. */
export const setConnector = defineAction({
  id: 'checkups.set-connector',
  title: { fr: 'Renseigner un connecteur', en: 'Set a connector' },
  kind: 'write',
  permission: 'administer',
  // Whatever it is, it is looked at here: a refusal of the form would tell what it found.
  input: z.strictObject({ ...Key, secret: z.unknown() }),
  output: Done,
  async run({ session, actor, now }, { dossier, connector, name, secret }) {
    const asked = ASKED.find((one) => one.connector === connector && one.name === name);
    if (!asked) return refuse(unknownConnector(connector, name));
    const value = typeof secret === 'string' ? secret.trim() : '';
    const wrong = wrongSecret(connector, value);
    if (wrong) return refuse(wrong);
    const by = { id: actor.id, name: actor.name, at: now };
    if (!(await session.connectors.put(dossier, { connector, name }, value, by))) {
      return refuse(unknownDossier(dossier));
    }
    const note = { dossier, register: 'connectors', key: `${connector}/${name}`, detail: { set: true } };
    return ok({ output: { set: true }, note });
  },
});

export const removeConnector = defineAction({
  id: 'checkups.remove-connector',
  title: { fr: 'Retirer un connecteur', en: 'Remove a connector' },
  kind: 'write',
  permission: 'administer',
  input: z.strictObject(Key),
  output: Done,
  async run({ session }, { dossier, connector, name }) {
    if (!(await session.connectors.remove(dossier, { connector, name }))) {
      return refuse(unknownConnector(connector, name));
    }
    const note = { dossier, register: 'connectors', key: `${connector}/${name}`, detail: { set: false } };
    return ok({ output: { set: false }, note });
  },
});

/** What can be seen of a secret without asking anybody. */
function wrongSecret(connector: string, value: string): Refusal | undefined {
  if (value === '') return about('missing', MISSING);
  // It goes into a header of HTTP: visible ASCII, without a space.
  if (value.length > LONGEST || !/^[\x21-\x7e]+$/.test(value)) return about('not-a-secret', NOT_A_SECRET);
  if (connector === 'stripe' && !value.startsWith('rk_')) return about('too-powerful', TOO_POWERFUL);
  return undefined;
}

function about(code: string, message: Text): Refusal {
  return { code, path: ['secret'], message };
}

function unknownConnector(connector: string, name: string): Refusal {
  return {
    code: 'unknown-connector',
    path: ['connector'],
    found: `${connector}/${name}`,
    message: { fr: 'ce connecteur n’est pas là', en: 'this connector is not there' },
  };
}

const MISSING: Text = { fr: 'collez le jeton ou la clé', en: 'paste the token or the key' };
const NOT_A_SECRET: Text = {
  fr: 'ce n’est pas un jeton : il n’a ni espace ni accent, et tient sur une ligne',
  en: 'this is no token: it has no space and no accent, and fits on one line',
};
const TOO_POWERFUL: Text = {
  fr: 'Stripe : donnez une clé restreinte (rk_…) en lecture ; une clé secrète peut tout',
  en: 'Stripe: give a restricted key (rk_…), read only; a secret key can do everything',
};
