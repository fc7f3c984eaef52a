import { expect, test } from 'vitest';
import { changed, first, TODAY } from '../../../tests/dossiers/small.ts';
import { advance } from './advance.ts';

test('a measure given up counts nowhere, and one is late only after its day', () => {
  const { measures } = changed(({ measures }) => {
    const one = first(measures);
    measures.push(
      { ...one, id: 'M-91', status: 'abandoned', due: '2020-01-01' },
      { ...one, id: 'M-92', status: 'in-progress', due: TODAY },
      { ...one, id: 'M-93', status: 'in-progress', due: '2020-01-01' },
      { ...one, id: 'M-94', status: 'done', due: '2020-01-01' },
    );
  });
  const before = advance(measures.slice(0, -4), TODAY);

  expect(advance(measures, TODAY)).toEqual({
    done: before.done + 1,
    running: before.running + 2,
    waiting: before.waiting,
    late: before.late + 1,
    of: before.of + 3,
  });
});
