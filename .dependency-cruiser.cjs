// Which room may import which: the table of the README's map, checked over the whole of src/.
const pure = ['intake', 'language', 'lib'];

/** Room → what it may import for values, and what for types alone. */
const table = {
  lib: { values: [], types: [] },
  intake: { values: ['lib'], types: ['language'] },
  language: { values: ['lib'], types: [] },
  flow: { values: pure, types: [] },
  engine: { values: [...pure, 'flow'], types: [] },
  photo: { values: pure, types: [] },
  channel: { values: pure, types: [] },
  store: { values: pure, types: [] },
  vault: { values: pure, types: [] },
  document: { values: [...pure, 'photo', 'privacy'], types: ['flow', 'store', 'vault'] },
  inbox: {
    values: [...pure, 'engine', 'store', 'channel'],
    types: ['flow', 'vault', 'document'],
  },
  outbox: { values: [...pure, 'store'], types: ['channel', 'vault'] },
  dossier: { values: [...pure, 'flow'], types: ['store', 'vault', 'document'] },
  privacy: { values: [...pure, 'photo'], types: ['flow', 'store', 'vault'] },
  reminder: { values: [...pure, 'flow'], types: ['store'] },
  staff: { values: [...pure, 'store'], types: [] },
  worklist: { values: [...pure, 'flow', 'store'], types: [] },
  center: { values: [...pure, 'store'], types: ['flow', 'vault'] },
  web: {
    values: [...pure, 'store'],
    types: [
      ...['flow', 'channel', 'vault', 'document', 'privacy', 'staff', 'worklist', 'center'],
      'reminder',
    ],
  },
};

const rooms = Object.keys(table);

/** A room imports itself, its row of the table, packages and Node; never a neighbour beyond them. */
const doors = rooms.flatMap((room) => {
  const { values, types } = table[room];
  const allowed = [room, ...values, ...types].join('|');
  const typesOnly = types.length === 0 ? [] : [ruleForTypes(room, types)];
  return [
    {
      name: `${room}-stays-in-its-row`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${allowed})/` },
    },
    ...typesOnly,
  ];
});

function ruleForTypes(room, types) {
  return {
    name: `${room}-knows-only-types-of-${types.join('-')}`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: `^src/(${types.join('|')})/`, dependencyTypesNot: ['type-only'] },
  };
}

module.exports = {
  forbidden: [
    ...doors,
    {
      name: 'no-unknown-room',
      comment: 'A new folder of src needs a row in the table above and a line on the map.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/([^/]+\\.ts$|desk/|console/|(${rooms.join('|')})/)` },
      to: {},
    },
    {
      name: 'nobody-imports-the-entry-files',
      severity: 'error',
      from: { path: `^src/(${rooms.join('|')})/` },
      to: { path: '^src/([^/]+\\.ts$|desk/|console/)' },
    },
    {
      name: 'no-circles-between-rooms',
      comment:
        'Within a room files may know each other both ways, as the repairs of the engine do.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/[^/]+$' },
      to: { circular: true },
    },
    {
      name: 'no-development-package',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/pages/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-stand-alone',
      comment: 'What runs in a browser shares only types and the languages with the service.',
      severity: 'error',
      from: { path: '^src/web/pages/' },
      to: {
        path: '^src/',
        pathNot: '^src/(web/pages|language|lib)/',
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'node', 'module-sync', 'default', 'types'],
    },
  },
};
