import type { Download } from '../api/client.ts';

/** Hands a file to the browser, which asks where to put it or puts it where it puts all. */
export function saveFile({ name, content }: Download): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
