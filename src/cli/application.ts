import { readFile } from 'node:fs/promises';
import { type Application, buildApplication, buildRouteMap } from '@stricli/core';
import type { Language, Text } from '#kernel/text.ts';
import { COMMANDS } from './commands/index.ts';
import type { Terminal } from './terminal.ts';
import { COMMAND_LINE_WORDS } from './wording.ts';

/** The command line in one language. */
export function commandLine(language: Language): Application<Terminal> {
  const say = (text: Text) => text[language];
  const root = buildRouteMap({
    routes: Object.fromEntries(COMMANDS.map((command) => [command.name, command.build(say)])),
    docs: { brief: say(BRIEF), fullDescription: say(DESCRIPTION) },
  });
  return buildApplication(root, {
    name: 'vigie',
    versionInfo: { getCurrentVersion: currentVersion },
    scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true },
    documentation: { caseStyle: 'convert-camel-to-kebab' },
    localization: { text: COMMAND_LINE_WORDS[language] },
    // What a command throws is a fault of ours: nothing usable came out.
    determineExitCode: () => 2,
  });
}

async function currentVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return String(JSON.parse(text).version);
}

const BRIEF: Text = {
  fr: 'L’étude des risques ISO/IEC 27005, du cadrage au rapport signé',
  en: 'The ISO/IEC 27005 risk study, from scoping to the signed report',
};

const DESCRIPTION: Text = {
  fr: `${BRIEF.fr}.

Une étude est un dossier de fichiers YAML, fait pour git :
  vigie init mon-etude --sample fintech   crée une étude à explorer
  vigie check mon-etude                   dit ce qu’un auditeur y trouverait
  vigie report mon-etude --format pdf     écrit le rapport

Code de sortie : 0 tout va bien, 1 l’étude a des erreurs, 2 rien n’a pu être fait.
La langue suit le terminal ; --lang ou VIGIE_LANG la change.`,
  en: `${BRIEF.en}.

A study is a folder of YAML files, made for git:
  vigie init my-study --sample fintech   creates a study to explore
  vigie check my-study                   says what an auditor would find in it
  vigie report my-study --format pdf     writes the report

Exit code: 0 all is well, 1 the study has errors, 2 nothing could be done.
The language follows the terminal; --lang or VIGIE_LANG changes it.`,
};
