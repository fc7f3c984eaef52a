import { drawBeam } from '#documents/drawings/beam.ts';
import { accented, PALETTES } from '#documents/style/tokens.ts';
import type { Identity } from '#domain/scope/identity.ts';
import { identityProblems } from '#domain/scope/identity.ts';
import { useLanguage } from '../../../ui/language.tsx';

const WORDS = {
  label: { fr: 'Aperçu de la couverture et d’une page', en: 'Preview of the cover and of a page' },
  document: { fr: 'Rapport d’appréciation des risques', en: 'Risk assessment report' },
  section: { fr: 'Synthèse', en: 'Summary' },
  classification: { fr: 'Confidentiel', en: 'Confidential' },
  logo: { fr: 'Logo', en: 'Logo' },
} as const;

interface Props {
  readonly dossier: string;
  readonly identity: Identity;
  readonly organisation: string;
  readonly title: string;
}

/** What a document will look like, drawn here from what is being written; a colour that is refused is not shown. */
export function CoverPreview({ dossier, identity, organisation, title }: Props) {
  const { t } = useLanguage();
  const { name = organisation, footer, logo } = identity;
  const { accent } = accented(
    PALETTES.print,
    identityProblems(identity).length > 0 ? undefined : identity.accent,
  );
  const beam = `data:image/svg+xml,${encodeURIComponent(drawBeam(accent).svg)}`;
  const picture = logo && `/api/attachments/file?${new URLSearchParams({ dossier, id: logo })}`;
  return (
    <figure className="identity-preview" aria-label={t(WORDS.label)}>
      <div className="identity-page">
        <img className="identity-beam" src={beam} alt="" />
        {picture && <img className="identity-cover-logo" src={picture} alt={t(WORDS.logo)} />}
        <p className="identity-name">{name}</p>
        <p className="identity-title">{t(WORDS.document)}</p>
        <p>{title}</p>
        <span className="identity-rule" style={{ background: accent }} />
      </div>
      <div className="identity-page">
        <p className="identity-running">
          {picture && <img className="identity-running-logo" src={picture} alt="" />}
          <b>{name}</b> <span>{t(WORDS.document)}</span>
          <b style={{ color: accent }}>{t(WORDS.classification)}</b>
        </p>
        <p className="identity-title">
          <span style={{ color: accent }}>1</span> {t(WORDS.section)}
        </p>
        <p className="identity-footer">{footer && t(footer)}</p>
      </div>
    </figure>
  );
}
