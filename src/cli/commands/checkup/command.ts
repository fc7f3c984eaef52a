import { buildCommand, buildRouteMap } from '@stricli/core';
import type { CommandLine } from '../../command.ts';
import { jsonFlag, langFlag, type Say, words } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';
import {
  ANALYSTS,
  type AnalyseFlags,
  type ArchiveFlags,
  type CollectFlags,
  type CompareFlags,
  type DigestFlags,
  dayFlag,
  fileFlag,
  formatFlag,
  type InitFlags,
  monthFlag,
  outFlag,
  procedureNameFlag,
  type RunFlags,
  type ShowFlags,
  type TrendFlags,
} from './flags.ts';

/** `vigie checkup …`: everything that a checkup needs without a server and without a database. */
export const checkup: CommandLine = {
  name: 'checkup',
  build: (say) =>
    buildRouteMap<string, Terminal>({
      routes: {
        init: init(say),
        run: run(say),
        collect: collect(say),
        analyse: analyse(say),
        list: list(say),
        show: show(say),
        compare: compare(say),
        trend: trend(say),
        digest: digest(say),
        verify: verify(say),
      },
      docs: { brief: say(BRIEF), fullDescription: say(DESCRIPTION) },
    }),
};

const BRIEF = {
  fr: 'Le contrôle de sécurité hebdomadaire : preuves, constats, rapport, archive',
  en: 'The weekly security checkup: evidence, findings, report, archive',
};

const DESCRIPTION = {
  fr: `${BRIEF.fr}.

  vigie checkup init mon-controle                        écrit une procédure à compléter
  vigie checkup run --procedure mon-controle/procedure.yaml --evidence preuves --archive archive
  vigie checkup verify archive                           contrôle que rien n’a changé

Code de sortie : 0 tout va bien (niveau vert, archive intacte, rien de nouveau), 1 il y a quelque chose à lire (orange ou rouge, archive altérée, constat nouveau ou aggravé), 2 rien n’a pu être fait.`,
  en: `${BRIEF.en}.

  vigie checkup init my-checkup                          writes a procedure to complete
  vigie checkup run --procedure my-checkup/procedure.yaml --evidence evidence --archive archive
  vigie checkup verify archive                           checks that nothing has changed

Exit code: 0 all is well (green level, archive intact, nothing new), 1 there is something to read (orange or red, archive altered, a finding new or worse), 2 nothing could be done.`,
};

const FOLDER = { fr: 'dossier', en: 'folder' };

function archiveArgument(say: Say) {
  return {
    kind: 'tuple',
    parameters: [words('archive', say({ fr: 'Dossier de l’archive', en: 'Folder of the archive' }))],
  } as const;
}

function init(say: Say) {
  return buildCommand<InitFlags, [string], Terminal>({
    loader: async () => (await import('./init.ts')).run,
    parameters: {
      flags: {
        platform: fileFlag(
          say,
          { fr: 'nom', en: 'name' },
          { fr: 'Nom de la plateforme', en: 'Name of the platform' },
        ),
        responsible: fileFlag(
          say,
          { fr: 'nom', en: 'name' },
          { fr: 'Qui mène le contrôle', en: 'Who does the checkup' },
        ),
        lang: langFlag(say),
      },
      positional: {
        kind: 'tuple',
        parameters: [words(say(FOLDER), say({ fr: 'Dossier à créer', en: 'Folder to create' }))],
      },
    },
    docs: {
      brief: say({ fr: 'Écrit une procédure et sa consigne', en: 'Writes a procedure and its prompt' }),
    },
  });
}

function run(say: Say) {
  return buildCommand<RunFlags, [], Terminal>({
    loader: async () => (await import('./run.ts')).run,
    parameters: {
      flags: {
        procedure: fileFlag(
          say,
          { fr: 'fichier', en: 'file' },
          { fr: 'La procédure ; sans elle, pas de contrôle', en: 'The procedure; without it, no checkup' },
        ),
        evidence: fileFlag(say, FOLDER, {
          fr: 'Preuves apportées à la main ou déjà collectées',
          en: 'Evidence brought by hand or collected before',
        }),
        archive: fileFlag(say, FOLDER, {
          fr: 'Archive (un dépôt git, créé au besoin)',
          en: 'Archive (a git repository, created if needed)',
        }),
        date: dayFlag(say, {
          fr: 'Jour du contrôle (aujourd’hui par défaut)',
          en: 'Day of the checkup (today by default)',
        }),
        amend: {
          kind: 'boolean',
          default: false,
          withNegated: false,
          brief: say({
            fr: 'Corrige le contrôle déjà archivé de ce jour, par un nouveau commit',
            en: 'Corrects the archived checkup of that day, by a new commit',
          }),
        },
        reason: fileFlag(
          say,
          { fr: 'texte', en: 'text' },
          {
            fr: 'Ce que la correction change, et pourquoi',
            en: 'What the correction changes, and why',
          },
        ),
        offline: {
          kind: 'boolean',
          default: false,
          withNegated: false,
          brief: say({
            fr: 'Ne lance aucun collecteur : seules les preuves du dossier comptent',
            en: 'Runs no collector: only the evidence of the folder counts',
          }),
        },
        analyst: {
          kind: 'enum',
          values: ANALYSTS,
          default: 'none',
          brief: say({
            fr: 'Lecture du rapport : par personne, par un chat où l’on colle, par le modèle de la procédure',
            en: 'Reading of the report: by nobody, by a chat that one pastes into, by the model of the procedure',
          }),
        },
        request: requestFlag(say),
        json: jsonFlag(say),
        lang: langFlag(say),
      },
    },
    docs: {
      brief: say({
        fr: 'Mène un contrôle : preuves, jugement, rapport, archive',
        en: 'Does a checkup: evidence, judgement, report, archive',
      }),
      fullDescription: say({
        fr: 'Rassemble les preuves (dossier et collecteurs de la procédure), juge par les règles, écrit le rapport et l’archive avec ses preuves en un commit. Un contrôle par jour et procédure.\n\nCode de sortie : 0 niveau vert, 1 orange ou rouge, 2 refusé : rien n’a été archivé.',
        en: 'Gathers the evidence (folder and collectors of the procedure), judges by the rules, writes the report and archives it with its evidence in one commit. One checkup a day and procedure.\n\nExit code: 0 green level, 1 orange or red, 2 refused: nothing was archived.',
      }),
    },
  });
}

function collect(say: Say) {
  return buildCommand<CollectFlags, [], Terminal>({
    loader: async () => (await import('./collect.ts')).run,
    parameters: {
      flags: {
        procedure: fileFlag(say, { fr: 'fichier', en: 'file' }, { fr: 'La procédure', en: 'The procedure' }),
        out: fileFlag(say, FOLDER, { fr: 'Dossier de preuves à remplir', en: 'Folder of evidence to fill' }),
        archive: fileFlag(say, FOLDER, {
          fr: 'Archive : les règles sont comparées à celles du dernier contrôle',
          en: 'Archive: the rules are compared with those of the last checkup',
        }),
        daily: {
          kind: 'boolean',
          default: false,
          withNegated: false,
          brief: say({
            fr: 'Garde un fichier par jour : ce que l’offre oublie après 24 h s’accumule jusqu’au contrôle',
            en: 'Keeps one file a day: what the plan forgets after 24 h adds up until the checkup',
          }),
        },
        lang: langFlag(say),
      },
    },
    docs: {
      brief: say({
        fr: 'Lance les collecteurs et garde leurs preuves dans un dossier',
        en: 'Runs the collectors and keeps their evidence in a folder',
      }),
    },
  });
}

function requestFlag(say: Say) {
  return fileFlag(
    say,
    { fr: 'fichier', en: 'file' },
    { fr: 'Où écrire ce qu’il faut coller', en: 'Where to write what is to be pasted' },
  );
}

function analyse(say: Say) {
  return buildCommand<AnalyseFlags, [], Terminal>({
    loader: async () => (await import('./analyse.ts')).run,
    parameters: {
      flags: {
        procedure: fileFlag(say, { fr: 'fichier', en: 'file' }, { fr: 'La procédure', en: 'The procedure' }),
        archive: fileFlag(say, FOLDER, { fr: 'L’archive', en: 'The archive' }),
        date: dayFlag(say, {
          fr: 'Jour du contrôle (le dernier par défaut)',
          en: 'Day of the checkup (the last by default)',
        }),
        analyst: {
          kind: 'enum',
          values: ['paste', 'provider'],
          default: 'paste',
          brief: say({ fr: 'Par un chat ou par un modèle', en: 'By a chat or by a model' }),
        },
        answer: fileFlag(
          say,
          { fr: 'fichier', en: 'file' },
          { fr: 'La réponse du chat, telle quelle', en: 'The answer of the chat, as it is' },
        ),
        request: requestFlag(say),
        lang: langFlag(say),
      },
    },
    docs: {
      brief: say({
        fr: 'Ajoute à un contrôle archivé la lecture d’un modèle, vérifiée',
        en: 'Adds the checked reading of a model to an archived checkup',
      }),
      fullDescription: say({
        fr: 'Sans --answer, écrit la consigne standard et les preuves sans les mots d’inconnus, à coller dans un chat. Avec --answer, vérifie la réponse et l’archive par une correction. --analyst provider interroge le modèle que la procédure nomme.\n\nCode de sortie : 0 fait, 1 la réponse ne passe pas la vérification, 2 rien n’a pu être fait.',
        en: 'Without --answer, writes the standard prompt and the evidence without the words of strangers, to be pasted into a chat. With --answer, checks the answer and archives it as a correction. --analyst provider asks the model that the procedure names.\n\nExit code: 0 done, 1 the answer does not pass the check, 2 nothing could be done.',
      }),
    },
  });
}

function list(say: Say) {
  return buildCommand<ArchiveFlags, [string], Terminal>({
    loader: async () => (await import('./list.ts')).run,
    parameters: { flags: { json: jsonFlag(say), lang: langFlag(say) }, positional: archiveArgument(say) },
    docs: { brief: say({ fr: 'Les contrôles d’une archive', en: 'The checkups of an archive' }) },
  });
}

function show(say: Say) {
  return buildCommand<ShowFlags, [string], Terminal>({
    loader: async () => (await import('./show.ts')).run,
    parameters: {
      flags: {
        date: dayFlag(say, {
          fr: 'Jour du contrôle (le dernier par défaut)',
          en: 'Day of the checkup (the last by default)',
        }),
        procedure: procedureNameFlag(say),
        format: formatFlag(say, {
          fr: 'Écrit le rapport en fichiers, dans ces formats',
          en: 'Writes the report as files, in these formats',
        }),
        out: outFlag(say),
        json: jsonFlag(say),
        lang: langFlag(say),
      },
      positional: archiveArgument(say),
    },
    docs: { brief: say({ fr: 'Un rapport, tel qu’il est archivé', en: 'A report as it is archived' }) },
  });
}

function digest(say: Say) {
  return buildCommand<DigestFlags, [string], Terminal>({
    loader: async () => (await import('./digest.ts')).run,
    parameters: {
      flags: {
        month: monthFlag(say),
        procedure: procedureNameFlag(say),
        format: formatFlag(say, {
          fr: 'Formats, séparés par des virgules (pdf par défaut)',
          en: 'Formats, separated by commas (pdf by default)',
        }),
        out: outFlag(say),
        lang: langFlag(say),
      },
      positional: archiveArgument(say),
    },
    docs: {
      brief: say({
        fr: 'Le bilan d’un mois : niveaux, constats apparus, résolus et ouverts, actions en attente',
        en: 'The digest of a month: levels, findings opened, resolved and still open, actions waiting',
      }),
    },
  });
}

function compare(say: Say) {
  return buildCommand<CompareFlags, [string], Terminal>({
    loader: async () => (await import('./compare.ts')).run,
    parameters: {
      flags: {
        from: dayFlag(say, {
          fr: 'Jour du contrôle d’avant (l’avant-dernier par défaut)',
          en: 'Day of the checkup before (the last but one by default)',
        }),
        to: dayFlag(say, {
          fr: 'Jour du contrôle d’après (le dernier par défaut)',
          en: 'Day of the checkup after (the last by default)',
        }),
        procedure: procedureNameFlag(say),
        json: jsonFlag(say),
        lang: langFlag(say),
      },
      positional: archiveArgument(say),
    },
    docs: {
      brief: say({
        fr: 'Constats nouveaux, aggravés, atténués, résolus, inchangés',
        en: 'Findings new, worse, better, resolved, unchanged',
      }),
    },
  });
}

function trend(say: Say) {
  return buildCommand<TrendFlags, [string], Terminal>({
    loader: async () => (await import('./trend.ts')).run,
    parameters: {
      flags: {
        procedure: procedureNameFlag(say),
        svg: fileFlag(
          say,
          { fr: 'fichier', en: 'file' },
          { fr: 'Écrit aussi le dessin', en: 'Writes the drawing too' },
        ),
        json: jsonFlag(say),
        lang: langFlag(say),
      },
      positional: archiveArgument(say),
    },
    docs: { brief: say({ fr: 'Les semaines, l’une après l’autre', en: 'The weeks, one after the other' }) },
  });
}

function verify(say: Say) {
  return buildCommand<ArchiveFlags, [string], Terminal>({
    loader: async () => (await import('./verify.ts')).run,
    parameters: { flags: { json: jsonFlag(say), lang: langFlag(say) }, positional: archiveArgument(say) },
    docs: {
      brief: say({
        fr: 'Contrôle que l’archive est celle qui a été écrite',
        en: 'Checks that the archive is the one that was written',
      }),
    },
  });
}
