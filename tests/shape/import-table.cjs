/**
 * What may import what: one row a folder. Everything that a row does not name is forbidden.
 * `own`: our folders and files; `packages`: from the registry; `node`: Node's own modules, if any;
 * `types`: what may be imported as types only. `preload/contract` may be imported as types everywhere.
 */
const table = [
  { from: 'preload/contract', own: [], packages: ['zod'] },
  { from: 'preload/channel.ts', own: [], packages: [] },
  { from: 'preload/bridge.ts', own: ['preload/channel.ts'], packages: ['electron'] },

  { from: 'main/rules', own: [], packages: ['temporal-polyfill'], types: ['zod'] },
  {
    from: 'main/papers',
    own: ['main/ports.ts'],
    packages: ['pdfkit', '@types/pdfkit', 'fontkit', '@types/fontkit', 'bidi-js', 'qr', 'i18next', 'zlib'],
    node: ['fs', 'fs/promises', 'path', 'url', 'worker_threads', 'crypto', 'zlib'],
    types: ['main/rules'],
  },
  {
    from: 'main/store',
    own: ['preload/contract'],
    packages: ['knex', 'zod', '@journeyapps/sqlcipher', 'sqlite3', '@node-rs/argon2', 'double-metaphone'],
    node: [
      'async_hooks',
      'crypto',
      'fs',
      'fs/promises',
      'path',
      'readline/promises',
      'stream',
      'stream/consumers',
      'util',
      'worker_threads',
    ],
    types: ['main/ports.ts', 'main/rules', 'main/papers/content.ts'],
  },
  {
    from: 'main/scope',
    own: ['preload/contract'],
    packages: [],
    types: ['main/ports.ts', 'main/store', 'main/rules', 'zod'],
  },
  {
    from: 'main/services',
    own: ['preload/contract', 'main/scope', 'main/rules', 'main/store', 'main/papers'],
    packages: ['@node-rs/argon2', '@18f/us-federal-holidays'],
    node: ['crypto'],
    types: ['main/ports.ts'],
  },
  {
    from: 'main/dispatch',
    own: [
      'preload/contract',
      'main/scope',
      'main/store/unit.ts',
      'main/store/audit.ts',
      'main/store/errors.ts',
    ],
    packages: ['zod'],
    node: ['crypto'],
    types: ['main/ports.ts', 'main/store'],
  },
  {
    from: 'main/printing',
    own: [],
    packages: [],
    node: ['child_process', 'crypto', 'fs', 'fs/promises', 'http', 'net', 'os', 'path', 'timers/promises'],
    types: ['main/ports.ts'],
  },
  { from: 'main/ports.ts', own: [], packages: [], types: ['main/papers/content.ts'] },
  {
    from: 'main/preferences.ts',
    own: ['preload/contract'],
    packages: ['zod'],
    node: ['fs/promises', 'path'],
  },
  {
    from: 'main/throttle-file.ts',
    own: [],
    packages: ['zod'],
    node: ['fs', 'path'],
    types: ['main/scope'],
  },
  {
    from: 'main/training-folder.ts',
    own: ['main/store/keyring'],
    packages: [],
    node: ['fs/promises', 'path'],
  },
  {
    from: 'main/(training-)?resources\\.ts',
    own: ['preload/contract', 'main/resources.ts'],
    packages: ['zod'],
    node: ['crypto', 'fs/promises', 'path'],
    types: ['main/rules'],
  },
  {
    // The composition root, in plain Node: everything in main but the windows.
    from: 'main/(book-in-use|counter(-clock)?|customer-screen|house|training(-(calls|deliveries|history|people|runs))?)\\.ts',
    own: ['preload/contract', 'main/(?!electron/|start\\.ts)'],
    packages: ['zod'],
    node: ['crypto', 'fs', 'fs/promises', 'path', 'url', 'worker_threads'],
  },
  {
    from: 'main/electron',
    own: ['preload/channel.ts'],
    packages: ['electron', 'pino'],
    node: ['crypto', 'fs', 'fs/promises', 'os', 'path', 'url'],
    types: ['main/ports.ts'],
  },
  {
    from: 'main/start.ts',
    own: [
      'preload/channel.ts',
      'main/electron',
      'main/counter.ts',
      'main/papers/worker-maker.ts',
      'main/printing',
    ],
    packages: ['electron'],
    node: ['path', 'url'],
    types: ['main/ports.ts'],
  },

  {
    from: 'renderer/client',
    own: ['preload/contract', 'resources/words'],
    packages: ['@tanstack/react-query', 'i18next', 'react', 'react-i18next', 'wouter', 'zod'],
  },
  {
    from: 'renderer/forms',
    own: ['preload/contract', 'renderer/client', 'renderer/frame'],
    packages: [
      '@internationalized/date',
      '@hookform/resolvers',
      'lucide-react',
      'react',
      'react-dom',
      'react-aria-components',
      'react-hook-form',
      'react-i18next',
      'signature_pad',
      'temporal-polyfill',
    ],
  },
  {
    from: 'renderer/frame',
    own: ['preload/contract', 'renderer/client', 'renderer/forms', 'renderer/routes.ts', 'renderer/look'],
    packages: ['lucide-react', 'pdfjs-dist', 'react', 'react-aria-components', 'react-i18next', 'wouter'],
  },
  {
    from: 'renderer/screens',
    own: ['preload/contract', 'renderer/client', 'renderer/forms', 'renderer/frame', 'renderer/routes.ts'],
    packages: [
      '@internationalized/date',
      'bwip-js',
      'lucide-react',
      'pdfjs-dist',
      'react',
      'react-aria-components',
      'react-hook-form',
      'react-i18next',
      'wouter',
      'zod',
    ],
  },
];

/** Folders and files of ours, as dependency-cruiser sees them: paths from the top. */
const ours = (name) => (/\.tsx?$|\(/.test(name) ? `^${name}` : `^${name}/`);
const packaged = (name) => `(^|/)node_modules/${name}/`;
const core = (name) => `^(node:)?${name}$`;
const anyType = (name) => (/^(main|preload|renderer)\//.test(name) ? ours(name) : packaged(name));

function rulesOf({ from, own, packages, node = [], types = [] }) {
  const itself = ours(from);
  const values = [itself, ...own.map(ours), ...packages.map(packaged), ...node.map(core)];
  // The types of a package may lie in a package of their own.
  const typesOf = packages.map((name) => packaged(`@types/${name}`));
  const asTypes = [...values, ...typesOf, ours('preload/contract'), ...types.map(anyType)];
  return [
    {
      name: `${from} imports`,
      severity: 'error',
      from: { path: itself },
      to: { pathNot: values, dependencyTypesNot: ['type-only'] },
    },
    {
      name: `${from} imports types`,
      severity: 'error',
      from: { path: itself },
      to: { pathNot: asTypes, dependencyTypes: ['type-only'] },
    },
  ];
}

module.exports = {
  table,
  forbidden: [
    ...table.flatMap(rulesOf),
    {
      name: "one area's services keep out of another's",
      severity: 'error',
      from: { path: '^main/services/([^/]+)/' },
      to: { path: '^main/services/[^/]+/', pathNot: '^main/services/($1|common)/' },
    },
    {
      name: "one journey's screens keep out of another's",
      severity: 'error',
      from: { path: '^renderer/screens/([^/]+)/' },
      to: { path: '^renderer/screens/[^/]+/', pathNot: '^renderer/screens/$1/' },
    },
    {
      name: 'every folder has a row',
      severity: 'error',
      from: {
        path: '^(main|preload|renderer)/',
        // Files at the top of renderer/ put the rest together.
        pathNot: ['^renderer/[^/]+$', ...table.map(({ from }) => ours(from))],
      },
      to: {},
    },
    {
      name: 'no circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
