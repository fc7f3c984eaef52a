/**
 * A picture that tells what a table beside it tells too: SVG without scripts, styles, links, ids or fonts of its own, so
 * that any number of them stand in one page. All its text is escaped, and set in Source Sans 3.
 */
export interface Drawing {
  readonly svg: string;
  /** In units of the drawing: a pixel on screen, a third of a millimetre or less on paper. */
  readonly width: number;
  readonly height: number;
  /** What the picture shows, in one or two sentences, for who does not see it. */
  readonly alt: string;
  /** The same facts in rows and columns. */
  readonly alternative: Alternative;
}

export interface Alternative {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
