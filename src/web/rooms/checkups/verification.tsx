import { useQuery } from '@tanstack/react-query';
import { checkupVerifyQuery } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Await } from '../../ui/states.tsx';

const WORDS = {
  title: { fr: 'L’archive de ce serveur', en: 'The archive of this server' },
  intact: {
    fr: 'Intacte : chaque octet est celui qui a été archivé.',
    en: 'Intact: every byte is the one that was archived.',
  },
  altered: { fr: 'Altérée', en: 'Altered' },
  oneCheckup: { fr: 'contrôle', en: 'checkup' },
  checkups: { fr: 'contrôles', en: 'checkups' },
  oneCommit: { fr: 'commit', en: 'commit' },
  commits: { fr: 'commits', en: 'commits' },
  oneFile: { fr: 'fichier', en: 'file' },
  files: { fr: 'fichiers', en: 'files' },
};

/** What `verify` says of the git archive; nothing where this server has archived nothing. */
export function ArchiveVerification({ dossier }: { readonly dossier: string }) {
  const { t, counted } = useLanguage();
  const query = useQuery(checkupVerifyQuery(dossier));
  return (
    <Await query={query}>
      {({ verification }) =>
        verification && (
          <section>
            <h2>{t(WORDS.title)}</h2>
            {verification.troubles.length === 0 ? (
              <p>{t(WORDS.intact)}</p>
            ) : (
              <div className="notice">
                <p>
                  <b>{t(WORDS.altered)}</b>
                </p>
                <ul>
                  {verification.troubles.map(({ where, message }) => (
                    <li key={`${where}/${message.en}`}>
                      <code>{where}</code> {t(message)}
                    </li>
                  ))}
                </ul>
              </div>
            )}
            <p className="quiet">
              {counted(verification.checkups, WORDS.oneCheckup, WORDS.checkups)} ·{' '}
              {counted(verification.commits, WORDS.oneCommit, WORDS.commits)} ·{' '}
              {counted(verification.files, WORDS.oneFile, WORDS.files)}
            </p>
          </section>
        )
      }
    </Await>
  );
}
