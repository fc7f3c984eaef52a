import type { Field, Fields } from '#domain/register/field.ts';
import type { Register } from '#domain/register/register.ts';
import type { Language } from '#kernel/text.ts';
import { fileOf } from './layout.ts';

/** A comment for the head of a file: what the register is for and what a row may hold, from its own description. */
export function guideTo(register: Register, language: Language): string {
  const width = Math.max(...Object.keys(register.fields).map((name) => name.length));
  const lines = [
    `${register.many[language]} (${register.clause})`,
    register.single ? SINGLE[language] : ROWS[language],
    '',
    ...fieldLines(register.fields, language, width).map((line, index) =>
      register.single ? line : `${index === 0 ? '- ' : '  '}${line}`,
    ),
  ];
  return lines
    .map((line) => `# ${line}`.trimEnd())
    .join('\n')
    .concat('\n');
}

const SINGLE: Readonly<Record<Language, string>> = {
  fr: 'Les champs marqués d’un astérisque sont obligatoires ; les textes longs peuvent être dans un fichier .md à côté.',
  en: 'Fields with an asterisk are required; long texts may stand in a .md file beside this one.',
};

const ROWS: Readonly<Record<Language, string>> = {
  fr: 'Un bloc par ligne du registre, séparés par une ligne vide. Les champs marqués d’un astérisque sont obligatoires.',
  en: 'One block a row of the register, with an empty line between two. Fields with an asterisk are required.',
};

function fieldLines(fields: Fields, language: Language, width: number): readonly string[] {
  return Object.entries(fields).map(([name, member]) => {
    const head = `${name}:`.padEnd(width + 2);
    return `${head}${member.required ? '* ' : '  '}${hint(member, language)}`;
  });
}

function hint(member: Field, language: Language): string {
  const parts = [member.label[language], member.help?.[language], values(member, language)];
  return parts.filter((part) => part !== undefined).join(' – ');
}

function values({ shape }: Field, language: Language): string | undefined {
  switch (shape.kind) {
    case 'choice':
    case 'choices':
      return Object.keys(shape.options).join(' | ');
    case 'scale':
      return { fr: `${shape.min} à ${shape.max}`, en: `${shape.min} to ${shape.max}` }[language];
    case 'day':
      return { fr: 'AAAA-MM-JJ', en: 'YYYY-MM-DD' }[language];
    case 'reference':
      return `id (${fileOf(shape.to)})`;
    case 'references':
      return `[id, id] (${fileOf(shape.to)})`;
    case 'control':
      return '"5.1" … "8.34"';
    case 'controls':
      return '["5.1", "8.34"]';
    case 'flag':
      return 'true | false';
    case 'object':
    case 'objects':
      return `{${Object.keys(shape.fields).join(', ')}}`;
    default:
      return undefined;
  }
}
