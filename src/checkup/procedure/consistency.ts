import type { Refusal } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Procedure } from './procedure.ts';

/** What each field allows and the whole does not. */
export function inconsistencies(procedure: Procedure): readonly Refusal[] {
  return [
    ...historyRefusals(procedure),
    ...domainRefusals(procedure),
    ...(procedure.minutes.min > procedure.minutes.max
      ? [refusal(['minutes', 'max'], 'minutes', MINUTES)]
      : []),
  ];
}

/** Versions count up by one, and the last is the procedure as it stands, with the prompt that it pins. */
function historyRefusals({ version, history, prompt }: Procedure): readonly Refusal[] {
  const refusals = history.flatMap((entry, index) => {
    const before = history[index - 1];
    const follows = before === undefined || entry.version === before.version + 1;
    return follows ? [] : [refusal(['history', index, 'version'], 'version-order', ORDER)];
  });
  const last = history.at(-1);
  if (last?.version !== version) {
    return [...refusals, refusal(['version'], 'version-without-history', noHistory(version))];
  }
  if (last.prompt === prompt.sha256) return refusals;
  const message = otherPrompt(version + 1, prompt.sha256);
  return [...refusals, refusal(['prompt', 'sha256'], 'prompt-changed', message)];
}

function noHistory(version: number): Text {
  return {
    fr: `la version ${version} n’a pas la dernière ligne de « history » ; ajoutez-y qui l’a faite, quand et pourquoi`,
    en: `version ${version} is not the last line of “history”; add who made it, when and why`,
  };
}

/** What to write so that a changed prompt becomes the prompt of a new version. */
export function otherPrompt(version: number, sha256: string): Text {
  return {
    fr: `la consigne n’est pas celle que cette version fixe. Rétablissez le fichier, ou faites-en la version ${version} : version: ${version}, prompt.sha256: ${sha256}, et une ligne de « history » qui dit qui l’a changée et pourquoi (version: ${version}, date, by, why, prompt: ${sha256})`,
    en: `the prompt is not the one that this version pins. Bring the file back, or make it version ${version}: version: ${version}, prompt.sha256: ${sha256}, and a line of “history” that says who changed it and why (version: ${version}, date, by, why, prompt: ${sha256})`,
  };
}

function domainRefusals({ domains }: Procedure): readonly Refusal[] {
  return domains.sandbox.flatMap((host, index) =>
    domains.production.includes(host) ? [refusal(['domains', 'sandbox', index], 'domain-in-both', BOTH)] : [],
  );
}

function refusal(path: readonly (string | number)[], code: string, message: Text): Refusal {
  return { code, path, message };
}

const ORDER: Text = {
  fr: 'les versions se suivent de un en un, de la plus ancienne à la plus récente',
  en: 'versions follow each other by one, from the oldest to the newest',
};
const BOTH: Text = {
  fr: 'ce domaine est déclaré à la fois en production et en bac à sable ; gardez l’un des deux',
  en: 'this domain is declared both as production and as sandbox; keep one of them',
};
const MINUTES: Text = {
  fr: 'la durée la plus longue ne peut pas être plus courte que la plus courte',
  en: 'the longest duration cannot be shorter than the shortest',
};
