import { Button, NativeSelect, Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Language } from '#kernel/text.ts';
import type { DocumentKindAnswer } from '#server/api.ts';
import { rowAddress, useAddressSearch } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { Refused, sentenceCase } from '../../ui/states.tsx';
import { FORMAT_WORDS } from './document-words.ts';
import { Preview } from './preview.tsx';
import { useMaking } from './use-making.ts';

const WORDS = {
  format: { fr: 'Format', en: 'Format' },
  make: { fr: 'Produire', en: 'Make' },
  search: { fr: 'Chercher…', en: 'Search…' },
  nothing: { fr: 'Rien de tel ici', en: 'Nothing like that here' },
  choose: { fr: 'Choisissez d’abord dans la liste.', en: 'First choose from the list.' },
  none: { fr: 'Rien à décrire pour l’instant', en: 'Nothing to describe for now' },
} as const;

/** The register whose rows a kind is about. */
const SUBJECTS: Readonly<Record<string, RegisterId>> = {
  asset: 'assets',
  scenario: 'scenarios',
  interview: 'interviews',
  policy: 'policies',
  request: 'requests',
};

interface Props {
  readonly dossier: string;
  readonly kinds: readonly DocumentKindAnswer[];
  readonly language: Language;
}

/** All kinds, shelf by shelf. */
export function Gallery({ dossier, kinds, language }: Props) {
  const { t } = useLanguage();
  const shelves = Map.groupBy(kinds, ({ shelf }) => shelf.id);
  return [...shelves].map(([id, shown]) => (
    <section key={id} className="shelf" aria-labelledby={`shelf-${id}`}>
      <h2 id={`shelf-${id}`}>{t(shown[0]?.shelf.title ?? id)}</h2>
      <ul className="shelf-cards">
        {shown.map((kind) => (
          <KindCard key={kind.id} dossier={dossier} kind={kind} language={language} />
        ))}
      </ul>
    </section>
  ));
}

interface CardProps extends Omit<Props, 'kinds'> {
  readonly kind: DocumentKindAnswer;
}

function KindCard({ dossier, kind, language }: CardProps) {
  const { t } = useLanguage();
  const [format, setFormat] = useState(kind.formats[0] ?? '');
  const [asked] = useAddressSearch();
  const called = asked.kind === kind.id;
  const [subject, setSubject] = useState<string | null>(called ? (asked.subject ?? null) : null);
  const [missing, setMissing] = useState(false);
  const making = useMaking(dossier);
  const make = () => {
    setMissing(kind.subject !== undefined && subject === null);
    if (kind.subject && subject === null) return;
    making.mutate({ kind: kind.id, format, language, ...(subject !== null && { subject }) });
  };
  const card = useRef<HTMLLIElement>(null);
  // Who comes from elsewhere for this document finds it at once, with its button a key press away.
  useEffect(() => {
    if (!called) return;
    card.current?.scrollIntoView({ block: 'center' });
    card.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [called]);
  return (
    <li ref={card} className={called ? 'shelf-card shelf-called' : 'shelf-card'}>
      <Preview
        dossier={dossier}
        kind={kind.id}
        title={t(kind.title)}
        language={language}
        subject={kind.subject ? (subject ?? undefined) : ''}
      />
      <h3>{t(kind.title)}</h3>
      <p className="quiet">{t(kind.purpose)}</p>
      {kind.subject && (
        <SubjectSelect
          dossier={dossier}
          subject={kind.subject}
          value={subject}
          error={missing && subject === null ? t(WORDS.choose) : undefined}
          onChange={setSubject}
        />
      )}
      <div className="shelf-make">
        <NativeSelect
          size="sm"
          label={t(WORDS.format)}
          aria-label={`${t(WORDS.format)}, ${t(kind.title)}`}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value)}
          data={kind.formats.map((one) => ({
            value: one,
            label: t(FORMAT_WORDS[one] ?? one.toUpperCase()),
          }))}
        />
        <Button size="sm" variant="default" onClick={make} loading={making.isPending}>
          {t(WORDS.make)} <span className="visually-hidden">{t(kind.title)}</span>
        </Button>
      </div>
      {making.error && <Refused error={making.error} />}
    </li>
  );
}

interface SubjectProps {
  readonly dossier: string;
  readonly subject: NonNullable<DocumentKindAnswer['subject']>;
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (subject: string | null) => void;
}

/** What the document is about, found by typing its name or id. */
function SubjectSelect({ dossier, subject, value, error, onChange }: SubjectProps) {
  const { t } = useLanguage();
  const register = SUBJECTS[subject.id];
  if (!register) throw new Error(`no register is known for the subject ${subject.id}`);
  const names = useRowNames(dossier, [register]).get(register);
  const options = [...(names ?? [])].map(([id, name]) => ({ value: id, label: `${id} · ${t(name)}` }));
  return (
    <>
      <Select
        size="sm"
        label={sentenceWord(t(subject.one))}
        placeholder={t(WORDS.search)}
        searchable
        limit={200}
        data={options}
        value={value}
        error={error}
        onChange={onChange}
        nothingFoundMessage={t(WORDS.nothing)}
        comboboxProps={{ shadow: 'md' }}
      />
      {names && options.length === 0 && (
        <p className="quiet">
          {t(sentenceCase(t(WORDS.none)))}{' '}
          <RoomLink address={rowAddress(dossier, register)}>{t(REGISTERS[register].many)}</RoomLink>
        </p>
      )}
    </>
  );
}

function sentenceWord(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
