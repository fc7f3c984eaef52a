import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { Wording } from '#kernel/text.ts';
import { call } from '../../api/client.ts';
import { dossierKey } from '../../api/queries.ts';
import { FormProvider } from '../../ui/form/form-context.ts';
import { WordingInput } from '../../ui/form/wording-input.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/states.tsx';

const WORDS = {
  withdraw: { fr: 'Retirer cette acceptation…', en: 'Withdraw this acceptance…' },
  told: {
    fr: 'Le risque redevient ouvert dès aujourd’hui. La décision et son retrait restent au registre.',
    en: 'The risk is open again from today. The decision and its withdrawal stay in the register.',
  },
  yes: { fr: 'Retirer l’acceptation', en: 'Withdraw the acceptance' },
  done: { fr: 'Acceptation retirée.', en: 'Acceptance withdrawn.' },
};

interface Props {
  readonly dossier: string;
  readonly acceptance: string;
  readonly version: number;
}

/** Takes an acceptance back before it expires, with the reason. */
export function Withdrawal({ dossier, acceptance, version }: Props) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const [reason, setReason] = useState<Wording | undefined>();
  const frame = useMemo(
    () => ({ dossier, currency: '', readOnly: false, errors: new Map(), fixed: new Set<string>() }),
    [dossier],
  );
  const withdraw = useMutation({
    mutationFn: () =>
      call('acceptances.withdraw', { dossier, id: acceptance, reason: reason ?? '', version }),
    onSuccess: () => {
      notifications.show({ message: t(WORDS.done) });
      return client.invalidateQueries({ queryKey: dossierKey(dossier) });
    },
  });
  return (
    <details className="history">
      <summary>{t(WORDS.withdraw)}</summary>
      <p>{t(WORDS.told)}</p>
      <FormProvider value={frame}>
        <WordingInput
          label={t(REGISTERS.acceptances.fields.reason.label)}
          required
          long
          path="reason"
          value={reason}
          onChange={setReason}
        />
      </FormProvider>
      {withdraw.error && <Refused error={withdraw.error} />}
      <p>
        <Button
          color="red"
          variant="outline"
          disabled={reason === undefined}
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate()}
        >
          {t(WORDS.yes)}
        </Button>
      </p>
    </details>
  );
}
