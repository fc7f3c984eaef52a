import { Procedure } from '#checkup/procedure/procedure.ts';
import { levelOf } from '#checkup/report/level.ts';
import { openFindings } from '#checkup/report/priorities.ts';
import { Report } from '#checkup/report/report.ts';
import { parse } from '#domain/register/refusals.ts';
import { canonical } from '#kernel/canonical.ts';
import { sha256 } from '#kernel/hash.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';

/**
 * The data of an archived checkup, once they are those that its Markdown names. The hash shows that the two files belong
 * together and are whole; who wrote them is for the archive in git to prove.
 */
export function readArchived(data: string, markdown: string): Result<Report> {
  const read = parse(Report, json(data));
  if (!read.ok) return refuse(wrong('not-a-report', 'data', NOT_A_REPORT));
  const report = read.value;
  const known = new Set(report.rules.map(({ id }) => id));
  if (report.findings.some(({ rule }) => !known.has(rule))) {
    return refuse(wrong('not-a-report', 'data', NOT_A_REPORT));
  }
  const cover = frontMatter(markdown);
  if (cover === undefined) return refuse(wrong('no-front-matter', 'markdown', NO_FRONT_MATTER));
  const same =
    cover['data-sha256'] === sha256(data) &&
    cover.checkup === report.procedure.id &&
    cover.date === report.date &&
    cover.level === report.level &&
    cover.revision === report.revision;
  if (!same) return refuse(wrong('other-data', 'markdown', OTHER_DATA));
  const unknown = report.required.filter((line) => line.known !== 'yes').length;
  const level = levelOf(openFindings(report), unknown);
  return level === report.level ? ok(report) : refuse(wrong('wrong-level', 'data', WRONG_LEVEL));
}

/** The procedure that a report was made with: it is the one whose hash the report names. */
export function readArchivedProcedure(text: string, report: Report): Result<Procedure> {
  const read = parse(Procedure, json(text));
  if (!read.ok) return refuse(wrong('not-a-procedure', 'procedure', NOT_A_PROCEDURE));
  return sha256(canonical(read.value)) === report.procedure.hash
    ? read
    : refuse(wrong('other-procedure', 'procedure', OTHER_PROCEDURE));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the head of the Markdown says: one `name: value` a line, the values as JSON. */
function frontMatter(markdown: string): Readonly<Record<string, unknown>> | undefined {
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(markdown)?.[1];
  if (head === undefined) return undefined;
  const pairs = head.split(/\r?\n/).flatMap((line) => {
    const [, name, value] = /^([a-z0-9-]+): (.+)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, json(value)] as const];
  });
  return Object.fromEntries(pairs);
}

function wrong(code: string, path: string, message: Text) {
  return { code, path: [path], message };
}

const NOT_A_REPORT: Text = {
  fr: 'ces données ne sont pas celles d’un contrôle de Vigie, ou elles sont coupées ; choisissez le fichier security-checkup-….json de l’archive',
  en: 'these are not the data of a Vigie checkup, or they are cut off; choose the file security-checkup-….json of the archive',
};
const NO_FRONT_MATTER: Text = {
  fr: 'ce texte n’est pas le rapport d’un contrôle ; choisissez le fichier security-checkup-….md de l’archive',
  en: 'this text is no report of a checkup; choose the file security-checkup-….md of the archive',
};
const OTHER_DATA: Text = {
  fr: 'le rapport nomme d’autres données : l’un des deux fichiers a été modifié, ou ils ne vont pas ensemble',
  en: 'the report names other data: one of the two files was changed, or they do not belong together',
};
const WRONG_LEVEL: Text = {
  fr: 'le niveau annoncé n’est pas celui que donnent les constats : ce rapport a été modifié',
  en: 'the level told is not the one that the findings give: this report was changed',
};
const NOT_A_PROCEDURE: Text = {
  fr: 'ce fichier n’est pas la procédure archivée avec le contrôle (procedure.json)',
  en: 'this file is not the procedure archived with the checkup (procedure.json)',
};
const OTHER_PROCEDURE: Text = {
  fr: 'ce n’est pas la procédure avec laquelle ce contrôle a été fait : son empreinte est autre',
  en: 'this is not the procedure that this checkup was made with: its hash is another',
};
