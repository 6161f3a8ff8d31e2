import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSettings, SettingsProblem } from '../../config/load-settings.ts'
import { settingSpecs } from '../../config/settings.ts'

function settingsFile(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'dateline-settings-')), 'dateline.yaml')
  writeFileSync(path, text)
  return path
}

function problemsOf(env: Record<string, string>, file: string | null = null): readonly string[] {
  try {
    loadSettings(env, file)
  } catch (error) {
    if (error instanceof SettingsProblem) return error.problems
    throw error
  }
  return []
}

test('every setting has a default that passes its own check', () => {
  const { settings, given } = loadSettings({})
  expect(Object.keys(settings)).toEqual(Object.keys(settingSpecs))
  expect([...given]).toEqual([])
})

test('the environment wins over the file, and the file over the default', () => {
  const file = settingsFile('minutes: 5\npollMinutes: 7\n')
  const { settings, given } = loadSettings({ DIGEST_MINUTES: '9' }, file)
  expect([settings.minutes, settings.pollMinutes, settings.retentionDays]).toEqual([9, 7, 90])
  expect([...given].sort()).toEqual(['minutes', 'pollMinutes'])
})

test('an empty variable counts as unset', () => {
  expect(loadSettings({ DIGEST_MINUTES: '' }).given.size).toBe(0)
})

test('lists come from commas in a variable and from a list in the file', () => {
  expect(loadSettings({ READING_LANGUAGES: 'he, en' }).settings.readingLanguages).toEqual([
    'he',
    'en',
  ])
  const file = settingsFile('readingLanguages: [es, en]\n')
  expect(loadSettings({}, file).settings.readingLanguages).toEqual(['es', 'en'])
})

test('every problem is reported at once, each with its cure', () => {
  const file = settingsFile('minuts: 4\nconcurrency: many\n')
  expect(problemsOf({ DIGEST_MINUTES: '99', TIME_ZONE: 'Mars/Olympus' }, file)).toEqual([
    `${file}: there is no setting "minuts". Did you mean "minutes"?`,
    'TIME_ZONE: "Mars/Olympus" cannot be used. Write an IANA name such as Europe/Madrid.',
    'DIGEST_MINUTES: "99" cannot be used. Write a whole number from 1 to 15.',
    `concurrency in ${file}: "many" cannot be used. Write a whole number from 1 to 256.`,
  ])
})

test('settings that contradict each other are named together', () => {
  expect(problemsOf({ POLL_MINUTES: '60', POLL_MAX_MINUTES: '30' })).toEqual([
    'POLL_MINUTES: 60 is above POLL_MAX_MINUTES (30). Lower the one or raise the other.',
  ])
})

test('a secret never appears in a problem', () => {
  const [problem = ''] = problemsOf({ DATABASE_URL: 'mysql://bot:hunter2@db' })
  expect(problem).toContain('DATABASE_URL')
  expect(problem).not.toContain('hunter2')
})

test('a file that is not YAML names the line, and a missing one the path', () => {
  const broken = settingsFile('minutes: [3\nlanguage: en\n')
  expect(problemsOf({}, broken).join()).toMatch(/line \d+ is not YAML/)
  expect(problemsOf({}, '/nowhere/dateline.yaml').join()).toContain('it cannot be read')
})

test('a variable written into the file is recognised', () => {
  const file = settingsFile('DIGEST_MINUTES: 4\n')
  expect(problemsOf({}, file)).toEqual([
    `${file}: there is no setting "DIGEST_MINUTES". Did you mean "minutes"?`,
  ])
})

test('codes that are no language and words that are no domain are refused', () => {
  expect(problemsOf({ READING_LANGUAGES: 'en,zz', HEADLINE_ONLY: 'not a domain' })).toHaveLength(2)
})

test('a process without a role does nothing: that is a mistake, while other empty variables are not set', () => {
  expect(problemsOf({ ROLES: '' })).toEqual([
    'ROLES: "" cannot be used. List any of ingest, deliver, chat.',
  ])
  expect(problemsOf({ ROLES: ' , ' })).toHaveLength(1)
  expect(problemsOf({ LOG_LEVEL: '' })).toEqual([])
})

test.each(['DISCORD_API_URL', 'TELEGRAM_API_ROOT'])(
  'a password in %s is refused and never shown',
  (name) => {
    for (const address of [
      'https://rena:s3cret@proxy.example',
      'https://s3cret@proxy.example',
      'https://rena:s3 "/cret@proxy.example',
      'rena:s3cret@proxy.example',
    ]) {
      const [told, ...others] = problemsOf({ [name]: address })
      expect([told?.includes('without a user name'), others]).toEqual([true, []])
      expect(told).not.toMatch(/s3|cret/)
    }
  },
)

test('a token in the address of the Bot API is refused and never shown', () => {
  const root = 'https://api.telegram.org/bot123456:AAbb-cc_dd'
  const told = problemsOf({ TELEGRAM_API_ROOT: root }).join(' ')
  expect(told).toContain('without “/bot” and the token')
  expect(told).not.toContain('AAbb')
})
