import type { Language } from '#kernel/text.ts';
import type { ActionId, ActionInput, ActionOutput } from '#server/api.ts';
import { problemOf, unreachable } from './problem.ts';

/** The language that answers are asked in: the one the page is in. */
function pageLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'fr';
}

/** Does an action: POST /api/room/verb. */
export async function call<Id extends ActionId>(id: Id, input: ActionInput<Id>): Promise<ActionOutput<Id>> {
  return callByName(id, input) as Promise<ActionOutput<Id>>;
}

/** The same for an action whose name is only known at run time, as those of a register are. */
export function callByName(id: string, input: unknown): Promise<unknown> {
  return send(`/api/${id.replace('.', '/')}`, json(input)).then((response) => response.json());
}

export async function get<Answer>(path: string): Promise<Answer> {
  const response = await send(path, {});
  // The server's answers are typed by server/api.ts; a browser of another version reloads.
  return response.json() as Promise<Answer>;
}

export async function post<Answer = unknown>(path: string, body: unknown): Promise<Answer> {
  const response = await send(path, json(body));
  const text = await response.text();
  // Some doors answer with nothing.
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

export async function remove(path: string): Promise<void> {
  await send(path, { method: 'DELETE' });
}

export async function upload<Answer>(path: string, form: FormData): Promise<Answer> {
  const response = await send(path, { method: 'POST', body: form });
  return response.json() as Promise<Answer>;
}

/** The same, telling the share of it that has gone: fetch cannot say that. */
export function uploadWatched<Answer>(
  path: string,
  form: FormData,
  onShare: (share: number) => void,
): Promise<Answer> {
  const language = pageLanguage();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept-language', language);
    request.upload.onprogress = ({ loaded, total }) => onShare(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(unreachable(language));
    request.onload = () => {
      const type = request.getResponseHeader('content-type') ?? '';
      const response = new Response(request.response, {
        status: request.status,
        headers: { 'content-type': type },
      });
      if (response.ok) resolve(response.json() as Promise<Answer>);
      else problemOf(response, language).then(reject, reject);
    };
    request.send(form);
  });
}

/** Sends a file as it is, so that it streams; what it is for stands in the address. */
export async function uploadBytes<Answer>(path: string, file: Blob): Promise<Answer> {
  const headers = { 'content-type': 'application/octet-stream' };
  const response = await send(path, { method: 'POST', headers, body: file });
  return response.json() as Promise<Answer>;
}

export interface Download {
  readonly name: string;
  readonly content: Blob;
}

export async function download(path: string): Promise<Download> {
  const response = await send(path, {});
  const disposition = response.headers.get('content-disposition') ?? '';
  const name = /filename="?([^";]+)"?/.exec(disposition)?.[1] ?? path.split('/').at(-1) ?? 'vigie';
  return { name, content: await response.blob() };
}

function json(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  };
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const language = pageLanguage();
  const headers = { ...init.headers, 'accept-language': language };
  const response = await fetch(path, { ...init, headers, credentials: 'same-origin' }).catch(() => undefined);
  if (!response) throw unreachable(language);
  if (!response.ok) throw await problemOf(response, language);
  return response;
}
