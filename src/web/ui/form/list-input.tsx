import { Button } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import type { Field, Fields } from '#domain/register/field.ts';
import type { Row } from '#domain/register/register.ts';
import type { Attachment } from '#domain/study/attachment.ts';
import type { Wording } from '#kernel/text.ts';
import { useLanguage } from '../language.tsx';
import { FileUpload } from '../upload/file-upload.tsx';
import { useForm } from './form-context.ts';
import { WordingInput } from './wording-input.tsx';

const WORDS = {
  add: { fr: 'Ajouter', en: 'Add' },
  remove: { fr: 'Retirer', en: 'Remove' },
};

interface Head {
  readonly label: string;
  readonly description?: string | undefined;
  readonly path: string;
}

/** Passed in, because an input of fields and the input of one field need each other. */
type Input = ComponentType<{
  readonly field: Field;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}>;

/** Several wordings, one below the other. */
export function LinesInput({
  value = [],
  onChange,
  ...head
}: Head & { readonly value: readonly Wording[] | undefined; readonly onChange: (value: unknown) => void }) {
  return (
    <ItemList {...head} items={value} empty="" onChange={onChange}>
      {(item, index, change) => (
        <WordingInput
          label={`${head.label} ${index + 1}`}
          hideLabel
          required={false}
          long={false}
          path={`${head.path}.${index}`}
          value={item === '' ? undefined : item}
          onChange={(words) => change(words ?? '')}
        />
      )}
    </ItemList>
  );
}

interface Members {
  readonly fields: Fields;
  readonly Input: Input;
}

/** Fields that belong together, with one label. */
export function ObjectInput({
  fields,
  Input,
  value,
  onChange,
  label,
  description,
  path,
}: Head & Members & { readonly value: Row | undefined; readonly onChange: (value: unknown) => void }) {
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {description && <p className="field-help">{description}</p>}
      <MemberInputs fields={fields} Input={Input} path={path} row={value ?? {}} onChange={onChange} />
    </fieldset>
  );
}

/** Several groups of fields. */
export function ObjectsInput({
  fields,
  Input,
  value = [],
  onChange,
  ...head
}: Head &
  Members & { readonly value: readonly Row[] | undefined; readonly onChange: (value: unknown) => void }) {
  const { dossier, readOnly } = useForm();
  const attach = ({ id, name }: Attachment) =>
    onChange([...value, { title: name.replace(/\.[^.]+$/, ''), file: id }]);
  return (
    <div>
      <ItemList {...head} items={value} empty={{}} onChange={onChange}>
        {(item, index, change) => (
          <MemberInputs
            fields={fields}
            Input={Input}
            path={`${head.path}.${index}`}
            row={item}
            onChange={(row) => change(row ?? {})}
          />
        )}
      </ItemList>
      {isEvidence(fields) && !readOnly && (
        <FileUpload dossier={dossier} label={head.label} onAdded={attach} />
      )}
    </div>
  );
}

/** A list of what shows that something was done: a file that is attached becomes an entry of it. */
function isEvidence({ title, file }: Fields): boolean {
  return title !== undefined && file?.shape.kind === 'reference' && file.shape.to === 'attachments';
}

function MemberInputs({
  fields,
  Input,
  path,
  row,
  onChange,
}: Members & {
  readonly path: string;
  readonly row: Row;
  readonly onChange: (row: Row | undefined) => void;
}) {
  const set = (name: string, value: unknown) => {
    const next = Object.fromEntries(
      Object.entries({ ...row, [name]: value }).filter(([, member]) => member !== undefined),
    );
    onChange(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <div className="members">
      {Object.entries(fields).map(([name, member]) => (
        <Input
          key={name}
          field={member}
          path={`${path}.${name}`}
          value={row[name]}
          onChange={(value) => set(name, value)}
        />
      ))}
    </div>
  );
}

function ItemList<Item>({
  label,
  description,
  path,
  items,
  empty,
  onChange,
  children,
}: Head & {
  readonly items: readonly Item[];
  readonly empty: Item;
  readonly onChange: (items: readonly Item[]) => void;
  readonly children: (item: Item, index: number, change: (item: Item) => void) => ReactNode;
}) {
  const { t, titled } = useLanguage();
  const { readOnly, errors } = useForm();
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {description && <p className="field-help">{description}</p>}
      {errors.has(path) && <p className="field-error">{errors.get(path)}</p>}
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items have no name but their place
        <div key={index} className="item">
          <div className="item-content">
            {children(item, index, (next) => onChange(items.map((old, i) => (i === index ? next : old))))}
          </div>
          {!readOnly && (
            <Button
              variant="subtle"
              size="compact-sm"
              color="gray"
              aria-label={titled(WORDS.remove, `${label} ${index + 1}`)}
              onClick={() => onChange(items.filter((_, i) => i !== index))}
            >
              {t(WORDS.remove)}
            </Button>
          )}
        </div>
      ))}
      {!readOnly && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={titled(WORDS.add, label)}
          onClick={() => onChange([...items, empty])}
        >
          {t(WORDS.add)}
        </Button>
      )}
    </fieldset>
  );
}
