import { controls } from '#catalogues/iso27002-2022/entry.ts';
import type { View } from '#domain/dossier/view.ts';
import type { RatedStage } from '#domain/evaluation/rated.ts';
import { LEVEL_WORDS } from '#domain/scope/levels.ts';
import type { Day } from '#kernel/date.ts';
import { type Language, plural, say, type Text, type Wording } from '#kernel/text.ts';
import { badge, type Content, cell } from '../model/builder.ts';
import type { Cell, Logo } from '../model/document.ts';
import { formatDay, formatMoney, formatNumber, formatShortDay } from '../style/typography.ts';
import type { CheckupSeries, Source } from './kind.ts';

/** What is written where nobody said anything: never an empty cell, never a zero. */
const UNSAID: Text = { fr: 'non renseigné', en: 'not stated' };

/** A view, and the way to say it in one language. */
export interface Telling extends View {
  readonly language: Language;
  readonly snapshot: string;
  readonly logo: Logo | undefined;
  readonly checkups: readonly CheckupSeries[];
  /** A text or a wording in the language of the document. */
  t(wording: Wording | undefined): string;
  /** Chooses by number, with the number before it. */
  count(number: number, one: Text, many: Text): string;
  role(id: string | undefined): string;
  asset(id: string): string;
  provider(id: string): string;
  threat(id: string): string;
  vulnerability(id: string): string;
  control(id: string): string;
  day(day: Day | undefined): string;
  shortDay(day: Day | undefined): string;
  money(amount: number | undefined): string;
  number(value: number): string;
}

export function tell({ view, snapshot, language, logo, checkups = [] }: Source): Telling {
  const { dossier } = view;
  const name = (rows: readonly { readonly id: string; readonly name: Wording }[]) => {
    const names = new Map(rows.map((row) => [row.id, say(row.name, language)]));
    return (id: string) => names.get(id) ?? id;
  };
  const t = (wording: Wording | undefined) => say(wording ?? UNSAID, language);
  const role = name(dossier.roles);
  const shortDay = (day: Day | undefined) => (day ? formatShortDay(day, language) : t(undefined));
  return {
    ...view,
    language,
    snapshot,
    logo,
    checkups,
    t,
    count: (number, one, many) =>
      `${formatNumber(number, language)} ${plural(number, language, one[language], many[language])}`,
    role: (id) => (id === undefined ? t({ fr: 'personne', en: 'nobody' }) : role(id)),
    asset: name(dossier.assets),
    provider: name(dossier.providers),
    threat: name(dossier.threats),
    vulnerability: name(dossier.vulnerabilities),
    control: (id) => controls().get(id)?.name[language] ?? id,
    day: (day) => (day ? formatDay(day, language) : t(undefined)),
    shortDay,
    money: (amount) =>
      amount === undefined ? t(undefined) : formatMoney(amount, language, dossier.study.currency),
    number: (value) => formatNumber(value, language),
  };
}

/** The word of the level of a stage, without colour: for lists and messages. */
export function levelWords({ t }: Telling, stage: RatedStage | undefined): string {
  if (!stage) return t({ fr: 'non coté', en: 'not rated' });
  return stage.level ? t(LEVEL_WORDS[stage.level]) : t({ fr: 'à recoter', en: 're-rate' });
}

/** The level of a stage as a coloured word; a dash with words where it is not rated. */
export function levelBadge(telling: Telling, stage: RatedStage | undefined): Content {
  const words = levelWords(telling, stage);
  return stage?.level ? badge(stage.level, words) : words;
}

/** A cell in the colour of its level, with likelihood × consequence under the word. */
export function levelCell(telling: Telling, stage: RatedStage | undefined): Cell {
  if (!stage?.level) return cell(levelBadge(telling, stage));
  const words = `${telling.t(LEVEL_WORDS[stage.level])} ${stage.likelihood} × ${stage.consequence}`;
  return cell(words, { tone: stage.level });
}

/** A name and its value: the colon stands apart in French, and not in English. */
export function labelled({ language }: Telling, label: string, value: string): string {
  return language === 'fr' ? `${label} : ${value}` : `${label}: ${value}`;
}

/** Items in one cell, or the words for none. */
export function listed(
  telling: Telling,
  items: readonly string[],
  none: Text = { fr: 'aucun', en: 'none' },
): string {
  return items.length > 0 ? items.join(' · ') : telling.t(none);
}
