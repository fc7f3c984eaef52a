import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { say } from '#kernel/text.ts';
import type { Checkup } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { useMember } from '../../ui/session.tsx';
import { Refused } from '../../ui/states.tsx';
import type { CheckupAlert } from './finding-link.ts';
import { LinkLine } from './link-line.tsx';
import { useCheckupAction } from './use-checkup-action.ts';

const WORDS = {
  title: { fr: 'Dans l’étude', en: 'In the study' },
  none: { fr: 'Ce constat n’est relié à rien.', en: 'This finding is linked to nothing.' },
  to: { fr: 'Relier à', en: 'Link to' },
  choose: { fr: 'un scénario ou une mesure…', en: 'a scenario or a measure…' },
  scenarios: { fr: 'Scénarios', en: 'Scenarios' },
  measures: { fr: 'Mesures', en: 'Measures' },
  link: { fr: 'Relier', en: 'Link' },
};

interface Props {
  readonly dossier: string;
  readonly checkup: Checkup;
  readonly alert: CheckupAlert;
}

/** What a finding is about in the study: its links, and making one. */
export function FindingLinks({ dossier, checkup, alert }: Props) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const links = checkup.links.filter(({ finding }) => finding === alert.id);
  return (
    <div className="checkup-links">
      <h4>{t(WORDS.title)}</h4>
      {links.length === 0 && <p className="quiet">{t(WORDS.none)}</p>}
      <ul className="plain-list">
        {links.map((link) => (
          <LinkLine key={`${link.register}/${link.target}`} dossier={dossier} link={link} />
        ))}
      </ul>
      {edits && <NewLink dossier={dossier} checkup={checkup} alert={alert} />}
    </div>
  );
}

function NewLink({ dossier, checkup, alert }: Props) {
  const { t, language } = useLanguage();
  const names = useRowNames(dossier, ['scenarios', 'measures']);
  const [chosen, setChosen] = useState('');
  const link = useCheckupAction(dossier, 'checkups.link-finding', { onDone: () => setChosen('') });
  const groups = (['scenarios', 'measures'] as const).map((register) => ({
    group: t(WORDS[register]),
    items: [...(names.get(register) ?? [])].map(([key, name]) => ({
      value: `${register}/${key}`,
      label: `${key} – ${say(name, language)}`,
    })),
  }));
  const submit = () => {
    const [register, target = ''] = chosen.split('/');
    link.mutate({
      ...{ dossier, finding: alert.id, target },
      register: register === 'measures' ? 'measures' : 'scenarios',
      ...{ procedure: checkup.procedure.id, date: checkup.date },
    });
  };
  return (
    <div className="checkup-new-link">
      <NativeSelect
        label={t(WORDS.to)}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[{ value: '', label: t(WORDS.choose) }, ...groups]}
      />
      <Button variant="default" disabled={chosen === ''} loading={link.isPending} onClick={submit}>
        {t(WORDS.link)}
      </Button>
      {link.error && <Refused error={link.error} />}
    </div>
  );
}
