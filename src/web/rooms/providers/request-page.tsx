import { Button } from '@mantine/core';
import { registerOf } from '#domain/dossier/registers.ts';
import { PROPOSAL_STATUSES, type Proposal } from '#domain/providers/proposal.ts';
import type { Provider } from '#domain/providers/provider.ts';
import { REQUEST_KINDS, REQUEST_STATUSES, type Request } from '#domain/providers/request.ts';
import { localDay } from '#kernel/date.ts';
import type { StoredRow } from '../../api/queries.ts';
import { roomAddress, useAddressSearch } from '../../ui/address.ts';
import { EntryPanel } from '../../ui/entry/entry-panel.tsx';
import { SheetStatus } from '../../ui/grid/sheet-status.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { MarkdownView } from '../../ui/markdown-view.tsx';
import { Page } from '../../ui/page.tsx';
import { useSayer } from '../../ui/register/use-sayer.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Empty } from '../../ui/states.tsx';
import { Choice } from './choice.tsx';
import { ComparisonGrid } from './comparison-grid.tsx';
import { FromDossier } from './from-dossier.tsx';
import { REQUEST_TONES } from './request-list.tsx';
import { type RequestWork, useRequest } from './use-request.ts';

const WORDS = {
  back: { fr: 'Tous les appels d’offres', en: 'All requests' },
  document: { fr: 'Produire la lettre et le cahier des charges', en: 'Make the letter and the request' },
  edit: { fr: 'Modifier la demande et les critères', en: 'Change the request and its criteria' },
  sent: { fr: 'Noter l’envoi aujourd’hui', en: 'Note that it is sent today' },
  deadline: { fr: 'réponses avant le', en: 'answers due by' },
  cap: { fr: 'plafond', en: 'cap' },
  expected: { fr: 'Ce qui est attendu', en: 'What is expected' },
  questions: { fr: 'Questions aux candidats', en: 'Questions to candidates' },
  candidates: { fr: 'Candidats', en: 'Candidates' },
  noCandidates: {
    fr: 'Aucun candidat : choisissez-les dans la demande.',
    en: 'No candidate: choose them in the request.',
  },
  received: { fr: 'Offre reçue', en: 'Proposal received' },
  declined: { fr: 'A décliné', en: 'Declined' },
  waits: { fr: 'pas de réponse encore', en: 'no answer yet' },
  noCriteria: { fr: 'Aucun critère de choix.', en: 'No criterion of choice.' },
  noCriteriaTold: {
    fr: 'Écrivez-les dans la demande, avec leur poids : les candidats les liront aussi.',
    en: 'Write them in the request, with their weights: candidates will read them too.',
  },
};

/** The document that is made of a request of each kind. */
const DOCUMENTS: Readonly<Partial<Record<Request['kind'], string>>> = {
  'iso27005-mission': 'request-risk-study',
  'penetration-test': 'request-penetration-test',
};

/** What the page itself writes. */
const BY_CHOICE = ['chosen', 'decisionReason', 'decidedBy', 'decidedOn'];

interface Props {
  readonly dossier: string;
  readonly id: string;
  readonly requests: readonly StoredRow[];
  readonly proposals: readonly StoredRow[];
  readonly providers: readonly Provider[];
}

/** One request: what is asked, who answered, how the answers compare, who is chosen. */
export function RequestPage({ dossier, id, requests, proposals, providers }: Props) {
  const { t, titled, shortDay, money } = useLanguage();
  const { edits } = useMember();
  const [{ row }, change] = useAddressSearch();
  const work = useRequest(dossier, id, { requests, proposals });
  const sayer = useSayer(dossier, ['providers']);
  const { request } = work;
  const names = new Map(providers.map((provider) => [provider.id, t(provider.name)]));
  const nameOf = (provider: string) => names.get(provider) ?? provider;
  const document = DOCUMENTS[request.kind];
  const close = () => change({ row: undefined });
  return (
    <div className={row ? 'beside' : undefined}>
      <Page
        title={t(request.title)}
        lead={
          <>
            {t(REQUEST_KINDS[request.kind])}
            {request.deadline && ` · ${t(WORDS.deadline)} ${shortDay(request.deadline)}`}
            {request.budget !== undefined && ` · ${titled(WORDS.cap, money(request.budget, sayer.currency))}`}
          </>
        }
        actions={
          <span className={`state-badge state-${REQUEST_TONES[request.status]}`}>
            {t(REQUEST_STATUSES[request.status])}
          </span>
        }
      >
        <p className="policy-links">
          <RoomLink address={roomAddress(dossier, 'providers')}>← {t(WORDS.back)}</RoomLink>
          {document && (
            <RoomLink address={roomAddress(dossier, 'documents', { kind: document })}>
              {t(WORDS.document)}
            </RoomLink>
          )}
        </p>
        {(['requests', 'proposals'] as const).map((name) => (
          <SheetStatus
            key={name}
            sheet={work.sheets[name].sheet}
            view={work.sheets[name].view}
            register={registerOf(name)}
            sayer={sayer}
            restored={work.sheets[name].restored > 0}
            onGo={({ row: faulty }) => change({ row: String(faulty.id) })}
          />
        ))}
        <div className="request">
          <FromDossier dossier={dossier} />
          <Asked request={request} />
          {edits && (
            <div className="actions">
              <Button size="sm" variant="default" onClick={() => change({ row: id })}>
                {t(WORDS.edit)}
              </Button>
              {request.status === 'draft' && (
                <Button
                  size="sm"
                  variant="default"
                  onClick={() => work.setRequest({ status: 'sent', sentOn: localDay(new Date()) })}
                >
                  {t(WORDS.sent)}
                </Button>
              )}
            </div>
          )}
          <Candidates request={request} work={work} nameOf={nameOf} />
          {request.criteria.length === 0 ? (
            <Empty title={t(WORDS.noCriteria)}>
              <p>{t(WORDS.noCriteriaTold)}</p>
            </Empty>
          ) : (
            <ComparisonGrid
              dossier={dossier}
              request={request}
              work={work}
              nameOf={nameOf}
              currency={sayer.currency}
            />
          )}
          <Choice dossier={dossier} request={request} work={work} nameOf={nameOf} />
        </div>
      </Page>
      {row && (
        <EntryPanel
          key={row}
          dossier={dossier}
          register={row === id ? 'requests' : 'proposals'}
          row={row}
          hidden={row === id ? BY_CHOICE : ['request', 'provider', 'grades']}
          removable={row !== id}
          onClose={close}
          onSaved={close}
        />
      )}
    </div>
  );
}

function Asked({ request: { context, expectations, questions } }: { readonly request: Request }) {
  const { t } = useLanguage();
  if (!context && expectations.length + questions.length === 0) return null;
  return (
    <section>
      {context && <MarkdownView text={t(context)} />}
      {expectations.length > 0 && (
        <>
          <h2>{t(WORDS.expected)}</h2>
          <ul>
            {expectations.map((one) => (
              <li key={t(one)}>{t(one)}</li>
            ))}
          </ul>
        </>
      )}
      {questions.length > 0 && (
        <>
          <h2>{t(WORDS.questions)}</h2>
          <ul>
            {questions.map((one) => (
              <li key={t(one)}>{t(one)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface CandidatesProps {
  readonly request: Request;
  readonly work: RequestWork;
  readonly nameOf: (provider: string) => string;
}

/** Who was consulted, and what came of it. */
function Candidates({ request, work, nameOf }: CandidatesProps) {
  const { t, shortDay } = useLanguage();
  const { edits } = useMember();
  const answers = new Map(work.compared(new Map()).map(({ proposal }) => [proposal.provider, proposal]));
  const all = [...new Set([...request.candidates, ...answers.keys()])];
  const answered = (provider: string, status: Proposal['status']) => {
    work.addProposal(provider, { status, receivedOn: localDay(new Date()) });
    if (request.status === 'sent' || request.status === 'draft') work.setRequest({ status: 'comparing' });
  };
  return (
    <section>
      <h2>{t(WORDS.candidates)}</h2>
      {all.length === 0 && <p className="quiet">{t(WORDS.noCandidates)}</p>}
      <ul className="plain-list candidates">
        {all.map((provider) => {
          const proposal = answers.get(provider);
          return (
            <li key={provider}>
              <b>{nameOf(provider)}</b>{' '}
              {proposal ? (
                <span className="quiet">
                  {t(PROPOSAL_STATUSES[proposal.status])}
                  {proposal.receivedOn && `, ${shortDay(proposal.receivedOn)}`}
                </span>
              ) : (
                <>
                  <span className="quiet">{t(WORDS.waits)}</span>{' '}
                  {edits && (
                    <>
                      <Button
                        size="compact-sm"
                        variant="default"
                        onClick={() => answered(provider, 'received')}
                      >
                        {t(WORDS.received)} <span className="visually-hidden">{nameOf(provider)}</span>
                      </Button>{' '}
                      <Button
                        size="compact-sm"
                        variant="default"
                        onClick={() => answered(provider, 'declined')}
                      >
                        {t(WORDS.declined)} <span className="visually-hidden">{nameOf(provider)}</span>
                      </Button>
                    </>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
