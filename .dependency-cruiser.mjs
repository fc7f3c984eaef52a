// The floors of the house, lowest first. A floor uses itself and lower ones only; a type import is an import.
const TEST = '\\.test\\.tsx?$';
const FLOORS = [
  'kernel',
  'domain',
  'catalogues',
  'checkup',
  'documents',
  'interop',
  'store',
  'actions',
  'server',
  'cli',
];
const ROOMS = [
  'register',
  'study',
  'scope',
  'assets',
  'threats',
  'vulnerabilities',
  'scenarios',
  'evaluation',
  'controls',
  'treatment',
  'roadmap',
  'governance',
  'audits',
  'providers',
  'pdca',
  'mission',
  'dossier',
];

/** One rule a floor: it may not look up. */
const floors = FLOORS.map((floor, height) => ({
  name: `${floor}-looks-down-only`,
  comment: `${floor} stands below ${FLOORS.slice(height + 1).join(', ')}; what it needs of them is passed in.`,
  severity: 'error',
  from: { path: `^src/${floor}/`, pathNot: TEST },
  to: { path: `^src/(${[...FLOORS.slice(height + 1), 'web'].join('|')})/` },
})).filter((rule) => rule.name !== 'cli-looks-down-only');

/** The rooms of the domain stand in the order of ISO/IEC 27005: each uses only those before it. */
const rooms = ROOMS.slice(0, -1).map((room, place) => ({
  name: `domain-${room}-uses-earlier-rooms`,
  comment:
    'The import direction is the reading order of the standard: scenarios know assets, never the other way.',
  severity: 'error',
  from: { path: `^src/domain/${room}/`, pathNot: TEST },
  to: { path: `^src/domain/(${ROOMS.slice(place + 1).join('|')})/` },
}));

export default {
  forbidden: [
    ...floors,
    ...rooms,
    {
      name: 'no-cycle',
      comment:
        'A knot cannot be read from its beginning; type imports count, or the knot moves into the types.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The domain depends on zod and the kernel only: no clock, no randomness, no file, no language choice.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: TEST },
      to: { pathNot: '^src/(kernel|domain)/|node_modules/zod/' },
    },
    {
      name: 'kernel-is-pure',
      comment: 'The kernel knows nothing of the trade and nothing of the machine.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: TEST },
      to: { pathNot: '^src/kernel/|node_modules/(zod|@noble/hashes)/' },
    },
    {
      name: 'checkup-rules-and-report-are-pure',
      comment:
        'Collect, judge, tell: what judges and what tells can be replayed from the evidence, without clock, file or socket.',
      severity: 'error',
      from: { path: '^src/checkup/(evidence|procedure|rules|report|trend)/', pathNot: TEST },
      to: { pathNot: '^src/(kernel|domain|checkup)/|node_modules/zod/' },
    },
    {
      name: 'checkup-touches-the-outside-in-three-rooms',
      comment:
        'Collectors read outside, the archive writes, the analyst asks: nothing else of the checkup imports them but the run.',
      severity: 'error',
      from: { path: '^src/checkup/(evidence|procedure|rules|report|trend)/', pathNot: TEST },
      to: { path: '^src/checkup/(collectors|archive|analyst|run)/' },
    },
    {
      name: 'checkup-rules-and-collectors-are-strangers',
      comment:
        'Delete one rule or one collector and no other breaks; what two share lives beside their folders.',
      severity: 'error',
      from: { path: '^src/checkup/(rules|collectors)/([^/]+)/', pathNot: TEST },
      to: { path: '^src/checkup/$1/[^/]+/', pathNot: '^src/checkup/$1/$2/' },
    },
    {
      name: 'formats-know-only-the-model',
      comment: 'N kinds + M formats, never N x M: a format that knows a kind or the domain breaks the sum.',
      severity: 'error',
      from: { path: '^src/documents/formats/', pathNot: TEST },
      to: { path: '^src/(domain|catalogues)/|^src/documents/kinds/' },
    },
    {
      name: 'web-sees-the-api-not-the-server',
      comment: 'The browser imports kernel, domain, the style, the drawings and the types of server/api.ts.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: TEST },
      to: {
        path: '^src/(catalogues|documents|interop|store|actions|server|cli)/',
        pathNot: '^src/server/api\\.ts$|^src/documents/(style|drawings)/',
      },
    },
    {
      name: 'rooms-of-the-web-are-strangers',
      comment:
        'A page that imports another page cannot be changed alone; what two pages share lives in web/ui.',
      severity: 'error',
      from: { path: '^src/web/rooms/([^/]+)/' },
      to: { path: '^src/web/rooms/', pathNot: '^src/web/rooms/$1/' },
    },
    {
      name: 'no-test-in-production',
      comment: 'Fixtures and tests stay with tests.',
      severity: 'error',
      from: { path: '^src/', pathNot: `${TEST}|/fixtures/` },
      to: { path: `${TEST}|/fixtures/|^tests/` },
    },
    {
      name: 'no-orphan-file',
      comment: 'A file that nobody imports is dead or a door; doors are named here.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: `${TEST}|\\.d\\.ts$` },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
