import { Button } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { Text, Wording } from '#kernel/text.ts';
import { Dialog } from './dialog.tsx';
import { PlainForm } from './form/plain-form.tsx';
import { WordingInput } from './form/wording-input.tsx';
import { useLanguage } from './language.tsx';
import { useMember } from './session.tsx';
import { Refused } from './states.tsx';
import { useKept } from './use-kept.ts';

const WORDS = {
  reason: { fr: 'Raison', en: 'Reason' },
  back: { fr: 'Revenir sans rien changer', en: 'Go back and change nothing' },
};

interface Props {
  readonly dossier: string;
  /** What is decided, on what: the reason is kept under it until it was given. */
  readonly about: string;
  readonly label: Text;
  readonly title: string;
  /** What follows from it. */
  readonly told: Text;
  readonly yes: Text;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onReason: (reason: Wording) => Promise<unknown>;
}

/** A button that takes a reason before it does anything; what is written survives a reload. */
export function ReasonButton({ label, ...rest }: Props) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t(label)} <span className="visually-hidden">{rest.title}</span>
      </Button>
      {asking && <ReasonDialog {...rest} onClose={() => setAsking(false)} />}
    </>
  );
}

const Kept = z.object({ reason: z.unknown().optional() });
const NOTHING: z.infer<typeof Kept> = {};

function ReasonDialog(props: Omit<Props, 'label'> & { readonly onClose: () => void }) {
  const { dossier, about, title, told, yes, pending, error, onReason, onClose } = props;
  const { t } = useLanguage();
  const { organisation } = useMember();
  const key = `vigie:draft:${organisation?.id}:${dossier}:reason:${about}`;
  const [kept, keep] = useKept(key, NOTHING, (value) => Kept.safeParse(value).data);
  // Half written words are a wording too: the input wrote them.
  const reason = kept.reason as Wording | undefined;
  const give = async () => {
    if (reason === undefined) return;
    await onReason(reason);
    keep(() => NOTHING);
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // What was refused is said below; the dialog stays.
          give().catch(() => undefined);
        }}
      >
        <p>{t(told)}</p>
        <PlainForm dossier={dossier} error={error}>
          <WordingInput
            label={t(WORDS.reason)}
            required
            long
            path="reason"
            value={reason}
            onChange={(words) => keep(() => ({ reason: words }))}
          />
        </PlainForm>
        {error !== null && error !== undefined && <Refused error={error} />}
        <div className="actions dialog-foot">
          <Button type="submit" loading={pending} disabled={reason === undefined}>
            {t(yes)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t(WORDS.back)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
