import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as sound } from '#kernel/result.ts';
import { type RunningServer, type ServerOptions, startServer } from '#server/main.ts';

/** A server of its own, with an empty database and a key of its own, on a free port. */
export async function openServer(
  options: Pick<ServerOptions, 'outgoing' | 'lookEvery'> = {},
): Promise<RunningServer & { close(): Promise<void>; errors: unknown[]; dataDir: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-journey-'));
  // Root’s database runs as another account; where that one may not pass, the cluster would stay behind elsewhere.
  chmodSync(folder, 0o711);
  const errors: unknown[] = [];
  const before = process.env.VIGIE_KEY_FILE;
  process.env.VIGIE_KEY_FILE = join(folder, 'key');
  const started = await startServer({
    dataDir: join(folder, 'data'),
    host: '127.0.0.1',
    port: 0,
    language: 'fr',
    report: (error) => errors.push(error),
    ...options,
  });
  if (before === undefined) delete process.env.VIGIE_KEY_FILE;
  else process.env.VIGIE_KEY_FILE = before;
  const server = sound(started, 'the server starts');
  return {
    ...server,
    errors,
    dataDir: join(folder, 'data'),
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  // What a server answers is looked at by the test, field by field.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any;
  readonly headers: Headers;
}

/** Somebody at the door, with a cookie jar. */
export class Visitor {
  readonly #url: string;
  #cookie = '';

  constructor(url: string) {
    this.#url = url;
  }

  async post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'fr', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async get(path: string): Promise<Answer> {
    return this.#send(path, { headers: { 'accept-language': 'fr' } });
  }

  /** Sends a form, with files. */
  async send(path: string, form: FormData): Promise<Answer> {
    return this.#send(path, { method: 'POST', headers: { 'accept-language': 'fr' }, body: form });
  }

  /** Sends bytes as they are. */
  async sendBytes(path: string, body: Uint8Array<ArrayBuffer> | string): Promise<Answer> {
    const headers = { 'accept-language': 'fr', 'content-type': 'application/octet-stream' };
    return this.#send(path, { method: 'POST', headers, body });
  }

  /** The bytes of a download. */
  async download(path: string): Promise<{ status: number; bytes: Uint8Array; headers: Headers }> {
    const response = await fetch(this.#url + path, { headers: { cookie: this.#cookie } });
    return {
      status: response.status,
      bytes: new Uint8Array(await response.arrayBuffer()),
      headers: response.headers,
    };
  }

  /** Does an action by its id. */
  async act(id: string, input: unknown = {}): Promise<Answer> {
    return this.post(`/api/${id.replace('.', '/')}`, input);
  }

  async signIn(email: string, password: string): Promise<Answer> {
    return this.post('/api/auth/sign-in/email', { email, password });
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(this.#url + path, {
      ...init,
      headers: { ...init.headers, cookie: this.#cookie },
    });
    const set = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    if (set.length > 0) this.#cookie = set.join('; ');
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers };
  }
}

export const PASSWORD = 'une phrase assez longue';

/** Creates the first administrator and the organisation. */
export async function setUp(server: RunningServer, organisation = 'Atelier Martin'): Promise<Visitor> {
  const visitor = new Visitor(server.url);
  const key = new URL(server.setupUrl ?? '').searchParams.get('key');
  await visitor.post('/api/setup', {
    key,
    name: 'Ada',
    email: 'ada@atelier.example',
    password: PASSWORD,
    organisation,
  });
  return visitor;
}

/** Somebody whom an owner invites, and who joins. */
export async function invited(
  server: RunningServer,
  owner: Visitor,
  name: string,
  role: string,
): Promise<Visitor> {
  const email = `${name.toLowerCase()}@atelier.example`;
  const { body } = await owner.post('/api/people/invite', { email, role });
  const token = new URL(body.link).searchParams.get('token');
  const visitor = new Visitor(server.url);
  await visitor.post('/api/people/join', { token, name, password: PASSWORD });
  return visitor;
}
