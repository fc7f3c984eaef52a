import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { parse } from '#domain/register/refusals.ts';
import type { Register } from '#domain/register/register.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldInput } from '../../ui/form/field-input.tsx';
import { FormProvider } from '../../ui/form/form-context.ts';
import { nothingOf } from '../../ui/grid/values/read-value.ts';
import { useLanguage } from '../../ui/language.tsx';
import { sentenceCase } from '../../ui/states.tsx';

const WORDS = {
  title: { fr: 'Donner la même valeur à', en: 'Give the same value to' },
  one: { fr: 'ligne', en: 'row' },
  many: { fr: 'lignes', en: 'rows' },
  field: { fr: 'Champ', en: 'Field' },
  apply: { fr: 'Appliquer', en: 'Apply' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
};

interface Props {
  readonly dossier: string;
  readonly register: Register;
  readonly currency: string;
  readonly count: number;
  /** The field that is offered first. */
  readonly first: string | undefined;
  readonly onApply: (field: string, value: unknown) => void;
  readonly onClose: () => void;
}

/** One field of all chosen rows, set at once. */
export function ManyRows({ dossier, register, currency, count, first, onApply, onClose }: Props) {
  const { t, titled, counted } = useLanguage();
  const names = Object.keys(register.fields).filter((name) => name !== register.key);
  const [name, setName] = useState(first !== undefined && names.includes(first) ? first : (names[0] ?? ''));
  const [value, setValue] = useState<unknown>();
  const [fault, setFault] = useState<string | undefined>();
  const frame = useMemo(
    () => ({
      dossier,
      currency,
      readOnly: false,
      errors: new Map(fault === undefined ? [] : [[name, fault]]),
      fixed: new Set<string>(),
    }),
    [dossier, currency, fault, name],
  );
  const field = register.fields[name];
  if (!field) return null;
  const apply = () => {
    const given = value ?? nothingOf(field.shape);
    const checked = parse(field.value, given);
    if (checked.ok) onApply(name, given);
    else setFault(sentenceCase(t(checked.refusals[0]?.message ?? '')));
  };
  return (
    <Dialog onClose={onClose} title={titled(WORDS.title, counted(count, WORDS.one, WORDS.many))}>
      <FormProvider value={frame}>
        <form
          className="entry-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
        >
          <NativeSelect
            label={t(WORDS.field)}
            data-autofocus
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setValue(undefined);
              setFault(undefined);
            }}
            data={names.map((one) => ({ value: one, label: t(register.fields[one]?.label ?? one) }))}
          />
          <FieldInput key={name} field={field} path={name} value={value} onChange={setValue} />
          <div className="actions">
            <Button type="submit">{t(WORDS.apply)}</Button>
            <Button variant="default" onClick={onClose}>
              {t(WORDS.cancel)}
            </Button>
          </div>
        </form>
      </FormProvider>
    </Dialog>
  );
}
