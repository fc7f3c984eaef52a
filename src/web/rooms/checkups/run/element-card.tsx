import type { CheckupElementAnswer, CheckupPieceAnswer } from '#server/api.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { useMember } from '../../../ui/session.tsx';
import { ElementForm } from './element-form.tsx';

const WORDS = {
  yes: { fr: 'connu', en: 'known' },
  partly: { fr: 'connu en partie', en: 'partly known' },
  no: { fr: 'inconnu', en: 'unknown' },
  seen: { fr: 'vu', en: 'seen' },
  absent: { fr: 'vérifié, aucun', en: 'checked, none' },
  unknown: { fr: 'inconnu', en: 'unknown' },
  window: { fr: 'du', en: 'from' },
  to: { fr: 'au', en: 'to' },
  covered: { fr: 'couverture', en: 'coverage' },
  value: { fr: 'Valeurs', en: 'Values' },
};

interface Props {
  readonly dossier: string;
  readonly date: string;
  readonly element: CheckupElementAnswer;
  /** The next one to answer. */
  readonly open: boolean;
}

/** One required element: what was brought for it, and the form for what was not. */
export function ElementCard({ dossier, date, element, open }: Props) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const { title, known, pieces, asked } = element;
  const brought = pieces.filter((piece) => piece.outcome !== 'unknown' || asked.length === 0);
  return (
    <details className="run-element" open={open}>
      <summary>
        <h3>
          {t(title)} <span className={`run-known run-${known}`}>{t(WORDS[known])}</span>
        </h3>
      </summary>
      {brought.map((piece) => (
        <Piece key={piece.id} piece={piece} />
      ))}
      {edits &&
        asked.map(({ subject, entry }) => (
          <ElementForm
            // What was saved is what the form begins with.
            key={`${subject}/${JSON.stringify(entry)}`}
            dossier={dossier}
            date={date}
            element={element}
            subject={subject}
            entry={entry}
            why={
              pieces.find((piece) => piece.subject === subject && piece.outcome === 'unknown')?.why ?? null
            }
          />
        ))}
    </details>
  );
}

function percent(share: number) {
  const whole = Math.round(share * 100);
  return { fr: `${whole}\u00a0%`, en: `${whole}%` };
}

function Piece({ piece }: { readonly piece: CheckupPieceAnswer }) {
  const { t, day } = useLanguage();
  const { id, subject, outcome, why, provenance, window, coverage, hash, value } = piece;
  return (
    <div className="run-piece">
      <p>
        <b>{t(WORDS[outcome])}</b> {subject && <code>{subject}</code>} {t(provenance)}
        {window && (
          <span className="quiet">
            {' '}
            · {t(WORDS.window)} {day(window.from.slice(0, 10))} {t(WORDS.to)} {day(window.to.slice(0, 10))}
          </span>
        )}
        <span className="quiet">
          {' '}
          · {t(WORDS.covered)} {t(percent(coverage.share))} ({t(coverage.because)}) ·{' '}
          <span className="mono">{hash.slice(0, 12)}</span>
        </span>
      </p>
      {why && <p className="quiet">{t(why)}</p>}
      {value !== null && (
        <details>
          <summary>
            {t(WORDS.value)} <span className="mono quiet">{id}</span>
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
          <pre className="run-value" tabIndex={0}>
            {value}
          </pre>
        </details>
      )}
    </div>
  );
}
