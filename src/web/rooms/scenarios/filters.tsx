import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { STAGE_WORDS } from '#domain/evaluation/evaluation.ts';
import { LEVEL_WORDS, LEVELS } from '#domain/scope/levels.ts';
import { THREAT_FAMILIES } from '#domain/threats/threat.ts';
import { OPTIONS } from '#domain/treatment/treatment.ts';
import type { Text, Wording } from '#kernel/text.ts';
import { useAddressSearch, useDossier } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { filterOf, isNarrowed, NO_FILTER } from './filter.ts';

const WORDS = {
  text: { fr: 'Texte', en: 'Text' },
  level: { fr: 'Niveau', en: 'Level' },
  option: { fr: 'Traitement', en: 'Treatment' },
  untreated: { fr: 'Sans traitement', en: 'Not treated' },
  all: { fr: 'Tous', en: 'All' },
  clear: { fr: 'Effacer les filtres', en: 'Clear the filters' },
  cell: { fr: 'Case', en: 'Cell' },
};

/** The filters stand in the address: a filtered list can be kept and sent. */
export function Filters() {
  const { t } = useLanguage();
  const dossier = useDossier();
  const [search, change] = useAddressSearch();
  const filter = filterOf(search);
  const stage = filter.stage ?? 'current';
  const roles = useRowNames(dossier, ['roles']).get('roles') ?? new Map<string, Wording>();
  return (
    <search className="scenario-filters">
      <TextFilter />
      <Choice
        label={`${t(WORDS.level)} (${t(STAGE_WORDS[stage]).toLowerCase()})`}
        name="level"
        options={LEVELS.map((level) => [level, LEVEL_WORDS[level]])}
      />
      <Choice
        label={t(REGISTERS.threats.fields.family.label)}
        name="family"
        options={Object.entries(THREAT_FAMILIES)}
      />
      <Choice label={t(REGISTERS.scenarios.fields.owner.label)} name="owner" options={[...roles]} />
      <Choice
        label={t(WORDS.option)}
        name="option"
        options={[...Object.entries(OPTIONS), ['none', WORDS.untreated]]}
      />
      {isNarrowed(filter) && (
        <div className="filters-foot">
          {filter.likelihood && filter.consequence && (
            <span className="chip">
              {t(WORDS.cell)} {filter.likelihood} × {filter.consequence}
            </span>
          )}
          <Button size="compact-sm" variant="default" onClick={() => change(NO_FILTER)}>
            {t(WORDS.clear)}
          </Button>
        </div>
      )}
    </search>
  );
}

function Choice({
  label,
  name,
  options,
}: {
  readonly label: string;
  readonly name: string;
  readonly options: readonly (readonly [string, Text | Wording])[];
}) {
  const { t } = useLanguage();
  const [search, change] = useAddressSearch();
  return (
    <NativeSelect
      size="sm"
      label={label}
      value={search[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value || undefined })}
      data={[
        { value: '', label: t(WORDS.all) },
        ...options.map(([value, words]) => ({ value, label: t(words) })),
      ]}
    />
  );
}

/** Asks once the typing rests. */
function TextFilter() {
  const { t } = useLanguage();
  const [search, change] = useAddressSearch();
  const [words, setWords] = useState(search.text ?? '');
  useEffect(() => setWords(search.text ?? ''), [search.text]);
  useEffect(() => {
    if (words === (search.text ?? '')) return;
    const timer = setTimeout(() => change({ text: words || undefined }), 250);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      size="sm"
      type="search"
      label={t(WORDS.text)}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
    />
  );
}
