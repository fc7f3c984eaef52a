import { stringify } from 'yaml';
import type { DefinedCatalogue } from '#catalogues/catalogue.ts';
import { CATALOGUES } from '#catalogues/index.ts';
import { searchCatalogues } from '#catalogues/search.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import { tellPlainRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { CatalogueFlags } from './flags.ts';

export async function list(this: Terminal, { json }: CatalogueFlags, name?: string): Promise<void> {
  if (name === undefined) return listCatalogues(this, json);
  const found = find(name);
  if (!found) return tellPlainRefusals(this, [unknownCatalogue(name)]);
  const entries = [...found.load().entries.values()];
  if (json) return this.say(JSON.stringify(entries, undefined, 2));
  for (const entry of entries) this.say(line(entry.id, found.title(entry)[this.language]));
}

function listCatalogues(terminal: Terminal, json: boolean): void {
  const all = CATALOGUES.map((catalogue) => {
    const { header, entries } = catalogue.load();
    return { id: catalogue.id, name: catalogue.name, edition: header.edition, entries: entries.size };
  });
  const lines = all.map(({ id, name, entries }) => `${line(id, name[terminal.language])} (${entries})`);
  for (const said of json ? [JSON.stringify(all, undefined, 2)] : lines) terminal.say(said);
}

export async function show(
  this: Terminal,
  { json }: CatalogueFlags,
  name: string,
  id: string,
): Promise<void> {
  const entry = find(name)?.load().entries.get(id);
  if (!entry) return tellPlainRefusals(this, [find(name) ? unknownEntry(name, id) : unknownCatalogue(name)]);
  if (json) return this.say(JSON.stringify(entry, undefined, 2));
  this.give(stringify(inLanguage(entry, this.language), { lineWidth: 100 }));
}

/** Ends with 1 when nothing answers. */
export async function search(this: Terminal, { json }: CatalogueFlags, ...query: string[]): Promise<void> {
  const found = searchCatalogues(query.join(' '));
  if (json) this.say(JSON.stringify(found, undefined, 2));
  else
    for (const { catalogue, id, title } of found) this.say(line(`${catalogue} ${id}`, title[this.language]));
  if (found.length > 0) return;
  this.remark({ fr: 'Rien ne répond à ces mots.', en: 'Nothing answers these words.' });
  this.end(1);
}

function line(id: string, title: string): string {
  return `${id.padEnd(44)}  ${title}`;
}

function find(name: string): DefinedCatalogue | undefined {
  return CATALOGUES.find(({ id }) => id === name);
}

/** An entry with each text in one language only. */
function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((inner) => inLanguage(inner, language));
  if (typeof value !== 'object' || value === null) return value;
  if ('fr' in value && 'en' in value) return (value as Text)[language];
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inLanguage(inner, language)]));
}

function unknownCatalogue(name: string): Refusal {
  const names = CATALOGUES.map(({ id }) => id).join(', ');
  return {
    code: 'unknown-catalogue',
    path: [],
    found: name,
    message: {
      fr: `il n’y a pas de catalogue « ${name} » ; il y a ${names}`,
      en: `there is no catalogue “${name}”; there are ${names}`,
    },
  };
}

function unknownEntry(catalogue: string, id: string): Refusal {
  return {
    code: 'unknown-entry',
    path: [],
    found: id,
    message: {
      fr: `le catalogue ${catalogue} n’a pas d’entrée « ${id} » ; « vigie catalogue search » en trouve`,
      en: `the catalogue ${catalogue} has no entry “${id}”; “vigie catalogue search” finds some`,
    },
  };
}
