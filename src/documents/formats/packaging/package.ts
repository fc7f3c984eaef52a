import { type Zippable, zipSync } from 'fflate';

/** One part of a package: its name inside, and what it holds. */
export type Part = readonly [name: string, content: string | Uint8Array];

/**
 * An Open Packaging Conventions file (ISO/IEC 29500-2): Word, PowerPoint and Excel all read it. Parts keep their order,
 * and every date is the first that a ZIP file can hold: the same parts give the same bytes.
 */
export function packageOf(parts: readonly Part[]): Uint8Array {
  return zipSync(Object.fromEntries(parts.map(([name, content]) => [name, entryOf(name, content)])));
}

// ZIP knows the local time only, and starts in 1980: a local date is the same bytes in every time zone.
const MTIME = new Date(1980, 0, 1);

/** A PNG is compressed already, and the letters of a font hardly get smaller by trying harder. */
function levelOf(name: string): 0 | 1 | 6 {
  if (name.endsWith('.png')) return 0;
  return name.endsWith('.odttf') ? 1 : 6;
}

function entryOf(name: string, content: string | Uint8Array): Zippable[string] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return [bytes, { mtime: MTIME, level: levelOf(name) }];
}
