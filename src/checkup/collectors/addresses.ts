import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks that are nobody’s on the Internet (RFC 6890 and its registries): a probe there would look inside. */
const V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** Of IPv6 only what is given out (2000::/3) is public, without what stands for something else. */
const V6_PUBLIC = '2000::/3';
const V6_SPECIAL = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const inside = listOf(V4, 'ipv4');
const given = listOf([V6_PUBLIC], 'ipv6');
const special = listOf(V6_SPECIAL, 'ipv6');

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/**
 * True for an address of a server on the public Internet. An IPv4 address in an IPv6 coat (`::ffff:10.0.0.1`, NAT64, 6to4)
 * is not: nobody’s DNS needs one, and it leads where the address inside leads.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  if (isIPv4(bare)) return !inside.check(bare, 'ipv4');
  return isIPv6(bare) && given.check(bare, 'ipv6') && !special.check(bare, 'ipv6');
}
