import { describe, expect, it } from 'vitest';
import { isQuery } from './graphql-query.ts';

describe('a document of GraphQL', () => {
  it('may be asked when it holds queries and fragments only', () => {
    for (const document of [
      '{ viewer { budget } }',
      'query { a }',
      'query A($z: string!) { a(filter: {zone: $z}) { b } }',
      'query A { ...F } fragment F on T { a }',
      'query { a(text: "mutation { b }") } # mutation',
    ]) {
      expect(isQuery(document), document).toBe(true);
    }
  });

  it('may not when it changes or subscribes, wherever that is hidden', () => {
    for (const document of [
      'mutation { a }',
      'subscription { a }',
      'query { a } mutation { b }',
      '# query\nmutation { a }',
      '{ a } mutation M($x: Int) { b }',
      '"""query""" mutation { a }',
      'query A { a } , mutation B { b }',
    ]) {
      expect(isQuery(document), document).toBe(false);
    }
  });

  it('may not when it cannot be read', () => {
    for (const document of ['', 'query', 'query { a', '} {', '{ a(text: "open) }', '{ a } trailing']) {
      expect(isQuery(document), document).toBe(false);
    }
  });
});
