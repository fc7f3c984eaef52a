import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { REQUEST_KINDS, REQUEST_STATUSES, type Request } from '#domain/providers/request.ts';
import { registerQuery } from '../../api/queries.ts';
import { roomAddress } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Empty, Refused } from '../../ui/states.tsx';
import { PlainTable } from '../../ui/table/plain-table.tsx';
import { useDeed } from '../../ui/use-deed.ts';

const WORDS = {
  title: { fr: 'Appels d’offres', en: 'Requests for proposals' },
  none: { fr: 'Aucun appel d’offres.', en: 'No request for proposals.' },
  noneTold: {
    fr: 'Le dossier sait déjà ce que fait l’entreprise et ce qui est à couvrir : préparez-en un, il sera presque écrit.',
    en: 'The dossier knows already what the company does and what is to be covered: prepare one, it will be nearly written.',
  },
  prepare: { fr: 'Préparer depuis le dossier', en: 'Prepare from the dossier' },
  prepared: { fr: 'Appel d’offres préparé.', en: 'Request prepared.' },
  request: { fr: 'Objet', en: 'Subject' },
  kind: { fr: 'Nature', en: 'Kind' },
  state: { fr: 'État', en: 'State' },
  deadline: { fr: 'Réponses avant le', en: 'Answers due by' },
  answers: { fr: 'Offres', en: 'Proposals' },
  of: { fr: 'sur', en: 'of' },
  chosen: { fr: 'Retenu', en: 'Chosen' },
} as const;

const COLUMNS = ['request', 'kind', 'state', 'deadline', 'answers', 'chosen'] as const;
// Object.keys forgets the literal types.
const KINDS = Object.keys(REQUEST_KINDS) as Request['kind'][];

export const REQUEST_TONES: Readonly<Record<Request['status'], string>> = {
  draft: 'unanswered',
  sent: 'planned',
  comparing: 'partial',
  decided: 'done',
  cancelled: 'excluded',
};

/** What is asked of candidates, and how far each is; a new one begins from the dossier. */
export function RequestList({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const query = useQuery(registerQuery(dossier, 'requests'));
  return (
    <section>
      <h2>{t(WORDS.title)}</h2>
      {edits && <Prepare dossier={dossier} />}
      <Await query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t(WORDS.none)}>
              <p>{t(WORDS.noneTold)}</p>
            </Empty>
          ) : (
            // The rows of this register are requests: its schema says so on both sides.
            <List dossier={dossier} requests={rows.map(({ row }) => row as unknown as Request)} />
          )
        }
      </Await>
    </section>
  );
}

/** One press a kind: the server writes what the dossier says. */
function Prepare({ dossier }: { readonly dossier: string }) {
  const { t, colon } = useLanguage();
  const navigate = useNavigate();
  const draft = useDeed(dossier, 'requests.draft', {
    said: WORDS.prepared,
    onDone: ({ row }) => {
      const { to, search } = roomAddress(dossier, 'providers', { request: row.id });
      navigate({ to, search: search as never });
    },
  });
  return (
    <>
      <div className="actions prepare">
        <span>
          {t(WORDS.prepare)}
          {colon}
        </span>
        {KINDS.map((kind) => (
          <Button
            key={kind}
            size="sm"
            variant="default"
            disabled={draft.isPending}
            onClick={() => draft.mutate({ dossier, kind })}
          >
            {t(REQUEST_KINDS[kind])}
          </Button>
        ))}
      </div>
      {draft.error && <Refused error={draft.error} />}
    </>
  );
}

function List({ dossier, requests }: { readonly dossier: string; readonly requests: readonly Request[] }) {
  const { t, shortDay, number } = useLanguage();
  const proposals = useQuery(registerQuery(dossier, 'proposals')).data ?? [];
  const providers = useRowNames(dossier, ['providers']).get('providers');
  const received = (id: string) => proposals.filter(({ row }) => row.request === id).length;
  return (
    <PlainTable label={t(WORDS.title)} columns={COLUMNS.map((column) => t(WORDS[column]))}>
      {requests.map(({ id, title, kind, status, deadline, candidates, chosen }) => (
        <tr key={id}>
          <td>
            <span className="mono quiet">{id}</span>{' '}
            <RoomLink address={roomAddress(dossier, 'providers', { request: id })}>{t(title)}</RoomLink>
          </td>
          <td>{t(REQUEST_KINDS[kind])}</td>
          <td>
            <span className={`state-badge state-${REQUEST_TONES[status]}`}>
              {t(REQUEST_STATUSES[status])}
            </span>
          </td>
          <td>{deadline ? shortDay(deadline) : '–'}</td>
          <td>
            {number(received(id))} {t(WORDS.of)} {number(Math.max(candidates.length, received(id)))}
          </td>
          <td>{chosen ? t(providers?.get(chosen) ?? chosen) : '–'}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
