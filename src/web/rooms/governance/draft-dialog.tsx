import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import type { Wording } from '#kernel/text.ts';
import type { PolicyTemplate } from '../../api/queries.ts';
import { roomAddress } from '../../ui/address.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PlainForm } from '../../ui/form/plain-form.tsx';
import { WordingInput } from '../../ui/form/wording-input.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useMember } from '../../ui/session.tsx';
import { Refused } from '../../ui/states.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useKept } from '../../ui/use-kept.ts';

const WORDS = {
  title: { fr: 'Commencer', en: 'Begin' },
  unknown: { fr: 'À compléter', en: 'To be filled in' },
  unknownTold: {
    fr: 'Le dossier ne le dit pas. Laissez vide ce que vous ne savez pas : le texte emploiera des mots neutres, que vous retrouverez signalés.',
    en: 'The dossier does not say. Leave empty what you do not know: the text will use neutral words, which you will find pointed out.',
  },
  otherwise: { fr: 'Sinon le texte dira', en: 'Otherwise the text will say' },
  known: { fr: 'Lu dans le dossier', en: 'Read in the dossier' },
  draft: { fr: 'Créer le projet', en: 'Create the draft' },
  drafted: { fr: 'Projet créé.', en: 'Draft created.' },
};

interface Props {
  readonly dossier: string;
  readonly template: PolicyTemplate;
  readonly onClose: () => void;
}

const Kept = z.record(z.string(), z.unknown());
type Values = Readonly<Record<string, Wording>>;
const NONE: Record<string, unknown> = {};

/** The gaps of a template before its text is made: those that the dossier fills, and those that it leaves. */
export function DraftDialog({ dossier, template, onClose }: Props) {
  const { t, titled } = useLanguage();
  const { organisation } = useMember();
  const navigate = useNavigate();
  const key = `vigie:draft:${organisation?.id}:${dossier}:template:${template.id}`;
  const [kept, keep] = useKept(key, NONE, (value) => Kept.safeParse(value).data);
  // Half written words are wordings: the inputs wrote them.
  const values = kept as Values;
  const draft = useDeed(dossier, 'policies.draft', {
    said: WORDS.drafted,
    onDone: ({ row }) => {
      keep(() => NONE);
      const { to, search } = roomAddress(dossier, 'governance', { policy: row.id });
      navigate({ to, search: search as never });
    },
  });
  const unknown = template.variables.filter(({ value }) => value === undefined);
  const known = template.variables.filter(({ value }) => value !== undefined);
  const field = ({ id, meaning, value, standIn }: PolicyTemplate['variables'][number]) => (
    <WordingInput
      key={id}
      label={t(meaning)}
      description={
        value === undefined
          ? titled(WORDS.otherwise, t({ fr: `« ${standIn.fr} »`, en: `“${standIn.en}”` }))
          : undefined
      }
      required={false}
      long={false}
      path={`values.${id}`}
      value={values[id] ?? value}
      onChange={(words) => keep((before) => withValue(before, id, words))}
    />
  );
  return (
    <Dialog title={titled(WORDS.title, t(template.title))} size="lg" onClose={onClose}>
      <form
        className="draft-dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          draft.mutate({ dossier, template: template.id, values });
        }}
      >
        <PlainForm dossier={dossier} error={draft.error}>
          {unknown.length > 0 && (
            <fieldset className="group">
              <legend>{t(WORDS.unknown)}</legend>
              <p className="field-help">{t(WORDS.unknownTold)}</p>
              {unknown.map(field)}
            </fieldset>
          )}
          {known.length > 0 && (
            <details open={unknown.length === 0}>
              <summary>{t(WORDS.known)}</summary>
              {known.map(field)}
            </details>
          )}
        </PlainForm>
        {draft.error && <Refused error={draft.error} />}
        <Button type="submit" loading={draft.isPending}>
          {t(WORDS.draft)}
        </Button>
      </form>
    </Dialog>
  );
}

function withValue(
  before: Record<string, unknown>,
  id: string,
  words: Wording | undefined,
): Record<string, unknown> {
  const { [id]: _, ...rest } = before;
  return words === undefined ? rest : { ...rest, [id]: words };
}
