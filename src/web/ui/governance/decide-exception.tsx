import { Button } from '@mantine/core';
import { useLanguage } from '../language.tsx';
import { ReasonButton } from '../reason-dialog.tsx';
import { Refused } from '../states.tsx';
import { useDeed } from '../use-deed.ts';

const WORDS = {
  grant: { fr: 'Accorder', en: 'Grant' },
  granted: { fr: 'Dérogation accordée.', en: 'Exception granted.' },
  refuse: { fr: 'Refuser…', en: 'Refuse…' },
  refused: { fr: 'Dérogation refusée.', en: 'Exception refused.' },
  refusing: { fr: 'Refuser', en: 'Refuse' },
  told: {
    fr: 'La règle vaut sans changement. Qui l’a demandée lit votre raison, et peut demander autre chose.',
    en: 'The rule holds unchanged. Whoever asked reads your reason, and may ask for something else.',
  },
  yes: { fr: 'Refuser la dérogation', en: 'Refuse the exception' },
};

interface Props {
  readonly dossier: string;
  readonly exception: string;
  readonly title: string;
  readonly version: number;
}

/** For who may: the leave that was asked for, or its refusal with the reason. */
export function DecideException({ dossier, exception, title, version }: Props) {
  const { t, titled } = useLanguage();
  const grant = useDeed(dossier, 'exceptions.approve', { said: WORDS.granted });
  const refuse = useDeed(dossier, 'exceptions.refuse', { said: WORDS.refused });
  return (
    <div className="actions">
      <Button loading={grant.isPending} onClick={() => grant.mutate({ dossier, id: exception, version })}>
        {t(WORDS.grant)} <span className="visually-hidden">{title}</span>
      </Button>
      <ReasonButton
        dossier={dossier}
        about={`exceptions.refuse:${exception}`}
        label={WORDS.refuse}
        title={titled(WORDS.refusing, title)}
        told={WORDS.told}
        yes={WORDS.yes}
        pending={refuse.isPending}
        error={refuse.error}
        onReason={(reason) => refuse.mutateAsync({ dossier, id: exception, version, reason })}
      />
      {grant.error && <Refused error={grant.error} />}
    </div>
  );
}
