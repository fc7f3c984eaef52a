import { registerOf } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { FORMAT, FORMAT_KEY } from '#interop/bundle/layout.ts';
import { schemaText } from '#interop/json-schema/editor-files.ts';
import type { Terminal } from '../../terminal.ts';

export async function run(this: Terminal, _: object, register: RegisterId): Promise<void> {
  this.give(schemaText(registerOf(register), { key: FORMAT_KEY, version: FORMAT }));
}
