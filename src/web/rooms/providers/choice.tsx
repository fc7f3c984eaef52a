import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { z } from 'zod';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { Compared } from '#domain/providers/comparison.ts';
import type { Request } from '#domain/providers/request.ts';
import { localDay } from '#kernel/date.ts';
import type { Wording } from '#kernel/text.ts';
import { PlainForm } from '../../ui/form/plain-form.tsx';
import { WordingInput } from '../../ui/form/wording-input.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useMember } from '../../ui/session.tsx';
import { useKept } from '../../ui/use-kept.ts';
import type { RequestWork } from './use-request.ts';

const WORDS = {
  title: { fr: 'Choix', en: 'Choice' },
  none: {
    fr: 'Le choix se fait ici, une fois les offres reçues.',
    en: 'The choice is made here, once proposals have come.',
  },
  incomplete: {
    fr: 'Des notes manquent encore : le rang de ces offres n’est pas connu.',
    en: 'Grades are still missing: the rank of these proposals is not known.',
  },
  rank: { fr: 'rang', en: 'rank' },
  noRank: { fr: 'sans rang', en: 'no rank' },
  choose: { fr: 'Enregistrer le choix', en: 'Record the choice' },
  open: { fr: 'Revenir sur ce choix', en: 'Reopen the choice' },
  by: { fr: 'Décidé par', en: 'Decided by' },
  pick: { fr: 'Choisir…', en: 'Choose…' },
};

const Draft = z.object({
  chosen: z.string(),
  decidedBy: z.string(),
  decidedOn: z.string(),
  reason: z.unknown().optional(),
});

interface Props {
  readonly dossier: string;
  readonly request: Request;
  readonly work: RequestWork;
  readonly nameOf: (provider: string) => string;
}

/** Who is retained, by whom and why; what is written survives a reload. */
export function Choice({ dossier, request, work, nameOf }: Props) {
  const { t, day, titled } = useLanguage();
  const { edits } = useMember();
  const compared = work.compared(new Map());
  if (request.chosen !== undefined) {
    return (
      <section className="choice">
        <h2>{t(WORDS.title)}</h2>
        <p>
          <b>{nameOf(request.chosen)}</b>
          {request.decidedBy && ` · ${titled(WORDS.by, request.decidedBy)}`}
          {request.decidedOn && `, ${day(request.decidedOn)}`}
        </p>
        {request.decisionReason && <p>{t(request.decisionReason)}</p>}
        {edits && (
          <Button
            size="sm"
            variant="default"
            onClick={() =>
              work.setRequest({
                status: 'comparing',
                chosen: undefined,
                decidedBy: undefined,
                decidedOn: undefined,
              })
            }
          >
            {t(WORDS.open)}
          </Button>
        )}
      </section>
    );
  }
  const received = compared.filter(({ proposal }) => proposal.status === 'received');
  return (
    <section className="choice">
      <h2>{t(WORDS.title)}</h2>
      {received.length === 0 && <p className="quiet">{t(WORDS.none)}</p>}
      {received.some(({ place }) => place === undefined) && <p className="notice">{t(WORDS.incomplete)}</p>}
      {edits && received.length > 0 && (
        <ChoiceForm
          dossier={dossier}
          request={request}
          received={received}
          nameOf={nameOf}
          onChoice={(values) => work.setRequest({ status: 'decided', ...values })}
        />
      )}
    </section>
  );
}

interface FormProps extends Pick<Props, 'dossier' | 'request' | 'nameOf'> {
  readonly received: readonly Compared[];
  readonly onChoice: (values: Partial<Request>) => void;
}

function ChoiceForm({ dossier, request, received, nameOf, onChoice }: FormProps) {
  const { t } = useLanguage();
  const { user, organisation } = useMember();
  const { fields } = REGISTERS.requests;
  const fresh = useMemo(
    () =>
      ({
        chosen: '',
        decidedBy: user?.name ?? '',
        decidedOn: localDay(new Date()),
        reason: request.decisionReason,
      }) as z.infer<typeof Draft>,
    [user?.name, request.decisionReason],
  );
  const [draft, change] = useKept(
    `vigie:draft:${organisation?.id}:${dossier}:choice:${request.id}`,
    fresh,
    (kept) => Draft.safeParse(kept).data,
  );
  // Half written words are wordings too: the inputs wrote them.
  const reason = draft.reason as Wording | undefined;
  const complete =
    draft.chosen !== '' && reason !== undefined && draft.decidedBy !== '' && draft.decidedOn !== '';
  const labelOf = ({ proposal, place }: Compared) =>
    `${nameOf(proposal.provider)} (${place === undefined ? t(WORDS.noRank) : `${t(WORDS.rank)} ${place}`})`;
  return (
    <PlainForm dossier={dossier}>
      <form
        className="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (reason === undefined) return;
          const { chosen, decidedBy, decidedOn } = draft;
          onChoice({ chosen, decidedBy, decidedOn, decisionReason: reason });
          change(() => fresh);
        }}
      >
        <div className="field field-short">
          <NativeSelect
            label={t(fields.chosen.label)}
            withAsterisk
            value={draft.chosen}
            data={[
              { value: '', label: t(WORDS.pick) },
              ...received.map((one) => ({ value: one.proposal.provider, label: labelOf(one) })),
            ]}
            onChange={({ currentTarget: { value: chosen } }) => change((before) => ({ ...before, chosen }))}
          />
        </div>
        <div className="field field-short">
          <TextInput
            label={t(fields.decidedBy.label)}
            withAsterisk
            value={draft.decidedBy}
            onChange={({ currentTarget: { value: decidedBy } }) =>
              change((before) => ({ ...before, decidedBy }))
            }
          />
        </div>
        <div className="field field-short">
          <TextInput
            type="date"
            label={t(fields.decidedOn.label)}
            withAsterisk
            value={draft.decidedOn}
            onChange={({ currentTarget: { value: decidedOn } }) =>
              change((before) => ({ ...before, decidedOn }))
            }
          />
        </div>
        <div className="field">
          <WordingInput
            label={t(fields.decisionReason.label)}
            required
            long
            path="decisionReason"
            value={reason}
            onChange={(words) => change((before) => ({ ...before, reason: words }))}
          />
        </div>
        <div>
          <Button type="submit" disabled={!complete}>
            {t(WORDS.choose)}
          </Button>
        </div>
      </form>
    </PlainForm>
  );
}
