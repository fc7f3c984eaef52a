/**
 * Writes into a PDF/A-2b file that it is PDF/UA-1 too. The compiler makes the same tags for both standards but lets a
 * caller name only one; what differs is the claim in the metadata (ISO 14289-1 §5, with the extension schema that
 * ISO 19005-2 §6.6.2.3 demands) and the title shown in the window (§7.1). Metadata and catalogue are the last two
 * objects of the file, so that nothing moves but the catalogue and the table of offsets behind it.
 */
export function claimAccessible(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const table = file.lastIndexOf('\nxref\n') + 1;
  const start = file.lastIndexOf('/Length ', file.lastIndexOf('/Type /Metadata', table));
  // Latin-1 maps every byte to one character and back: offsets in the text are offsets in the file.
  const old = file.toString('latin1', start, table);
  const mended = mend(old);
  const offsets = file
    .toString('latin1', table)
    .replace(entry(start + catalogue(old)), entry(start + catalogue(mended)))
    .replace(`startxref\n${table}\n`, `startxref\n${table + mended.length - old.length}\n`);
  return Buffer.concat([file.subarray(0, start), Buffer.from(mended + offsets, 'latin1')]);
}

const NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/';
const CLAIM = `<pdfuaid:part xmlns:pdfuaid="${NAMESPACE}">1</pdfuaid:part>`;
const SCHEMA =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  `<pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Indicates which part of ISO 14289 the document follows</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq>' +
  '</pdfaSchema:property></rdf:li>';

function mend(tail: string): string {
  const claimed = insert(insert(tail, '<pdfaid:part>', CLAIM), '</rdf:Bag></pdfaExtension:schemas>', SCHEMA);
  const longer = claimed.replace(
    /^\/Length (\d+)/,
    (_, length) => `/Length ${Number(length) + CLAIM.length + SCHEMA.length}`,
  );
  return insert(longer, '/Direction ', '/DisplayDocTitle true\n    ');
}

/** The text with something before a mark that stands in it once. */
function insert(text: string, mark: string, before: string): string {
  const [head, rest, ...more] = text.split(mark);
  if (rest === undefined || more.length > 0) throw new Error(`the PDF does not hold ${mark} once at its end`);
  return `${head}${before}${mark}${rest}`;
}

function catalogue(tail: string): number {
  const place = tail.search(/\d+ 0 obj\n<<\n {2}\/Type \/Catalog\n/);
  if (place < 0) throw new Error('the PDF does not end with its catalogue');
  return place;
}

/** A line of the table of offsets (ISO 32000-1 §7.5.4). */
function entry(offset: number): string {
  return `${String(offset).padStart(10, '0')} 00000 n`;
}
