import { Button, Checkbox, TextInput } from '@mantine/core';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import type { Policy } from '#domain/governance/policy.ts';
import { versionsOf } from '#domain/governance/policy-rules.ts';
import { say, type Wording } from '#kernel/text.ts';
import type { StoredRow } from '../../api/queries.ts';
import { ConflictView } from '../../ui/entry/conflict-view.tsx';
import type { useDraft } from '../../ui/entry/use-draft.ts';
import { conflictIn, useSave } from '../../ui/entry/use-save.ts';
import { PlainForm } from '../../ui/form/plain-form.tsx';
import { WordingInput } from '../../ui/form/wording-input.tsx';
import { TextDiff } from '../../ui/governance/text-diff.tsx';
import { isSame } from '../../ui/grid/sheet/deed.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useSayer } from '../../ui/register/use-sayer.ts';
import { useMember } from '../../ui/session.tsx';
import { Refused } from '../../ui/states.tsx';
import { AttachedFile } from '../../ui/upload/attached-file.tsx';
import { FileUpload } from '../../ui/upload/file-upload.tsx';
import { MarkdownEditor } from './markdown-editor.tsx';
import { OpenGaps } from './open-gaps.tsx';
import type { Governance } from './use-governance.ts';

const WORDS = {
  title: { fr: 'Texte', en: 'Text' },
  save: { fr: 'Enregistrer le texte', en: 'Save the text' },
  saved: { fr: 'Tout est enregistré.', en: 'Everything is saved.' },
  unsaved: {
    fr: 'Gardé dans ce navigateur, pas encore enregistré.',
    en: 'Kept in this browser, not saved yet.',
  },
  discard: { fr: 'Abandonner mes changements', en: 'Discard my changes' },
  restored: {
    fr: 'Ce que vous aviez écrit sans l’enregistrer a été retrouvé.',
    en: 'What you wrote without saving it was found again.',
  },
  again: {
    fr: 'Un texte qui change redevient un projet : il devra être approuvé de nouveau. La version publiée reste en vigueur.',
    en: 'A text that changes is a draft again: it will have to be approved anew. The published version stays in force.',
  },
  taken: { fr: 'Cette version est déjà publiée.', en: 'This version is published already.' },
  next: { fr: 'Prendre le numéro', en: 'Take the number' },
  own: { fr: 'Votre fichier Word ou PDF', en: 'Your Word or PDF file' },
  ownTold: {
    fr: 'Il tiendra lieu de texte : c’est lui qui sera approuvé, publié et lu.',
    en: 'It will stand for the text: it is what will be approved, published and read.',
  },
  back: { fr: 'Revenir à un texte écrit ici', en: 'Return to a text written here' },
  differences: {
    fr: 'Du texte enregistré à ce que vous avez écrit',
    en: 'From the saved text to what you wrote',
  },
};

const WORD_OR_PDF = ['docx', 'odt', 'pdf'];
const SHOWN = ['title', 'version', 'changes', 'material', 'body', 'file'];

interface Props {
  readonly dossier: string;
  readonly stored: StoredRow;
  readonly governance: Governance;
  readonly draft: ReturnType<typeof useDraft>;
}

/** The text of a policy as it is being written, or the file that stands for it. */
export function PolicyText({ dossier, stored, governance, draft }: Props) {
  const { t, language } = useLanguage();
  const { edits } = useMember();
  const sayer = useSayer(dossier, ['attachments']);
  const save = useSave(dossier, 'policies');
  const box = useRef<HTMLTextAreaElement>(null);
  const label = useRef<HTMLInputElement>(null);
  const [compared, setCompared] = useState<StoredRow>();
  const { fields } = REGISTERS.policies;
  // The rows of this register are policies, whole or half written: the inputs wrote them.
  const row = draft.row as unknown as Policy;
  const shared = useMemo(() => ({ fields: only(fields, SHOWN) }), [fields]);
  const write = async (next: typeof draft.row, version: number | undefined) => {
    try {
      const saved = await save.mutateAsync({ row: next, version });
      setCompared(undefined);
      draft.take({ row: saved.row, base: saved.row, version: saved.version });
    } catch (error) {
      setCompared(conflictIn(error));
    }
  };
  if (compared) {
    return (
      <>
        <h2 className="visually-hidden">{t(WORDS.title)}</h2>
        <ConflictView
          register={shared}
          base={draft.base}
          mine={draft.row}
          theirs={compared}
          sayer={sayer}
          onKeep={write}
          onLater={() => setCompared(undefined)}
        />
        <h3>{t(WORDS.differences)}</h3>
        <TextDiff before={textOf(compared.row.body, language)} after={textOf(row.body, language)} />
      </>
    );
  }
  const submit = () => {
    if (draft.dirty) write(draft.row, draft.version);
  };
  const taken = versionsOf(row.id, governance.policyVersions).map(({ version }) => version);
  const toRename = taken.includes(row.version) && textChanged(stored.row, draft.row);
  return (
    <PlainForm dossier={dossier} error={save.error} readOnly={!edits}>
      <form
        className="policy-text"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => {
          if (!isSave(event)) return;
          event.preventDefault();
          submit();
        }}
      >
        <h2 className="visually-hidden">{t(WORDS.title)}</h2>
        {draft.restored && (
          <p className="notice" role="status">
            {t(WORDS.restored)}
          </p>
        )}
        {edits && (
          <div className="policy-text-head">
            <WordingInput
              label={t(fields.title.label)}
              required
              long={false}
              path="title"
              value={row.title}
              onChange={(value) => draft.set('title', value)}
            />
            <TextInput
              ref={label}
              className="narrow"
              label={t(fields.version.label)}
              withAsterisk
              value={row.version ?? ''}
              onChange={({ currentTarget: { value } }) =>
                draft.set('version', value === '' ? undefined : value)
              }
            />
            <Checkbox
              label={t(fields.material.label)}
              description={t(fields.material.help ?? '')}
              checked={row.material === true}
              onChange={(event) => draft.set('material', event.currentTarget.checked)}
            />
          </div>
        )}
        {toRename && (
          <p className="notice" role="status">
            {t(WORDS.taken)}{' '}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                draft.set('version', nextVersion(taken));
                // The button goes with its reason; the focus stays where the number is.
                label.current?.focus();
              }}
            >
              {t(WORDS.next)} {nextVersion(taken)}
            </Button>
          </p>
        )}
        {edits && taken.length > 0 && (draft.dirty || stored.row.status !== 'published') && (
          <WordingInput
            label={t(fields.changes.label)}
            required={false}
            long
            path="changes"
            value={row.changes}
            onChange={(value) => draft.set('changes', value)}
          />
        )}
        {row.file === undefined ? (
          <>
            <OpenGaps dossier={dossier} policy={row} box={box} />
            <MarkdownEditor value={row.body} onChange={(value) => draft.set('body', value)} box={box} />
          </>
        ) : (
          <div className="policy-file">
            <h3>{t(WORDS.own)}</h3>
            <p>
              <AttachedFile dossier={dossier} id={row.file} />
            </p>
            {edits && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  draft.set('file', undefined);
                  draft.set('body', stored.row.body);
                }}
              >
                {t(WORDS.back)}
              </Button>
            )}
          </div>
        )}
        {edits && (
          <details className="policy-own" open={row.file !== undefined}>
            <summary>{t(WORDS.own)}</summary>
            <p className="quiet">{t(WORDS.ownTold)}</p>
            <FileUpload
              dossier={dossier}
              label={t(WORDS.own)}
              extensions={WORD_OR_PDF}
              onAdded={({ id }) => {
                draft.set('file', id);
                draft.set('body', undefined);
              }}
            />
          </details>
        )}
        {save.error && !conflictIn(save.error) && <Refused error={save.error} />}
        {edits && (
          <div className="entry-foot">
            <Button type="submit" loading={save.isPending} disabled={!draft.dirty}>
              {t(WORDS.save)}
            </Button>
            {draft.dirty && (
              <Button variant="default" onClick={draft.discard}>
                {t(WORDS.discard)}
              </Button>
            )}
            <span className="quiet" role="status">
              {t(draft.dirty ? (stored.row.status === 'draft' ? WORDS.unsaved : WORDS.again) : WORDS.saved)}
            </span>
          </div>
        )}
      </form>
    </PlainForm>
  );
}

function only<Fields extends object>(fields: Fields, names: readonly string[]) {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

function textOf(body: unknown, language: 'fr' | 'en'): string {
  return body === undefined ? '' : say(body as Wording, language);
}

/** The text is another than the one that is published, or is being made into one. */
function textChanged(before: StoredRow['row'], now: StoredRow['row']): boolean {
  return (
    before.status === 'draft' || ['title', 'body', 'file'].some((name) => !isSame(before[name], now[name]))
  );
}

/** `1.2` after `1.1`; a label that is no number gets one. */
function nextVersion(taken: readonly string[]): string {
  const last = taken.at(-1) ?? '1.0';
  const [, head = '', digits] = /^(.*?)(\d+)$/.exec(last) ?? [];
  const next = digits === undefined ? `${last}.1` : `${head}${Number(digits) + 1}`;
  return taken.includes(next) ? nextVersion([...taken, next]) : next;
}

function isSave(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && event.key === 's';
}
