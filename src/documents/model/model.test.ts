import { describe, expect, it } from 'vitest';
import { drawDistribution } from '../drawings/distribution.ts';
import { distribution } from '../drawings/fixtures/examples.ts';
import {
  appendix,
  badge,
  bulleted,
  callout,
  cell,
  code,
  contents,
  figure,
  groupRow,
  heading,
  item,
  keyValues,
  landscape,
  numbered,
  paragraph,
  prose,
  reference,
  strong,
  table,
  together,
} from './builder.ts';
import type { Block, Document } from './document.ts';
import { type SettledBlock, type SettledHeading, settle } from './settled.ts';

function written(blocks: readonly Block[], language: 'fr' | 'en' = 'fr'): Document {
  return {
    model: 'document',
    language,
    layout: 'report',
    title: 'Rapport',
    cover: {
      organisation: 'Exemple',
      version: '1.0',
      status: 'draft',
      classification: 'Confidentiel',
      date: '2026-11-16',
      approvals: [],
    },
    blocks,
  };
}

function settled(...blocks: readonly Block[]): readonly SettledBlock[] {
  return settle(written(blocks)).blocks;
}

function headings(...blocks: readonly Block[]): readonly SettledHeading[] {
  return settled(...blocks).filter((block) => block.kind === 'heading');
}

describe('numbers of headings', () => {
  it('follow the outline', () => {
    const outline = headings(
      heading(1, 'Un'),
      heading(2, 'Deux'),
      heading(2, 'Trois'),
      heading(3, 'Quatre'),
      heading(1, 'Cinq'),
      heading(2, 'Six'),
    );

    expect(outline.map(({ number }) => number)).toEqual(['1', '1.1', '1.2', '1.2.1', '2', '2.1']);
  });

  it('skip headings that are not counted', () => {
    const outline = headings(heading(1, 'Avant-propos', { numbered: false }), heading(1, 'Un'));

    expect(outline.map(({ number }) => number)).toEqual(['', '1']);
  });

  it('are letters in the appendices, and begin again after them', () => {
    const outline = headings(
      heading(1, 'Un'),
      appendix('Journal'),
      heading(2, 'Détail'),
      appendix('Sources'),
      heading(1, 'Encore'),
    );

    expect(outline.map(({ number }) => number)).toEqual(['1', 'A', 'A.1', 'B', '1']);
  });

  it('go on after Z with AA', () => {
    const outline = headings(...Array.from({ length: 28 }, (_, i) => appendix(`Annexe ${i}`)));

    expect(outline.slice(25).map(({ number }) => number)).toEqual(['Z', 'AA', 'AB']);
  });

  it('suffer no hole in the outline', () => {
    expect(() => headings(heading(1, 'Un'), heading(3, 'Trois'))).toThrow('level 3 under one of level 1');
  });
});

describe('anchors', () => {
  it('are made of the words, without accents, and stay different when the words are the same', () => {
    const anchors = headings(
      heading(1, 'Évaluation des risques'),
      heading(1, 'Évaluation des risques'),
      heading(1, '« ! »'),
    );

    expect(anchors.map(({ anchor }) => anchor)).toEqual([
      'evaluation-des-risques',
      'evaluation-des-risques-2',
      'part',
    ]);
  });

  it('keep to letters, digits and hyphens whatever the words', () => {
    const [hostile] = headings(heading(1, `"><script>alert(1)</script>${'x'.repeat(300)}`));

    expect(hostile?.anchor).toMatch(/^[a-z][a-z0-9-]{0,59}$/);
  });

  it('do not move when other headings come between', () => {
    const [, before] = headings(heading(1, 'Un'), heading(1, 'Plan'));
    const [, , after] = headings(heading(1, 'Un'), heading(1, 'Nouveau'), heading(1, 'Plan'));

    expect(after?.anchor).toBe(before?.anchor);
  });

  it('refuse two blocks of one id', () => {
    expect(() => headings(heading(1, 'Un', { id: 'x' }), heading(1, 'Deux', { id: 'x' }))).toThrow(
      'have the id x',
    );
  });
});

describe('references', () => {
  const registers = table({ id: 'assets', caption: 'Actifs', columns: ['Nom'], rows: [['Poste']] });
  const drawn = figure(drawDistribution(distribution), { id: 'levels', caption: 'Niveaux' });

  it('are written with the number of what they name, before or after it', () => {
    const told = paragraph([
      'Voir ',
      reference('assets'),
      ', ',
      reference('levels'),
      ', ',
      reference('plan'),
      ', ',
      reference('log'),
    ]);
    const [first] = settled(
      told,
      registers,
      drawn,
      heading(1, 'Plan', { id: 'plan' }),
      appendix('Journal', 'log'),
    );

    expect(first).toEqual({
      kind: 'paragraph',
      runs: [
        { kind: 'text', text: 'Voir ' },
        { kind: 'reference', text: 'tableau\u00A01', anchor: 'assets' },
        { kind: 'text', text: ', ' },
        { kind: 'reference', text: 'figure\u00A01', anchor: 'levels' },
        { kind: 'text', text: ', ' },
        { kind: 'reference', text: 'section\u00A01', anchor: 'plan' },
        { kind: 'text', text: ', ' },
        { kind: 'reference', text: 'annexe\u00A0A', anchor: 'log' },
      ],
    });
  });

  it('to nothing are a bug', () => {
    expect(() => settled(paragraph(reference('nowhere')))).toThrow(
      'nothing in the document is called nowhere',
    );
  });
});

describe('tables', () => {
  it('are counted when they have a caption', () => {
    const plain = table({ columns: ['A'], rows: [] });
    const [, second] = settled(plain, table({ caption: 'Un', columns: ['A'], rows: [] }));

    expect(second).toMatchObject({ name: { anchor: 'table-1', label: 'Tableau\u00A01' } });
    expect(settled(plain)[0]).not.toHaveProperty('name');
  });

  it('have rows as wide as they are', () => {
    expect(() => table({ columns: ['A', 'B'], rows: [['1']] })).toThrow('a row of 1 columns in a table of 2');
    expect(() =>
      table({ columns: ['A', 'B'], rows: [[cell('1', { span: 2 })], groupRow('G')] }),
    ).not.toThrow();
  });

  it('turn on pages of their own when they are wide, and only once inside a turned section', () => {
    const wide = table({ caption: 'Large', columns: ['A'], rows: [], landscape: true });

    expect(settled(wide)[0]).toMatchObject({
      kind: 'section',
      orientation: 'landscape',
      blocks: [{ kind: 'table' }],
    });
    expect(settled(landscape([wide]))[0]).toMatchObject({ kind: 'section', blocks: [{ kind: 'table' }] });
    expect(() => settled(landscape([landscape([])]))).toThrow('a section inside a section');
  });
});

describe('blocks that stay together', () => {
  it('are numbered and listed like all others, and hold no turned table of their own', () => {
    const wide = table({ caption: 'Large', columns: ['A'], rows: [], landscape: true });
    const [listed, kept] = settled(contents(2), together([heading(1, 'Un'), wide]));

    expect(listed).toMatchObject({ entries: [{ text: 'Un', number: '1' }] });
    expect(kept).toMatchObject({ kind: 'together', blocks: [{ kind: 'heading' }, { kind: 'table' }] });
  });
});

describe('contents', () => {
  it('list the headings down to their depth, those of turned sections too', () => {
    const [listed] = settled(
      contents(2),
      heading(1, 'Un'),
      landscape([heading(2, 'Deux'), heading(3, 'Trois')]),
    );

    expect(listed).toMatchObject({ title: 'Sommaire', entries: [{ text: 'Un' }, { text: 'Deux' }] });
  });
});

describe('typography', () => {
  it('is set in every text but code, in the language of the document', () => {
    const [first, second, third, fourth] = settled(
      paragraph(['Attention!', strong("l'actif : "), code('a?b : c')]),
      bulleted([item('Un ?', numbered(['Deux !']))]),
      callout('note', 'Pourquoi ?', [keyValues([['Clé : ', badge('high', 'Élevé !')]])]),
      table({ caption: 'Quoi ?', columns: ['Où ?'], rows: [['Là !']] }),
    );

    expect(first).toMatchObject({
      runs: [{ text: 'Attention\u202F!' }, { text: 'l’actif\u00A0: ' }, { text: 'a?b : c' }],
    });
    expect(JSON.stringify([second, third, fourth])).not.toMatch(/ [?!:]/);
  });

  it('shows steering characters, in code too', () => {
    const [first] = settled(paragraph(['a\u202Eb', code('c\u0000')]));

    expect(first).toMatchObject({ runs: [{ text: 'a[U+202E]b' }, { text: 'c[U+0000]' }] });
  });

  it('keeps a heading on one line', () => {
    expect(headings(heading(1, 'Un\ndeux'))[0]?.text).toBe('Un deux');
  });
});

describe('prose', () => {
  it('begins a paragraph at a blank line, and says nothing of nothing', () => {
    expect(prose('Un\nsuite\n\n \nDeux\n').length).toBe(2);
    expect(prose(' \n ')).toEqual([]);
  });
});

describe('a document in English', () => {
  it('is numbered in English', () => {
    const [, second] = settle(
      written([paragraph('Well: yes!'), table({ caption: 'One', columns: ['A'], rows: [] })], 'en'),
    ).blocks;

    expect(second).toMatchObject({ name: { label: 'Table\u00A01' } });
  });
});
