import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Row } from '#domain/register/register.ts';
import type { ActionOutput } from '#server/api.ts';
import { callByName } from '../../api/client.ts';
import { dossierKey, preparationQuery, registerQuery, type StoredRow } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/states.tsx';

const WORDS = {
  documents: {
    title: { fr: 'Documents que l’on demande d’ordinaire', en: 'Documents that one usually asks for' },
    all: { fr: 'Ajouter tous ces documents', en: 'Add all these documents' },
  },
  interviews: {
    title: { fr: 'Entretiens que l’on mène d’ordinaire', en: 'Interviews that one usually holds' },
    all: { fr: 'Prévoir tous ces entretiens', en: 'Plan all these interviews' },
  },
  add: { fr: 'Ajouter', en: 'Add' },
};

interface Props {
  readonly dossier: string;
  readonly kind: 'documents' | 'interviews';
  readonly taken: readonly StoredRow[];
}

/** What the guide of preparation has that the study does not have yet. */
export function FromGuide({ dossier, kind, taken }: Props) {
  const { t, titled } = useLanguage();
  const client = useQueryClient();
  const guide = useQuery(preparationQuery).data;
  const roles = useQuery(registerQuery(dossier, 'roles')).data ?? [];
  const add = useMutation({
    mutationFn: (rows: readonly Row[]) =>
      callByName(`${kind}.apply`, { dossier, saves: rows.map((row) => ({ row })) }),
    onSettled: () => client.invalidateQueries({ queryKey: dossierKey(dossier) }),
  });
  const ids = new Set(taken.map(({ row }) => String(row.id)));
  const known = new Set(roles.map(({ row }) => String(row.id)));
  const rows = guide
    ? proposed(guide, kind).filter(({ row, role }) => !ids.has(String(row.id)) && fits(role, known))
    : [];
  if (rows.length === 0) return null;
  return (
    <details className="from-guide">
      <summary>
        {t(WORDS[kind].title)} ({rows.length})
      </summary>
      {add.error && <Refused error={add.error} />}
      <ul className="plain-list">
        {rows.map(({ row, name, told }) => (
          <li key={String(row.id)}>
            <span>
              <b>{t(name)}</b> <span className="quiet">{t(told)}</span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={titled(WORDS.add, t(name))}
              disabled={add.isPending}
              onClick={() => add.mutate([row])}
            >
              {t(WORDS.add)}
            </Button>
          </li>
        ))}
      </ul>
      {rows.length > 1 && (
        <Button
          variant="default"
          loading={add.isPending}
          onClick={() => add.mutate(rows.map(({ row }) => row))}
        >
          {t(WORDS[kind].all)}
        </Button>
      )}
    </details>
  );
}

/** An interview is of a role, which must be there; a document is of nobody. */
function fits(role: string | undefined, known: ReadonlySet<string>): boolean {
  return role === undefined || known.has(role);
}

function proposed(guide: ActionOutput<'catalogues.preparation'>, kind: Props['kind']) {
  if (kind === 'documents') {
    return guide.documents.map(({ id, name, why }) => ({
      row: { id, name, status: 'to-request', remark: why },
      role: undefined,
      name,
      told: why,
    }));
  }
  return guide.interviews.map(({ id, name, role, subject, questions }) => ({
    row: { id, role, subject, status: 'planned', questions: questions.map(({ ask }) => ask) },
    role,
    name,
    told: subject,
  }));
}
