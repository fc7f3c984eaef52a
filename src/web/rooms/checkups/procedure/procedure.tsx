import { useQuery } from '@tanstack/react-query';
import { checkupRunQuery } from '../../../api/queries.ts';
import { roomAddress, useDossier } from '../../../ui/address.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { RoomLink } from '../../../ui/room-link.tsx';
import { useMember } from '../../../ui/session.tsx';
import { Await, Empty } from '../../../ui/states.tsx';
import { Connectors } from './connectors.tsx';
import { FirstProcedure } from './first-procedure.tsx';
import { ProcedureEditor } from './procedure-editor.tsx';

const WORDS = {
  title: { fr: 'Procédure et connecteurs', en: 'Procedure and connectors' },
  all: { fr: 'Tous les contrôles', en: 'All checkups' },
  run: { fr: 'Mener le contrôle', en: 'Do the checkup' },
  owner: {
    fr: 'Un propriétaire de l’organisation écrit la procédure et renseigne les connecteurs.',
    en: 'An owner of the organisation writes the procedure and sets the connectors.',
  },
};

/** What checkups follow, and the secrets that their collectors read with. For owners. */
export function Room() {
  const { t } = useLanguage();
  const dossier = useDossier();
  const { administers, session } = useMember();
  const query = useQuery(checkupRunQuery(dossier));
  const lead = (
    <>
      <RoomLink address={roomAddress(dossier, 'checkups')}>{t(WORDS.all)}</RoomLink> ·{' '}
      <RoomLink address={roomAddress(dossier, 'checkups/run')}>{t(WORDS.run)}</RoomLink>
    </>
  );
  return (
    <Page title={t(WORDS.title)} lead={lead}>
      {session && !administers ? (
        <Empty title={t(WORDS.owner)} />
      ) : (
        <Await query={query}>
          {({ procedure, collectors }) =>
            procedure ? (
              <div className="run">
                <ProcedureEditor dossier={dossier} />
                <Connectors dossier={dossier} />
              </div>
            ) : (
              <FirstProcedure dossier={dossier} collectors={collectors} />
            )
          }
        </Await>
      )}
    </Page>
  );
}
