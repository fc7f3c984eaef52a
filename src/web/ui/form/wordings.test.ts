import { describe, expect, it } from 'vitest';
import { withOther, withWords } from './wordings.ts';

describe('one wording that serves every language', () => {
  it('stays one when the reader changes it', () => {
    expect(withWords('Vol', 'fr', 'Vol de portable')).toBe('Vol de portable');
  });

  it('becomes two when the other language is written, and keeps the reader’s words', () => {
    expect(withOther('Vol', 'fr', 'en', 'Theft')).toEqual({ fr: 'Vol', en: 'Theft' });
  });
});

describe('two wordings', () => {
  it('change one by one', () => {
    expect(withWords({ fr: 'Vol', en: 'Theft' }, 'en', 'Burglary')).toEqual({ fr: 'Vol', en: 'Burglary' });
  });

  it('become one again when the other language is emptied', () => {
    expect(withOther({ fr: 'Vol', en: 'Theft' }, 'fr', 'en', '')).toBe('Vol');
  });

  it('keep the other language while the reader’s is empty, so that no text is lost', () => {
    expect(withWords({ fr: 'Vol', en: 'Theft' }, 'fr', '')).toEqual({ fr: '', en: 'Theft' });
  });

  it('are nothing once both are empty', () => {
    expect(withWords({ fr: 'V', en: '' }, 'fr', '')).toBeUndefined();
  });
});
