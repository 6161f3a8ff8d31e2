import { isIP } from 'node:net'
import { z } from 'zod'
import { deliverySettings } from './delivery-settings.ts'
import { platformSettings } from './platform-settings.ts'
import { define, list, type SettingSpec, whole } from './setting-spec.ts'

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
const isHost = (host: string): boolean =>
  isIP(host.replace(/^\[|\]$/g, '')) !== 0 || /^[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(host)
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .refine((tag) => languageNames.of(tag) !== undefined)

/** Every setting of the program: name in the file, variable, default and meaning. */
export const settingSpecs = {
  sources: define({
    env: 'SOURCES',
    schema: z.string().min(1),
    fallback: 'config/sources.opml',
    meaning: 'OPML list of the feeds to read',
    cure: 'Name an OPML file that exists.',
  }),
  topics: define({
    env: 'TOPICS',
    schema: z.string().min(1),
    fallback: 'config/topics.yaml',
    meaning: 'The desks: labels, feed categories and words that belong to each',
    cure: 'Name a YAML file in the form of config/topics.yaml.',
  }),
  dataDir: define({
    env: 'DATA_DIR',
    schema: z.string().min(1),
    fallback: 'data',
    meaning: 'Folder for everything the bot keeps',
    cure: 'Name a folder the bot may write to.',
  }),
  databaseUrl: define({
    env: 'DATABASE_URL',
    schema: z
      .string()
      .trim()
      .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+|)$/i),
    fallback: '',
    meaning:
      'Where the bot remembers: `sqlite:PATH` or `postgres://USER:PASSWORD@HOST:5432/DATABASE`; empty is `dateline.db` in the data folder',
    cure: 'Write sqlite:PATH or postgres://USER:PASSWORD@HOST:5432/DATABASE.',
    secret: true,
  }),
  ...platformSettings,
  language: define({
    env: 'INTERFACE_LANGUAGE',
    schema: z.enum(['en', 'he']),
    fallback: 'en',
    meaning: "Language of the bot's own words in a new chat: `en` or `he`",
    cure: 'Write en or he.',
  }),
  readingLanguages: define({
    env: 'READING_LANGUAGES',
    schema: list.pipe(z.array(languageTag).min(1)),
    fallback: ['en'],
    meaning: 'Languages of the stories in a new chat, the first leads',
    cure: 'List two-letter language codes, for example en, es.',
  }),
  timeZone: define({
    env: 'TIME_ZONE',
    schema: z
      .string()
      .transform((zone) => zone || Intl.DateTimeFormat().resolvedOptions().timeZone)
      .refine(isZone),
    fallback: '',
    meaning: "Time zone of a new chat; empty is the machine's own",
    cure: 'Write an IANA name such as Europe/Madrid.',
  }),
  minutes: define({
    env: 'DIGEST_MINUTES',
    schema: whole(1, 15),
    fallback: 3,
    meaning: 'Length of a digest in a new chat, minutes of reading (1–15)',
    cure: 'Write a whole number from 1 to 15.',
  }),
  maxAgeHours: define({
    env: 'DIGEST_MAX_AGE_HOURS',
    schema: whole(1, 168),
    fallback: 36,
    meaning: 'A digest shows no story without a report in this many hours (1–168)',
    cure: 'Write a whole number from 1 to 168.',
  }),
  maxQuotedWords: define({
    env: 'MAX_QUOTED_WORDS',
    schema: whole(0, 2000),
    fallback: 200,
    meaning:
      'At most this many words are quoted from one article, over all it is shown in (0–2000)',
    cure: 'Write a whole number from 0 to 2000.',
  }),
  headlineOnly: define({
    env: 'HEADLINE_ONLY',
    schema: list.pipe(z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i))),
    fallback: [],
    meaning: 'Publishers shown by headline and link only, by domain',
    cure: 'List domains, for example example.org, example.net.',
  }),
  pollMinutes: define({
    env: 'POLL_MINUTES',
    schema: whole(1, 1440),
    fallback: 5,
    meaning: 'A feed is never polled more often than this, minutes (1–1440)',
    cure: 'Write a whole number from 1 to 1440.',
  }),
  pollMaxMinutes: define({
    env: 'POLL_MAX_MINUTES',
    schema: whole(5, 10_080),
    fallback: 240,
    meaning: 'A quiet feed is polled at least this often, minutes (5–10080)',
    cure: 'Write a whole number from 5 to 10080, not below POLL_MINUTES.',
  }),
  concurrency: define({
    env: 'CONCURRENCY',
    schema: whole(1, 256),
    fallback: 24,
    meaning: 'Requests in flight at once, over all hosts (1–256); a host never gets more than 2',
    cure: 'Write a whole number from 1 to 256.',
  }),
  pagesPerFeed: define({
    env: 'PAGES_PER_FEED',
    schema: whole(0, 100),
    fallback: 5,
    meaning: 'Pages fetched to complete teasers, at most, a feed and poll (0–100)',
    cure: 'Write a whole number from 0 to 100.',
  }),
  contact: define({
    env: 'CONTACT',
    schema: z
      .string()
      .max(200)
      .regex(/^[^\r\n()]*$/),
    fallback: '',
    meaning: 'Address or page told to publishers in the User-Agent',
    cure: 'Write an e-mail address or a web page, without brackets.',
  }),
  allowPrivateHosts: define({
    env: 'ALLOW_PRIVATE_HOSTS',
    schema: list.pipe(z.array(z.string().refine(isHost))),
    fallback: [],
    meaning: 'Hosts that may be fetched though their address is private',
    cure: 'List host names or addresses without port, for example feeds.lan, 10.0.0.7.',
  }),
  ...deliverySettings,
  retentionDays: define({
    env: 'RETENTION_DAYS',
    schema: whole(2, 3650),
    fallback: 90,
    meaning: 'Articles are kept this many days (2–3650)',
    cure: 'Write a whole number from 2 to 3650.',
  }),
  logLevel: define({
    env: 'LOG_LEVEL',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    fallback: 'warn',
    meaning: 'What is logged to standard error: debug, info, warn, error or silent',
    cure: 'Write debug, info, warn, error or silent.',
  }),
} satisfies Record<string, SettingSpec<z.ZodType>>

/** A setting's name in the program; its environment variable is in its spec. */
export type SettingName = keyof typeof settingSpecs

/** Checked settings, as the program uses them. */
export type Settings = {
  readonly [K in SettingName]: z.output<(typeof settingSpecs)[K]['schema']>
}
