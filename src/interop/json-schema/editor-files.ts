import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import type { Register } from '#domain/register/register.ts';
import { fileOf } from '../bundle/layout.ts';
import { type FileFormat, registerSchema } from './register-schema.ts';

/** Where a bundle keeps the schemas for editors, from its folder. */
const SCHEMA_FOLDER = '.vigie/schemas';

/** The comment at the head of a bundle's file that tells an editor which schema it has. */
export function schemaComment(register: Pick<Register, 'id'>): string {
  return `# yaml-language-server: $schema=${SCHEMA_FOLDER}/${register.id}.json\n`;
}

/** The register that a file of a bundle holds. */
export function registerOfFile(name: string): Register | undefined {
  return ALL_REGISTERS.find(({ id }) => fileOf(id) === name);
}

/** The text of a schema, as it stands in a file. */
export function schemaText(register: Register, format: FileFormat): string {
  return `${JSON.stringify(registerSchema(register, format), undefined, 2)}\n`;
}

/** Writes the schemas of all registers into a bundle, for its editors. */
export async function writeSchemas(dir: string, format: FileFormat): Promise<void> {
  const folder = join(dir, SCHEMA_FOLDER);
  await mkdir(folder, { recursive: true });
  await Promise.all(
    ALL_REGISTERS.map((register) =>
      writeFile(join(folder, `${register.id}.json`), schemaText(register, format)),
    ),
  );
}
