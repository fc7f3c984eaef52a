import { z } from 'zod';
import { ControlEntry, controls } from '#catalogues/iso27002-2022/entry.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';

/** The 93 measures of ISO/IEC 27002:2022 with our explanations: what each means, how to do it, what shows it. */
export const listControls = defineAction({
  id: 'catalogues.controls',
  title: { fr: 'Lire les mesures ISO 27002', en: 'Read the ISO 27002 measures' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({}),
  output: z.array(ControlEntry),
  async run() {
    return ok({ output: [...controls().values()] });
  },
});
