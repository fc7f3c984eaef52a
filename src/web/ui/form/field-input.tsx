import { Checkbox, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { Field } from '#domain/register/field.ts';
import type { Row } from '#domain/register/register.ts';
import type { Wording } from '#kernel/text.ts';
import { useLanguage } from '../language.tsx';
import { useForm } from './form-context.ts';
import { GridInput } from './grid-input.tsx';
import { LinesInput, ObjectInput, ObjectsInput } from './list-input.tsx';
import { ControlInput, ReferenceInput } from './reference-input.tsx';
import { ScaleInput } from './scale-input.tsx';
import { WordingInput } from './wording-input.tsx';

const CHOOSE = { fr: 'Choisir…', en: 'Choose…' };

interface Props {
  readonly field: Field;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The input that a field's shape asks for. A new shape is added here and nowhere else. */
export function FieldInput({ field, path, value, onChange }: Props) {
  const { t, language } = useLanguage();
  const { errors, readOnly, fixed, currency } = useForm();
  const { shape, required } = field;
  const locked = readOnly || fixed.has(path);
  const head = {
    label: t(field.label),
    description: field.help ? t(field.help) : undefined,
    required,
  };
  const box = {
    label: head.label,
    description: head.description,
    withAsterisk: required,
    error: errors.get(path),
    readOnly: locked,
  };
  const written = value === undefined ? '' : String(value);
  const write = (words: string) => onChange(words === '' ? undefined : words);
  switch (shape.kind) {
    case 'line':
    case 'prose':
      return (
        <WordingInput
          {...head}
          long={shape.kind === 'prose'}
          path={path}
          value={value as Wording | undefined}
          onChange={onChange}
        />
      );
    case 'lines':
      return (
        <LinesInput
          {...head}
          path={path}
          value={value as readonly Wording[] | undefined}
          onChange={onChange}
        />
      );
    case 'id':
    case 'plain':
      return (
        <TextInput
          {...box}
          classNames={shape.kind === 'id' ? { input: 'mono' } : {}}
          value={written}
          onChange={(event) => write(event.currentTarget.value)}
        />
      );
    case 'day':
      return (
        <TextInput
          {...box}
          type="date"
          className="narrow"
          value={written}
          onChange={(event) => write(event.currentTarget.value)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...box}
          disabled={locked}
          value={written}
          onChange={(event) => write(event.currentTarget.value)}
          data={[
            { value: '', label: t(CHOOSE), disabled: required },
            ...Object.entries(shape.options).map(([key, words]) => ({ value: key, label: t(words) })),
          ]}
        />
      );
    case 'choices':
      if (isGrid(value)) {
        return <GridInput {...head} options={shape.options} path={path} value={value} onChange={onChange} />;
      }
      return (
        <Checkbox.Group {...box} value={(value as string[] | undefined) ?? []} onChange={onChange}>
          <Group gap="sm" mt={4}>
            {Object.entries(shape.options).map(([key, words]) => (
              <Checkbox key={key} value={key} label={t(words)} disabled={locked} />
            ))}
          </Group>
        </Checkbox.Group>
      );
    case 'scale':
      return (
        <ScaleInput
          {...head}
          readOnly={locked}
          error={errors.get(path)}
          steps={Array.from({ length: shape.max - shape.min + 1 }, (_, index) => ({
            value: shape.min + index,
          }))}
          value={value as number | undefined}
          onChange={onChange}
        />
      );
    case 'number':
    case 'money':
      return (
        <NumberInput
          {...box}
          className="narrow"
          value={value === undefined ? '' : Number(value)}
          onChange={(next) => onChange(next === '' ? undefined : Number(next))}
          decimalSeparator={language === 'fr' ? ',' : '.'}
          thousandSeparator={language === 'fr' ? '\u202F' : ','}
          hideControls
          rightSectionWidth={shape.kind === 'money' ? 48 : 96}
          rightSection={
            <span className="unit">
              {'unit' in shape && shape.unit ? t(shape.unit) : null}
              {shape.kind === 'money' ? currency : null}
            </span>
          }
        />
      );
    case 'flag':
      return (
        <Checkbox
          label={head.label}
          description={head.description}
          checked={value === true}
          disabled={locked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'reference':
    case 'references':
      return (
        <ReferenceInput
          {...head}
          to={shape.to}
          many={shape.kind === 'references'}
          path={path}
          value={value}
          onChange={onChange}
        />
      );
    case 'control':
    case 'controls':
      return (
        <ControlInput
          {...head}
          many={shape.kind === 'controls'}
          path={path}
          value={value}
          onChange={onChange}
        />
      );
    case 'object':
      return (
        <ObjectInput
          {...head}
          fields={shape.fields}
          path={path}
          value={value as Row | undefined}
          onChange={onChange}
          Input={FieldInput}
        />
      );
    case 'objects':
      return (
        <ObjectsInput
          {...head}
          fields={shape.fields}
          path={path}
          value={value as readonly Row[] | undefined}
          onChange={onChange}
          Input={FieldInput}
        />
      );
  }
}

/** Choices in rows and columns: the grid of the criteria. */
function isGrid(value: unknown): value is readonly (readonly string[])[] {
  return Array.isArray(value) && Array.isArray(value[0]);
}
