import { Button, ColorInput, FileButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Company } from '#domain/scope/company.ts';
import { type Identity, identityFields, identityProblems } from '#domain/scope/identity.ts';
import { readable } from '#kernel/contrast.ts';
import { upload } from '../../../api/client.ts';
import { dossierKey } from '../../../api/queries.ts';
import { useSave } from '../../../ui/entry/use-save.ts';
import { FieldInput } from '../../../ui/form/field-input.tsx';
import { FormProvider } from '../../../ui/form/form-context.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { useMember } from '../../../ui/session.tsx';
import { Refused, sentenceCase } from '../../../ui/states.tsx';
import { CoverPreview } from './cover-preview.tsx';

const WORDS = {
  logo: { fr: 'Logo', en: 'Logo' },
  logoTold: {
    fr: 'PNG ou SVG, 1 Mo au plus. Il est redessiné : rien d’autre du fichier n’entre dans les documents.',
    en: 'PNG or SVG, 1 MB at most. It is drawn anew: nothing else of the file enters the documents.',
  },
  choose: { fr: 'Choisir un fichier…', en: 'Choose a file…' },
  takeOff: { fr: 'Retirer le logo', en: 'Take the logo off' },
  use: { fr: 'Prendre', en: 'Use' },
  nearest: { fr: 'la même, assombrie', en: 'the same, darker' },
  save: { fr: 'Enregistrer l’identité', en: 'Save the identity' },
  saved: {
    fr: 'Identité enregistrée : les prochains documents la portent.',
    en: 'Identity saved: the next documents carry it.',
  },
  neutral: { fr: 'Revenir à l’habit neutre', en: 'Back to the neutral look' },
  reader: {
    fr: 'Votre rôle permet de la voir, non de la changer.',
    en: 'Your role lets you see it, not change it.',
  },
} as const;

interface Props {
  readonly dossier: string;
  readonly company: Company;
  readonly version: number;
  readonly organisation: string;
  readonly title: string;
}

/** The identity beside the cover that it gives; nothing is kept before it is saved. */
export function IdentityForm({ dossier, company, version, organisation, title }: Props) {
  const { t, language } = useLanguage();
  const { edits } = useMember();
  const [draft, setDraft] = useState<Identity>(company.identity ?? {});
  const save = useSave(dossier, 'company');
  const set = (name: keyof Identity) => (value: unknown) =>
    setDraft((before) => said({ ...before, [name]: value === '' ? undefined : value }));
  const [problem] = identityProblems(draft);
  const keep = async (identity: Identity) => {
    const { identity: _, ...rest } = company;
    const row = Object.keys(identity).length === 0 ? rest : { ...rest, identity };
    await save.mutateAsync({ row, version });
    notifications.show({ withCloseButton: false, message: t(WORDS.saved) });
  };
  const frame = { dossier, currency: '', readOnly: !edits, errors: new Map(), fixed: new Set<string>() };
  return (
    <FormProvider value={frame}>
      <div className="identity">
        <form
          className="identity-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!problem) keep(draft);
          }}
        >
          <FieldInput field={identityFields.name} path="name" value={draft.name} onChange={set('name')} />
          <LogoInput dossier={dossier} logo={draft.logo} disabled={!edits} onChange={set('logo')} />
          <ColorInput
            label={t(identityFields.accent.label)}
            description={t(identityFields.accent.help ?? '')}
            format="hex"
            withEyeDropper={false}
            value={draft.accent ?? ''}
            disabled={!edits}
            onChange={set('accent')}
            error={problem && t(sentenceCase(problem.message[language]))}
            popoverProps={{ withinPortal: true }}
          />
          {problem && draft.accent && /^#[\da-f]{6}$/i.test(draft.accent) && (
            <Darker accent={draft.accent} onUse={set('accent')} />
          )}
          <FieldInput
            field={identityFields.footer}
            path="footer"
            value={draft.footer}
            onChange={set('footer')}
          />
          {save.error && <Refused error={save.error} />}
          {edits ? (
            <div className="actions">
              <Button type="submit" loading={save.isPending} disabled={problem !== undefined}>
                {t(WORDS.save)}
              </Button>
              {company.identity && (
                <Button variant="default" onClick={() => keep({})}>
                  {t(WORDS.neutral)}
                </Button>
              )}
            </div>
          ) : (
            <p className="notice">{t(WORDS.reader)}</p>
          )}
        </form>
        <CoverPreview dossier={dossier} identity={draft} organisation={organisation} title={title} />
      </div>
    </FormProvider>
  );
}

/** What is empty is not said. */
function said(identity: Identity): Identity {
  return Object.fromEntries(Object.entries(identity).filter(([, value]) => value !== undefined));
}

/** The nearest colour that can be read, with what it does to the one that was given. */
function Darker({ accent, onUse }: { readonly accent: string; readonly onUse: (colour: string) => void }) {
  const { t } = useLanguage();
  const nearest = readable(accent);
  return (
    <p>
      <Button size="compact-sm" variant="default" onClick={() => onUse(nearest)}>
        <span className="identity-swatch" style={{ background: nearest }} aria-hidden="true" /> {t(WORDS.use)}{' '}
        {nearest}, {t(WORDS.nearest)}
      </Button>
    </p>
  );
}

interface LogoProps {
  readonly dossier: string;
  readonly logo: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (id: string | undefined) => void;
}

function LogoInput({ dossier, logo, disabled, onChange }: LogoProps) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const bring = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('dossier', dossier);
      form.append('file', file);
      return upload<{ readonly row: { readonly id: string } }>('/api/documents/logo', form);
    },
    onSuccess: async ({ row }) => {
      onChange(row.id);
      await client.invalidateQueries({ queryKey: [...dossierKey(dossier), 'attachments'] });
    },
  });
  return (
    <fieldset className="group identity-logo">
      <legend>{t(WORDS.logo)}</legend>
      <p className="field-help">{t(WORDS.logoTold)}</p>
      {!disabled && (
        <div className="actions">
          <FileButton accept="image/png,image/svg+xml" onChange={(file) => file && bring.mutate(file)}>
            {(props) => (
              <Button {...props} size="compact-sm" variant="default" loading={bring.isPending}>
                {t(WORDS.choose)}
              </Button>
            )}
          </FileButton>
          {logo !== undefined && (
            <Button size="compact-sm" variant="default" onClick={() => onChange(undefined)}>
              {t(WORDS.takeOff)}
            </Button>
          )}
        </div>
      )}
      {bring.error && <Refused error={bring.error} />}
    </fieldset>
  );
}
