import { useState } from 'react';
import type { Compared } from '#domain/providers/comparison.ts';
import type { Proposal } from '#domain/providers/proposal.ts';
import type { Request } from '#domain/providers/request.ts';
import type { Wording } from '#kernel/text.ts';
import { PlainForm } from '../../ui/form/plain-form.tsx';
import { WordingInput } from '../../ui/form/wording-input.tsx';
import { useLanguage } from '../../ui/language.tsx';

const WORDS = {
  reason: { fr: 'Raison de la note', en: 'Reason for the grade' },
  first: { fr: 'Donnez d’abord une note.', en: 'First give a grade.' },
};

interface Props {
  readonly dossier: string;
  readonly place: { readonly proposal: string; readonly criterion: string };
  readonly request: Request;
  readonly compared: readonly Compared[];
  readonly nameOf: (provider: string) => string;
  readonly onReason: (proposal: string, grades: Proposal['grades']) => void;
}

/** Why the grade that was last looked at is what it is; written once the words are left. */
export function GradeReason({ dossier, place, request, compared, nameOf, onReason }: Props) {
  const { t, titled } = useLanguage();
  const one = compared.find(({ proposal }) => proposal.id === place.proposal);
  const given = one?.proposal.grades.find(({ criterion }) => criterion === place.criterion);
  const [reason, setReason] = useState<Wording | undefined>(given?.reason);
  const criterion = request.criteria.find(({ id }) => id === place.criterion);
  if (!one || !criterion) return null;
  const label = titled(WORDS.reason, `${nameOf(one.proposal.provider)}, ${t(criterion.name)}`);
  if (!given) {
    return (
      <p className="quiet">
        {label}. {t(WORDS.first)}
      </p>
    );
  }
  const write = () => {
    const { reason: _, ...grade } = given;
    const next = { ...grade, ...(reason !== undefined && { reason }) };
    onReason(
      one.proposal.id,
      one.proposal.grades.map((other) => (other.criterion === place.criterion ? next : other)),
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears that the focus has left the inputs inside
    <div
      className="grade-reason"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) write();
      }}
    >
      <PlainForm dossier={dossier}>
        <WordingInput
          label={label}
          required={false}
          long={false}
          path="reason"
          value={reason}
          onChange={setReason}
        />
      </PlainForm>
    </div>
  );
}
