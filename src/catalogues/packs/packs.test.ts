import { describe, expect, it } from 'vitest';
import { circles } from '#domain/register/circles.ts';
import { suggestionEntries } from '../suggestions/entry.ts';
import { type Answers, holds, readAnswer, readAnswers } from './answers.ts';
import { Pack, packEntries } from './entry.ts';
import { PACK_IDS } from './ids.ts';

const PACKS = [...packEntries().values()];

describe('the packs', () => {
  it('are the six, in their order', () => {
    expect(PACKS.map(({ id }) => id)).toEqual(PACK_IDS);
  });

  it.each(PACKS)('$id has no asset that depends on itself by a detour', ({ assets }) => {
    expect(circles(assets)).toEqual([]);
  });

  it.each(PACKS)('$id begins with a whole company: processes, information, people, tools', (pack) => {
    const answers = defaultsOf(pack);
    const present = pack.assets.filter((asset) => holds(asset, answers));
    const kinds = Map.groupBy(present, ({ kind }) => kind);

    expect(present.length).toBeGreaterThanOrEqual(20);
    expect(kinds.get('primary')?.length).toBeGreaterThanOrEqual(4);
    expect(kinds.get('supporting')?.length).toBeGreaterThanOrEqual(12);
  });

  it.each(PACKS)('$id proposes nothing without a scenario that explains it', (pack) => {
    const vulnerable = new Set(
      Array.from(suggestionEntries().values(), ({ subtype, vulnerability }) => `${subtype} ${vulnerability}`),
    );
    const unexplained = pack.measures.filter(
      (measure) =>
        !pack.assets.some(({ subtype }) =>
          measure.treats.some((vulnerability) => vulnerable.has(`${subtype} ${vulnerability}`)),
        ),
    );

    expect(unexplained.map(({ id, treats }) => [id, treats])).toEqual([]);
  });

  it.each(PACKS)('$id asks a question a line, with a mark and a line of help', ({ questions }) => {
    for (const { text, help } of questions) {
      expect(text.fr).toMatch(/\?$/);
      expect(text.en).toMatch(/\?$/);
      expect([help.fr, help.en]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
    }
  });
});

describe('a pack that contradicts itself is refused, by its place', () => {
  const sound = structuredClone(PACKS[0]);

  it.each([
    [
      'twice the same asset',
      ['assets', 1, 'id'],
      (pack: Draft) => change(pack.assets, 1, { id: pack.assets[0]?.id }),
    ],
    [
      'an asset that rests on nothing',
      ['assets', 0, 'dependsOn'],
      (pack: Draft) => change(pack.assets, 0, { dependsOn: ['moon'] }),
    ],
    [
      'an asset that rests on itself',
      ['assets', 0, 'dependsOn'],
      (pack: Draft) => change(pack.assets, 0, { dependsOn: [pack.assets[0]?.id] }),
    ],
    [
      'a condition on no question',
      ['measures', 0, 'when', 0, 'question'],
      (pack: Draft) => change(pack.measures, 0, { when: [{ question: 'moon', is: ['yes'] }] }),
    ],
    [
      'a condition on no option',
      ['measures', 0, 'when', 0, 'is'],
      (pack: Draft) =>
        change(pack.measures, 0, { when: [{ question: pack.questions[0]?.id, is: ['moon'] }] }),
    ],
    [
      'a default that is no option',
      ['questions', 0, 'default'],
      (pack: Draft) => change(pack.questions, 0, { default: 'moon' }),
    ],
    [
      'a question that nothing uses',
      ['questions', 0],
      (pack: Draft) => change(pack.questions, 0, { id: 'moon' }),
    ],
  ])('%s', (_, path, spoil) => {
    const pack = structuredClone(sound) as unknown as Draft;
    spoil(pack);

    const paths = Pack.safeParse(pack).error?.issues.map((issue) => issue.path);

    expect(paths).toContainEqual(path);
  });
});

describe('the answers', () => {
  const pack = PACKS.find(({ id }) => id === 'saas-stripe');
  if (pack === undefined) throw new Error('the pack is among the six');
  const whole = pack;

  it('that nobody gave are the defaults', () => {
    expect(readAnswers(whole, {})).toEqual({ ok: true, value: defaultsOf(whole) });
  });

  it('take the place of the defaults, one by one', () => {
    const answers = readAnswers(whole, { llm: 'no', places: ['coworking', 'coworking'] });

    expect(answers).toMatchObject({ value: { llm: ['no'], places: ['coworking'], runtime: ['containers'] } });
  });

  it.each([
    [{ lmm: 'yes' }, ['answers', 'lmm'], /asks: runtime, /],
    [{ llm: 'maybe' }, ['answers', 'llm'], /one of: yes, no$/],
    [{ llm: true }, ['answers', 'llm'], /one of: yes, no$/],
    [{ llm: ['yes'] }, ['answers', 'llm'], /single answer.+yes, no$/],
    [{ places: 'office' }, ['answers', 'places'], /a list.+office, coworking, home$/],
    [{ places: ['home', 'moon'] }, ['answers', 'places', 1], /one of: office, coworking, home$/],
  ])('that do not fit are refused with what would be right: %j', (given, path, words) => {
    const refused = readAnswers(whole, given);

    expect(refused).toMatchObject({
      ok: false,
      refusals: [{ path, message: { en: expect.stringMatching(words) } }],
    });
  });

  it('to one question can be read by themselves', () => {
    const places = whole.questions.find(({ id }) => id === 'places');
    if (places === undefined) throw new Error('the pack asks where people work');

    expect(readAnswer(places, [])).toEqual({ ok: true, value: [] });
  });
});

describe('a condition', () => {
  const answers: Answers = { llm: ['yes'], places: ['home', 'office'], mobile: ['no'] };

  it('holds where one of its options was chosen', () => {
    expect(holds({ when: [{ question: 'places', is: ['coworking', 'office'] }] }, answers)).toBe(true);
    expect(holds({ when: [{ question: 'places', is: ['coworking'] }] }, answers)).toBe(false);
  });

  it('is one of several that must all hold, and none holds always', () => {
    const both = [
      { question: 'llm', is: ['yes'] },
      { question: 'mobile', is: ['yes'] },
    ];

    expect(holds({ when: both }, answers)).toBe(false);
    expect(holds({}, {})).toBe(true);
  });
});

interface Draft {
  readonly questions: { id: string }[];
  readonly assets: { id: string }[];
  readonly measures: { id: string }[];
}

function change(list: object[], place: number, fields: object): void {
  Object.assign(list[place] ?? {}, fields);
}

function defaultsOf(pack: Pack): Answers {
  return Object.fromEntries(pack.questions.map((question) => [question.id, [question.default].flat()]));
}
