import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './addresses.ts';

describe('an address', () => {
  it('is public when it is a server’s on the Internet', () => {
    for (const address of ['1.1.1.1', '8.8.8.8', '172.15.0.1', '2606:4700::1111', '2a01:e0a::1']) {
      expect(isPublicAddress(address), address).toBe(true);
    }
  });

  it('is not when it leads inside, whatever it is dressed as', () => {
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '255.255.255.255',
      '::',
      '::1',
      'fe80::1',
      'fe80::1%eth0',
      'fd00::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '::ffff:7f00:1',
      '64:ff9b::a00:1',
      '2002:7f00:1::',
      '2001:db8::1',
    ]) {
      expect(isPublicAddress(address), address).toBe(false);
    }
  });

  it('is not when it is none', () => {
    for (const text of ['', 'localhost', '1.1.1', '0x7f000001', '2130706433', '127.1']) {
      expect(isPublicAddress(text), text).toBe(false);
    }
  });
});
