import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegisterId } from '#domain/register/names.ts';
import type { Layout } from '#domain/register/saved-view.ts';
import { call } from '../../api/client.ts';
import { viewsQuery } from '../../api/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { slug } from '../../ui/entry/slug.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/states.tsx';

const WORDS = {
  view: { fr: 'Vue', en: 'View' },
  own: { fr: 'Ma vue', en: 'My view' },
  save: { fr: 'Enregistrer la vue…', en: 'Save the view…' },
  told: {
    fr: 'Colonnes, ordre et filtres seront proposés à tous ceux qui lisent ce dossier.',
    en: 'Columns, order and filters will be offered to all who read this dossier.',
  },
  name: { fr: 'Nom de la vue', en: 'Name of the view' },
  yes: { fr: 'Enregistrer', en: 'Save' },
  remove: { fr: 'Supprimer la vue', en: 'Delete the view' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
};

interface Props {
  readonly dossier: string;
  readonly register: RegisterId;
  readonly layout: Layout;
  readonly edits: boolean;
  readonly onLayout: (layout: Layout) => void;
}

/** Views that people of this dossier share: taken up, saved, deleted. */
export function SavedViews({ dossier, register, layout, edits, onLayout }: Props) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const query = useQuery(viewsQuery(dossier, register));
  const views = query.data ?? [];
  const [chosen, setChosen] = useState('');
  const [naming, setNaming] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: viewsQuery(dossier, register).queryKey });
  const remove = useMutation({
    mutationFn: (id: string) => call('views.remove', { dossier, id }),
    onSuccess: () => {
      setChosen('');
      return refresh();
    },
  });
  return (
    <>
      {views.length > 0 && (
        <NativeSelect
          size="sm"
          aria-label={t(WORDS.view)}
          value={chosen}
          onChange={(event) => {
            const id = event.currentTarget.value;
            setChosen(id);
            const found = views.find((view) => view.id === id);
            onLayout(found ? found.layout : { columns: [], filters: [], words: '' });
          }}
          data={[
            { value: '', label: t(WORDS.own) },
            ...views.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {edits && (
        <Button size="sm" variant="subtle" onClick={() => setNaming(true)}>
          {t(WORDS.save)}
        </Button>
      )}
      {edits && chosen !== '' && (
        <Button
          size="sm"
          variant="subtle"
          color="red"
          loading={remove.isPending}
          onClick={() => remove.mutate(chosen)}
        >
          {t(WORDS.remove)}
        </Button>
      )}
      {naming && (
        <NameView
          dossier={dossier}
          register={register}
          layout={layout}
          onClose={() => setNaming(false)}
          onSaved={(id) => {
            setNaming(false);
            setChosen(id);
            refresh();
          }}
        />
      )}
    </>
  );
}

function NameView({
  dossier,
  register,
  layout,
  onClose,
  onSaved,
}: {
  readonly dossier: string;
  readonly register: RegisterId;
  readonly layout: Layout;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}) {
  const { t } = useLanguage();
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () =>
      call('views.save', {
        dossier,
        view: { id: `${register}-${slug(name) || 'view'}`, register, name: name.trim(), layout },
      }),
    onSuccess: ({ id }) => onSaved(id),
  });
  return (
    <Dialog onClose={onClose} title={t(WORDS.save)}>
      <form
        className="entry-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <p className="quiet">{t(WORDS.told)}</p>
        <TextInput
          label={t(WORDS.name)}
          data-autofocus
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {save.error && <Refused error={save.error} />}
        <div className="actions">
          <Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>
            {t(WORDS.yes)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t(WORDS.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
