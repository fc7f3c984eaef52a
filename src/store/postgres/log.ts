import { copyFileSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';

const LARGEST = 2_000_000;

/** Opens the log of the database for appending. Never more than two files of 2 MB: the present one and the one before. */
export function openLog(file: string): number {
  rotateLog(file);
  return openSync(file, 'a', 0o600);
}

/** Copied and emptied, not renamed: the server keeps writing to the file that it was given at its start. */
export function rotateLog(file: string): void {
  if (!existsSync(file) || statSync(file).size < LARGEST) return;
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}

/** The end of the log, for the one sentence that says why the server did not start. */
export function endOfLog(file: string): string {
  return existsSync(file) ? lastLines(readFileSync(file, 'utf8')) : '';
}

export function lastLines(text: string, lines = 3): string {
  return text.trim().split('\n').slice(-lines).join(' ').trim();
}
