import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CONTROL_IDS } from '#domain/register/field.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { controlsQuery } from '../../api/queries.ts';
import { useLanguage } from '../language.tsx';
import { useRowNames } from '../register/row-names.ts';
import { AttachedFile } from '../upload/attached-file.tsx';
import { FileUpload } from '../upload/file-upload.tsx';
import { useForm } from './form-context.ts';

const WORDS = {
  nothing: { fr: 'Rien de tel ici', en: 'Nothing like that here' },
  clear: { fr: 'Effacer', en: 'Clear' },
  search: { fr: 'Chercher…', en: 'Search…' },
};

interface Props {
  readonly label: string;
  readonly description?: string | undefined;
  readonly required: boolean;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly many: boolean;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One or many rows of another register, found by typing their name or id. */
export function ReferenceInput({ to, ...rest }: Props & { readonly to: RegisterId }) {
  const { dossier } = useForm();
  const { t } = useLanguage();
  const names = useRowNames(dossier, [to]).get(to) ?? new Map();
  const options = [...names].map(([id, name]) => {
    const words = t(name);
    return { value: id, label: words === id ? id : `${id} · ${words}` };
  });
  const chooser = <Chooser {...rest} options={options} />;
  return to === 'attachments' && !rest.many ? <WithFile {...rest}>{chooser}</WithFile> : chooser;
}

/** A reference to a file: the file itself to be fetched, and, where no list of files does it, a new one to be attached. */
function WithFile({ label, path, value, onChange, children }: Props & { readonly children: ReactNode }) {
  const { dossier, readOnly } = useForm();
  return (
    <div>
      {children}
      {typeof value === 'string' && <AttachedFile dossier={dossier} id={value} />}
      {!readOnly && !path.includes('.') && (
        <FileUpload dossier={dossier} label={label} onAdded={({ id }) => onChange(id)} />
      )}
    </div>
  );
}

/** One or many measures of ISO/IEC 27002:2022. */
export function ControlInput(props: Props) {
  const { t } = useLanguage();
  const controls = useQuery(controlsQuery).data;
  const options = CONTROL_IDS.map((id) => {
    const name = controls?.get(id)?.name;
    return { value: id, label: name ? `${id} · ${t(name)}` : id };
  });
  return <Chooser {...props} options={options} />;
}

function Chooser({
  label,
  description,
  required,
  path,
  value,
  onChange,
  many,
  options,
}: Props & { readonly options: readonly Option[] }) {
  const { t } = useLanguage();
  const { errors, readOnly, fixed } = useForm();
  const chosen = many
    ? Array.isArray(value)
      ? value.map(String)
      : []
    : value === undefined
      ? null
      : String(value);
  const shared = {
    label,
    description,
    withAsterisk: required,
    error: errors.get(path),
    readOnly: readOnly || fixed.has(path),
    searchable: true,
    data: withUnknown(options, chosen),
    nothingFoundMessage: t(WORDS.nothing),
    comboboxProps: { shadow: 'md' },
    // A list of hundreds of rows is narrowed by typing, not by scrolling.
    limit: 200,
  };
  if (many) {
    return (
      <MultiSelect
        {...shared}
        value={chosen as string[]}
        onChange={onChange}
        placeholder={readOnly ? '' : t(WORDS.search)}
        hidePickedOptions
      />
    );
  }
  return (
    <Select
      {...shared}
      value={chosen as string | null}
      onChange={(next) => onChange(next ?? undefined)}
      placeholder={readOnly ? '' : t(WORDS.search)}
      clearable={!required && !readOnly}
      clearButtonProps={{ 'aria-label': t(WORDS.clear) }}
    />
  );
}

/** A row that is chosen stands in the list even while the list is being read. */
function withUnknown(options: readonly Option[], chosen: string | readonly string[] | null): Option[] {
  const ids = chosen === null ? [] : typeof chosen === 'string' ? [chosen] : chosen;
  const missing = ids.filter((id) => !options.some(({ value }) => value === id));
  return [...options, ...missing.map((id) => ({ value: id, label: id }))];
}
