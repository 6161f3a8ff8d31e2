import type { IConfiguration } from 'dependency-cruiser'

// Who may import whom. Whatever is not allowed here is an error: see ARCHITECTURE.md.

/** The pipeline, in the order news flows. A stage may import itself and the stages before it. */
const stages = ['feed', 'article', 'story', 'topic', 'digest', 'delivery', 'chat']

/** Each library has one home; nothing outside that folder may import it. */
const libraryHomes = {
  'src/feed': ['feedsmith', 'entities'],
  'src/article': [
    '@mozilla/readability',
    'linkedom',
    'tldts',
    'tldts-core',
    'eld',
    'entities',
    'snowball-stemmers',
  ],
  'src/delivery': ['temporal-polyfill', 'node-cron'],
  'src/adapters/clock': ['node-cron'],
  'src/chat': ['fastest-levenshtein'],
  'src/adapters/web': ['undici', 'ipaddr\\.js', 'robots-parser', 'p-limit'],
  'src/adapters/database': ['kysely', 'kysely-generic-sqlite', 'pg'],
  'src/adapters/terminal': ['string-width'],
  'src/adapters/discord': ['discord\\.js'],
  'src/adapters/telegram': ['grammy'],
  'src/adapters/worker': ['piscina'],
  'src/adapters/locale': ['@fluent/bundle'],
  'src/adapters/log': ['pino'],
  config: ['zod', 'yaml', 'fastest-levenshtein'],
}

const stage = `src/(${stages.join('|')})/`
const domain = `src/(${stages.join('|')}|(pipeline|log)\\.ts$)`
const roots = 'src/(main|connect-[a-z-]+|run-[a-z-]+|list-scenes)\\.ts$'
const allow = (from: string, ...to: string[]) =>
  to.map((path) => ({ from: { path: `^${from}` }, to: { path } }))

export default {
  allowed: [
    ...stages.flatMap((name, i) =>
      allow(`src/${name}/`, `^src/(${stages.slice(0, i + 1).join('|')})/`),
    ),
    // Sending tells the operator what is refused or unknown: it logs by the port.
    ...allow('src/delivery/', '^src/log\\.ts$'),
    ...allow('src/pipeline\\.ts$', `^${domain}`),
    ...allow('src/adapters/([^/]+)/', '^src/adapters/$1/', `^${domain}`),
    ...allow('commands/', '^commands/', `^${stage}`),
    ...allow('config/', '^config/'),
    // Settings speak in the pipeline's nouns: feed/feed.ts, topic/topic.ts … (types only, by lint).
    ...allow('config/', '^src/([^/]+)/\\1\\.ts$'),
    // The composition roots connect the parts: main.ts, connect-*.ts and one run-<role>.ts a role.
    ...allow(roots, `^${domain}`, `^${roots}`, '^src/adapters/', '^config/', '^commands/'),
    ...allow('src/run-(demo|preview)\\.ts$', '^sample/'),
    ...Object.entries(libraryHomes).flatMap(([home, libraries]) =>
      allow(`${home}/`, `(^|/)node_modules/(${libraries.join('|')})/`),
    ),
    // Adapters may parse foreign data with zod.
    ...allow('src/adapters/', '(^|/)node_modules/zod/'),
    // Only the edges touch the machine; the stages stay pure.
    {
      from: { path: `^(src/adapters/|${roots}|config/|sample/)` },
      to: { dependencyTypes: ['core'] },
    },
    ...allow('sample/', '^sample/'),
  ],
  allowedSeverity: 'error',
  forbidden: [
    { name: 'nothing-imports-main', severity: 'error', from: {}, to: { path: '^src/main\\.ts$' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-imports-the-measures',
      severity: 'error',
      from: {},
      to: { path: '^(evaluate|bench|tests)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // count `import type` too
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node'] },
  },
} satisfies IConfiguration
