import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { localDay } from '#kernel/date.ts';
import { shortHash } from '#kernel/hash.ts';
import type { DocumentKindAnswer } from '#server/api.ts';
import { type ProducedDocument, producedQuery } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Await, Empty, Refused } from '../../ui/states.tsx';
import { PlainTable } from '../../ui/table/plain-table.tsx';
import { LANGUAGE_WORDS, PACK, sizeOf, titleOf } from './document-words.ts';
import { useMaking } from './use-making.ts';

const WORDS = {
  heading: { fr: 'Documents produits', en: 'Documents that were made' },
  table: { fr: 'Tableau des documents produits', en: 'Table of the documents that were made' },
  none: { fr: 'Aucun document n’a encore été produit.', en: 'No document was made yet.' },
  noneTold: {
    fr: 'Choisissez-en un ci-dessus : il sera inscrit ici, avec l’empreinte des données et celle du fichier.',
    en: 'Choose one above: it will be entered here, with the hash of the data and that of the file.',
  },
  document: { fr: 'Document', en: 'Document' },
  format: { fr: 'Format', en: 'Format' },
  language: { fr: 'Langue', en: 'Language' },
  when: { fr: 'Produit le', en: 'Made on' },
  by: { fr: 'Par', en: 'By' },
  size: { fr: 'Taille', en: 'Size' },
  snapshot: { fr: 'Données', en: 'Data' },
  sha256: { fr: 'Fichier (SHA-256)', en: 'File (SHA-256)' },
  again: { fr: 'Refaire à partir de ces données', en: 'Make again from these data' },
  deed: { fr: 'Action', en: 'Action' },
} as const;

const COLUMNS = [
  'document',
  'format',
  'language',
  'when',
  'by',
  'size',
  'snapshot',
  'sha256',
  'deed',
] as const;

interface Props {
  readonly dossier: string;
  readonly kinds: readonly DocumentKindAnswer[];
}

/** What was made of this dossier, the latest first: from which data, with which bytes. */
export function Produced({ dossier, kinds }: Props) {
  const { t } = useLanguage();
  const query = useQuery(producedQuery(dossier));
  return (
    <section className="shelf" aria-labelledby="produced">
      <h2 id="produced">{t(WORDS.heading)}</h2>
      <Await query={query}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t(WORDS.none)}>
              <p>{t(WORDS.noneTold)}</p>
            </Empty>
          ) : (
            <PlainTable
              label={t(WORDS.table)}
              columns={COLUMNS.map((column) => t(WORDS[column]))}
              className="produced"
            >
              {all.map((one) => (
                <ProducedRow key={one.seq} dossier={dossier} kinds={kinds} produced={one} />
              ))}
            </PlainTable>
          )
        }
      </Await>
    </section>
  );
}

function ProducedRow({ dossier, kinds, produced }: Props & { readonly produced: ProducedDocument }) {
  const { t, shortDay, number } = useLanguage();
  const { kind, format, language, subject, at, by, bytes, snapshot, sha256 } = produced;
  const title = t(titleOf(kinds, kind));
  return (
    <tr>
      <th scope="row">
        {title} {subject && <span className="mono quiet">{subject}</span>}
      </th>
      <td>{format.toUpperCase()}</td>
      <td>{t(LANGUAGE_WORDS[language])}</td>
      <td>
        {shortDay(localDay(new Date(at)))} {clock(at)}
      </td>
      <td>{by}</td>
      <td>{sizeOf(bytes, number, t)}</td>
      <td>
        <Hash whole={snapshot} />
      </td>
      <td>
        <Hash whole={sha256} />
      </td>
      <td>
        <Again dossier={dossier} produced={produced} title={title} />
      </td>
    </tr>
  );
}

/** The beginning of a hash; all of it is a key press away, to be compared or copied. */
function Hash({ whole }: { readonly whole: string }) {
  return (
    <details>
      <summary className="mono">{shortHash(whole)}</summary>
      <div className="mono whole-hash">{whole}</div>
    </details>
  );
}

/** The same state and the same day give the same bytes; an archive holds the journal, which has grown since. */
function Again({ dossier, produced, title }: Pick<Props, 'dossier'> & RowWords) {
  const { t } = useLanguage();
  const making = useMaking(dossier);
  const { kind, format, language, subject, snapshot, today, kept } = produced;
  if (!kept || kind === PACK.id) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={making.isPending}
        onClick={() => making.mutate({ kind, format, language, subject, from: { snapshot, today } })}
      >
        {t(WORDS.again)} <span className="visually-hidden">{title}</span>
      </Button>
      {making.error && <Refused error={making.error} />}
    </>
  );
}

interface RowWords {
  readonly produced: ProducedDocument;
  readonly title: string;
}

/** The hour and the minute where the reader is. */
function clock(at: string): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
