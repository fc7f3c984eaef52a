import { z } from 'zod';

/** Where a page ended: the order of its last row under the sort that it was read with. */
const Position = z.tuple([z.string(), z.union([z.int(), z.string()]), z.string()]);
export type Position = z.infer<typeof Position>;

/** What a client gives back to read on; text that no page gave is refused at the door. */
export const Cursor = z
  .string()
  .max(2000)
  .refine((text) => decoded(text).success, {
    params: {
      message: {
        fr: 'ce curseur ne vient pas d’une page de cette liste ; relisez-la depuis le début',
        en: 'this cursor does not come from a page of this list; read it from its beginning',
      },
    },
  });

export function writeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Undefined when it belongs to another sort: then the list starts at its beginning. */
export function readCursor(cursor: string | undefined, sort: string): Position | undefined {
  if (cursor === undefined) return undefined;
  const position = decoded(cursor);
  return position.success && position.data[0] === sort ? position.data : undefined;
}

function decoded(text: string) {
  return Position.safeParse(parsedJson(Buffer.from(text, 'base64url').toString()));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
