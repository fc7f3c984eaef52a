/** What Cloudflare did with a request, under one spelling: GraphQL writes `managed_challenge`, Logpush `managedchallenge`. */
export interface SecurityAction {
  readonly id: string;
  /** Stopped or challenged: what the dashboard counts as mitigated. What was let through, skipped or only logged is not. */
  readonly mitigated: boolean;
}

const MITIGATING = ['block', 'drop', 'connection_close', 'challenge', 'js_challenge', 'managed_challenge'];
const OTHERS = [
  'allow',
  'bypass',
  'log',
  'skip',
  'challenge_solved',
  'challenge_failed',
  'challenge_bypassed',
  'js_challenge_solved',
  'js_challenge_failed',
  'js_challenge_bypassed',
  'managed_challenge_skipped',
  'managed_challenge_bypassed',
  'managed_challenge_non_interactive_solved',
  'managed_challenge_interactive_solved',
  'link_maze_injected',
];

/** The actions that count as mitigated, as GraphQL spells them in a filter: its two spellings of one included. */
export const MITIGATING_IN_GRAPHQL: readonly string[] = [...MITIGATING, 'jschallenge'];

const KNOWN = new Map(
  [...MITIGATING, ...OTHERS].map((id) => [bare(id), { id, mitigated: MITIGATING.includes(id) }]),
);

/** The action of a word in any spelling; one that we do not know counts as not mitigated and keeps its word. */
export function securityAction(word: string): SecurityAction {
  return KNOWN.get(bare(word)) ?? { id: bare(word), mitigated: false };
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll('_', '');
}
