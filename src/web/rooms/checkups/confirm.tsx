import { Button } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';

const WORDS = { keep: { fr: 'Ne rien changer', en: 'Change nothing' } };

interface Props {
  readonly label: string;
  /** What the button is about, for who does not see what stands beside it. */
  readonly about?: string;
  /** What will be lost. */
  readonly question: string;
  readonly pending: boolean;
  readonly onConfirm: () => void;
}

/** A button that asks first: what it does cannot be undone. */
export function Confirm({ label, about, question, pending, onConfirm }: Props) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="subtle" loading={pending} onClick={() => setAsking(true)}>
        {label} {about && <span className="visually-hidden">{about}</span>}
      </Button>
      {asking && (
        <Dialog title={label} onClose={() => setAsking(false)}>
          <p>{question}</p>
          <p className="actions">
            <Button
              color="red"
              onClick={() => {
                setAsking(false);
                onConfirm();
              }}
            >
              {label}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t(WORDS.keep)}
            </Button>
          </p>
        </Dialog>
      )}
    </>
  );
}
