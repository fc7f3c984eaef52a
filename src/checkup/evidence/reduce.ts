/**
 * Personal data is reduced before anything is kept (GDPR art. 5 (1) c): an address becomes its network, an e-mail its
 * domain, and of a query string the names of its fields.
 */

// `Chrome/142.0.0.0` is a version: after one stroke no address is meant, after two (`http://…`) one is.
const V4 = /(?<![\w.]|(?<!\/)\/)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}\b(?!\/\d|\.\d)/g;

/** `203.0.113.69` becomes `203.0.113.0/24`, `2001:db8:1:2::5` becomes `2001:db8:1::/48`; anything else stays. */
export function reducedIp(address: string): string {
  const trimmed = address.trim();
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(trimmed)) return trimmed.replace(V4, '$1.$2.$3.0/24');
  return isV6(trimmed) ? network48(trimmed) : trimmed;
}

const V6_LOOK = /^[0-9a-f:]{2,39}$/i;

function isV6(text: string): boolean {
  return V6_LOOK.test(text) && text.includes(':') && groupsOf(text) !== undefined;
}

/** The eight groups of an IPv6 address (RFC 4291 §2.2); undefined for what is none. */
function groupsOf(text: string): readonly string[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const given = [...(head ?? []), ...(tail ?? [])];
  if (given.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  if (halves.length === 1) return given.length === 8 ? given : undefined;
  if (given.length > 7) return undefined;
  return [...(head ?? []), ...Array<string>(8 - given.length).fill('0'), ...(tail ?? [])];
}

function network48(address: string): string {
  const groups = (groupsOf(address) ?? []).slice(0, 3);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/48`;
}

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@((?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}]{2,24})/gu;

/** `marie.curie@example.com` becomes `…@example.com`. */
export function reducedEmail(text: string): string {
  return text.replaceAll(EMAIL, '…@$1');
}

/** `/reset?token=abc&lang=fr` becomes `/reset?token=…&lang=…`: the names tell what was tried, the values are somebody's. */
export function reducedQuery(text: string): string {
  return text.replaceAll(/\?[^\s#"'<>]+/g, (query) => query.replaceAll(/=[^&;\s#]*/g, '=…'));
}

const V6_IN_TEXT = /(?<![\p{L}\p{N}:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\p{L}\p{N}:.]|\/\d)/giu;

/** Everything personal that a free text may hold: addresses, e-mails and the values of query strings. */
export function reducedText(text: string): string {
  return reducedQuery(reducedEmail(text))
    .replaceAll(V4, '$1.$2.$3.0/24')
    .replaceAll(V6_IN_TEXT, (address) => (isV6(address) ? network48(address) : address));
}
