/** What an element of WordprocessingML is written with: `val` alone, or named attributes. */
type Attributes = string | number | Readonly<Record<string, string | number | undefined>>;

/** An element in the namespace `w`; its attributes are in it too. Those without a value are left out. */
export function w(name: string, attributes: Attributes = {}, ...inside: readonly string[]): string {
  const given = typeof attributes === 'object' ? attributes : { val: attributes };
  return element(
    `w:${name}`,
    Object.fromEntries(Object.entries(given).map(([key, value]) => [`w:${key}`, value])),
    ...inside,
  );
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...inside: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const content = inside.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Text as XML text or attribute value (XML 1.0 §2.4); `settle` has shown what XML cannot hold. */
export function escaped(text: string): string {
  return text.replace(/[&<>"\n\t]/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A whole part of the package. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

export const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
  'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
} as const;

/** Word counts in twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** DrawingML counts in English metric units. */
export function emu(millimetres: number): number {
  return Math.round(millimetres * 36_000);
}

/** Colours without their `#`. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
