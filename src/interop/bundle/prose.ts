import type { Register, Row } from '#domain/register/register.ts';
import type { Wording } from '#kernel/text.ts';
import { proseFilesOf } from './layout.ts';
import { proseText } from './raw-dossier.ts';
import { decode, type TextFile } from './text-file.ts';

/** A single register divided: what its YAML file says, and what Markdown files beside it say. */
export interface Divided {
  readonly row: Row;
  /** The text of each Markdown file by name; undefined for one that must not be there. */
  readonly markdown: ReadonlyMap<string, string | undefined>;
}

/**
 * Divides a single register: prose goes to Markdown files, except where the YAML file says it already, and except
 * texts that a Markdown file would not give back as they are.
 *
 * @param inYaml true for a field that the YAML file says already
 */
export function divide(register: Register, row: Row, inYaml: (field: string) => boolean): Divided {
  const rest: Record<string, unknown> = { ...row };
  const markdown = new Map<string, string | undefined>();
  for (const [field, member] of Object.entries(register.fields)) {
    if (member.shape.kind !== 'prose') continue;
    const wording = row[field] as Wording | undefined;
    const files = proseFilesOf(register.id, field);
    for (const file of files) markdown.set(file.name, undefined);
    if (wording === undefined || inYaml(field) || !isFitForMarkdown(wording)) continue;
    delete rest[field];
    for (const file of files) {
      const whole = typeof wording === 'string';
      if (whole !== (file.language === undefined)) continue;
      markdown.set(file.name, whole || !file.language ? String(wording) : wording[file.language]);
    }
  }
  return { row: rest, markdown };
}

function isFitForMarkdown(wording: Wording): boolean {
  const texts = typeof wording === 'string' ? [wording] : Object.values(wording);
  return texts.every((text) => {
    const read = decode('', Buffer.from(`${text}\n`));
    return read.ok && proseText(read.value.text) === text;
  });
}

/** The bytes of a Markdown file: those it has, when they say the text already. */
export function markdownBytes(text: string, existing: TextFile | undefined): Buffer {
  if (!existing) return Buffer.from(`${text}\n`);
  if (proseText(existing.text) === text) return existing.bytes;
  const lines = existing.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return Buffer.from(`${existing.mark}${lines}${existing.text.includes('\r\n') ? '\r\n' : '\n'}`);
}
