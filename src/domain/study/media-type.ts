/** A kind of file that may be attached: its extensions, its media type, and how its bytes begin. */
interface FileKind {
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly isThis: (bytes: Uint8Array) => boolean;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

// Nothing that a browser or an office program would run: no HTML, no SVG, no macros, no archive of anything.
const KINDS: readonly FileKind[] = [
  { extensions: ['pdf'], mediaType: 'application/pdf', isThis: begins('%PDF-') },
  { extensions: ['png'], mediaType: 'image/png', isThis: begins('\u0089PNG\r\n\u001A\n') },
  { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', isThis: begins('\u00FF\u00D8\u00FF') },
  {
    extensions: ['webp'],
    mediaType: 'image/webp',
    isThis: (bytes) => begins('RIFF')(bytes) && begins('WEBP')(bytes.subarray(8)),
  },
  { extensions: ['docx'], mediaType: `${OFFICE}.wordprocessingml.document`, isThis: isZipWith('word/') },
  { extensions: ['xlsx'], mediaType: `${OFFICE}.spreadsheetml.sheet`, isThis: isZipWith('xl/') },
  { extensions: ['pptx'], mediaType: `${OFFICE}.presentationml.presentation`, isThis: isZipWith('ppt/') },
  {
    extensions: ['odt'],
    mediaType: 'application/vnd.oasis.opendocument.text',
    isThis: isZipWith('application/vnd.oasis.opendocument.text'),
  },
  {
    extensions: ['ods'],
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    isThis: isZipWith('application/vnd.oasis.opendocument.spreadsheet'),
  },
  {
    extensions: ['odp'],
    mediaType: 'application/vnd.oasis.opendocument.presentation',
    isThis: isZipWith('application/vnd.oasis.opendocument.presentation'),
  },
  { extensions: ['csv'], mediaType: 'text/csv', isThis: isText },
  { extensions: ['md'], mediaType: 'text/markdown', isThis: isText },
  { extensions: ['json'], mediaType: 'application/json', isThis: isText },
  { extensions: ['txt', 'log', 'yaml', 'yml', 'eml'], mediaType: 'text/plain', isThis: isText },
];

/** The extensions that may be attached, for people. */
export const ATTACHABLE: readonly string[] = KINDS.flatMap(({ extensions }) => extensions);

/**
 * The media type of a file: its extension must be one of those that may be attached, and its bytes must be what the
 * extension says. Undefined otherwise.
 */
export function mediaTypeOf(name: string, bytes: Uint8Array): string | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = KINDS.find(({ extensions }) => extensions.includes(extension));
  return kind?.isThis(bytes) ? kind.mediaType : undefined;
}

function begins(signature: string) {
  const wanted = bytesOf(signature);
  return (bytes: Uint8Array) => wanted.every((byte, index) => bytes[index] === byte);
}

/** A ZIP archive in which the name stands uncompressed, as the names of its files do; and no part with macros. */
function isZipWith(name: string) {
  const isZip = begins('PK\u0003\u0004');
  return (bytes: Uint8Array) => isZip(bytes) && includes(bytes, name) && !includes(bytes, 'vbaProject.bin');
}

function includes(bytes: Uint8Array, words: string): boolean {
  const wanted = bytesOf(words);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** UTF-8 without control characters but tab and line ends: what a person can read in any editor. */
function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
}

function isUtf8(bytes: Uint8Array): boolean {
  let rest = 0;
  for (const byte of bytes) {
    if (rest > 0) {
      if (byte >> 6 !== 0b10) return false;
      rest -= 1;
    } else if (byte >= 0x80) {
      rest = byte >> 5 === 0b110 ? 1 : byte >> 4 === 0b1110 ? 2 : byte >> 3 === 0b11110 ? 3 : -1;
      if (rest < 0) return false;
    }
  }
  return rest === 0;
}

/** Of a text of Latin-1 letters: one byte a letter. */
function bytesOf(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A file name that is only a name: no folder, no control character, not hidden; as it was where it was sound. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = Array.from(last, (letter) => (isOdd(letter) ? '_' : letter)).join('');
  const shown = clean.trim().replace(/^\.+/, '');
  if (shown.length <= 120) return shown === '' ? '_' : shown;
  const extension = /\.[^.]{1,10}$/.exec(shown)?.[0] ?? '';
  return `${shown.slice(0, 120 - extension.length)}${extension}`;
}

/** Control characters, half characters, and what some disks do not allow in a name. */
function isOdd(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return code < 32 || (code >= 0x7f && code < 0xa0) || !letter.isWellFormed() || '<>:"|?*'.includes(letter);
}
