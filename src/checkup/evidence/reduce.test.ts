import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reducedIp, reducedText } from './reduce.ts';

describe('Reducing personal data', () => {
  it.each([
    ['203.0.113.69', '203.0.113.0/24'],
    ['2001:db8:1:2::5', '2001:db8:1::/48'],
    ['2001:0DB8:0001:0002:0003:0004:0005:0006', '2001:db8:1::/48'],
    ['::1', '0:0:0::/48'],
    ['not an address', 'not an address'],
    ['12:30', '12:30'],
  ])('an address becomes its network: %s', (address, network) => {
    expect(reducedIp(address)).toBe(network);
  });

  it.each([
    ['/reset?token=abc&lang=fr', '/reset?token=…&lang=…'],
    ['/search?q=marie@example.com', '/search?q=…'],
    ['curl from 198.51.100.7', 'curl from 198.51.100.0/24'],
    ['seen at 2001:db8:1:2::5 today', 'seen at 2001:db8:1::/48 today'],
    ['jean.dupont@example.fr (dash)', '…@example.fr (dash)'],
    ['ip.src in {198.51.100.0/24}', 'ip.src in {198.51.100.0/24}'],
    ['Mozilla/5.0 Chrome/142.0.0.0', 'Mozilla/5.0 Chrome/142.0.0.0'],
    ['http://203.0.113.9/shell', 'http://203.0.113.0/24/shell'],
    ['Mozilla/5.0 at 12:30:45', 'Mozilla/5.0 at 12:30:45'],
  ])('a free text keeps what it says and loses who: %s', (text, reduced) => {
    expect(reducedText(text)).toBe(reduced);
  });

  it('twice is once', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.ipV4(), fc.ipV6(), fc.emailAddress(), fc.webUrl({ withQueryParameters: true })),
        (text) => {
          expect(reducedText(reducedText(text))).toBe(reducedText(text));
        },
      ),
    );
  });
});
