import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import type { Policy } from '#domain/governance/policy.ts';
import { say } from '#kernel/text.ts';
import { type PolicyTemplate, templatesQuery } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useMember } from '../../ui/session.tsx';

const WORDS = {
  title: { fr: 'À compléter dans le texte', en: 'To be filled in in the text' },
  told: {
    fr: 'Le modèle emploie ces mots neutres, faute de mieux. Choisissez-en un pour le retrouver.',
    en: 'The template uses these neutral words for want of better ones. Choose one to find it.',
  },
};

interface Props {
  readonly dossier: string;
  readonly policy: Policy;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

/** The neutral words of a template that still stand in the text; choosing one selects it there. */
export function OpenGaps({ dossier, policy, box }: Props) {
  const { t, language } = useLanguage();
  const { edits } = useMember();
  const templates = useQuery(templatesQuery(dossier)).data;
  const template = templates?.find(({ id }) => id === policy.template);
  const text = policy.body === undefined ? '' : say(policy.body, language);
  const open = edits && policy.publishedOn === undefined ? gapsIn(text, template, language) : [];
  if (open.length === 0) return null;
  const find = (words: string) => {
    const area = box.current;
    const start = area?.value.indexOf(words) ?? -1;
    if (!area || start < 0) return;
    area.focus();
    area.setSelectionRange(start, start + words.length);
    // A selection is not scrolled to by itself: about where its share of the text is.
    area.scrollTop = (area.scrollHeight * start) / Math.max(1, area.value.length) - area.clientHeight / 3;
  };
  return (
    <section className="notice open-gaps">
      <h3>{t(WORDS.title)}</h3>
      <p className="quiet">{t(WORDS.told)}</p>
      <ul>
        {open.map(({ id, meaning, standIn }) => (
          <li key={id}>
            {t(meaning)}{' '}
            <button type="button" className="link" onClick={() => find(standIn[language])}>
              {t({ fr: `« ${standIn.fr} »`, en: `“${standIn.en}”` })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function gapsIn(text: string, template: PolicyTemplate | undefined, language: 'fr' | 'en') {
  return (template?.variables ?? []).filter(
    ({ value, standIn }) => value === undefined && text.includes(standIn[language]),
  );
}
