import { existsSync, readFileSync } from 'node:fs'
import { distance } from 'fastest-levenshtein'
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { type SettingName, type Settings, settingSpecs } from './settings.ts'

/** Every problem of the settings at once, each with its cure; secrets never appear. */
export class SettingsProblem extends Error {
  override readonly name = 'SettingsProblem'
  readonly problems: readonly string[]
  /** The settings that are right all the same, so that what they name can be checked too. */
  readonly usable: Partial<Settings>
  constructor(problems: readonly string[], usable: Partial<Settings> = {}) {
    super(problems.join('\n'))
    this.problems = problems
    this.usable = usable
  }
}

/** Checked settings, and which of them somebody set (the rest are defaults). */
export interface LoadedSettings {
  readonly settings: Settings
  readonly given: ReadonlySet<SettingName>
  /** The settings file that was read, or null. */
  readonly file: string | null
}

const names = Object.keys(settingSpecs).filter((name): name is SettingName => name in settingSpecs)

/**
 * Reads the settings: defaults, then the YAML file, then the environment.
 * @param file an explicit path (which must exist), or null for `dateline.yaml` where there is one
 * @throws SettingsProblem naming everything that is wrong
 */
export function loadSettings(
  env: Readonly<Record<string, string | undefined>>,
  file: string | null = null,
): LoadedSettings {
  const path = file ?? (existsSync('dateline.yaml') ? 'dateline.yaml' : null)
  const problems: string[] = []
  const fromFile = path === null ? {} : readSettingsFile(path, problems)
  const values: Record<string, unknown> = {}
  const given = new Set<SettingName>()
  for (const name of names) {
    const spec = settingSpecs[name]
    const fromEnv = env[spec.env]
    const isSet = fromEnv !== undefined && (fromEnv !== '' || 'neverEmpty' in spec)
    const origin = isSet ? 'env' : name in fromFile ? 'file' : null
    if (origin !== null) given.add(name)
    const raw = origin === 'env' ? fromEnv : origin === 'file' ? fromFile[name] : spec.fallback
    const checked = z.safeParse<z.ZodType>(spec.schema, raw)
    if (checked.success) values[name] = checked.data
    else {
      const shown = 'secret' in spec ? 'its value' : withoutSecrets(JSON.stringify(raw))
      const place = origin === 'env' ? spec.env : `${name} in ${path ?? 'the defaults'}`
      problems.push(`${place}: ${shown} cannot be used. ${spec.cure}`)
    }
  }
  checkTogether(values, problems)
  if (problems.length > 0 || !isComplete(values)) throw new SettingsProblem(problems, values)
  return { settings: values, given, file: path }
}

/** What stands before an `@` may be a password; an address of Telegram's Bot API holds its bot's token. */
function withoutSecrets(shown: string | undefined): string {
  return (shown ?? 'nothing')
    .replace(/^"?.*@/su, '"…@')
    .replaceAll(/\/bot\d+(?::|%3A)[\w-]*/giu, '/bot…')
}

function isComplete(values: Readonly<Record<string, unknown>>): values is Settings {
  return names.every((name) => values[name] !== undefined)
}

function readSettingsFile(path: string, problems: string[]): Record<string, unknown> {
  const document = readYaml(path, problems)
  if (document === null || document === undefined) return {}
  if (typeof document !== 'object' || Array.isArray(document)) {
    problems.push(`${path}: it holds no settings. Write one "name: value" a line.`)
    return {}
  }
  for (const key of Object.keys(document)) {
    if (Object.hasOwn(settingSpecs, key)) continue
    const [nearest = ''] = names.toSorted((a, b) => unlikeness(key, a) - unlikeness(key, b))
    problems.push(`${path}: there is no setting "${key}". Did you mean "${nearest}"?`)
  }
  return { ...document }
}

/** Variables' names, in capitals with lines, are often tried in the file. */
function unlikeness(key: string, name: SettingName): number {
  const plain = key.toLowerCase().replaceAll('_', '')
  const { env } = settingSpecs[name]
  const spellings = [name.toLowerCase(), env.toLowerCase().replaceAll('_', '')]
  return Math.min(...spellings.map((each) => distance(plain, each)))
}

function readYaml(path: string, problems: string[]): unknown {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const cure =
      error instanceof YAMLParseError
        ? `line ${error.linePos?.[0].line ?? '?'} is not YAML. Mend it, or compare config/dateline.example.yaml.`
        : 'it cannot be read. Check the path and its permissions.'
    problems.push(`${path}: ${cure}`)
    return null
  }
}

function checkTogether(values: Readonly<Record<string, unknown>>, problems: string[]): void {
  const { pollMinutes, pollMaxMinutes } = values
  if (typeof pollMinutes !== 'number' || typeof pollMaxMinutes !== 'number') return
  if (pollMinutes <= pollMaxMinutes) return
  problems.push(
    `${settingSpecs.pollMinutes.env}: ${pollMinutes} is above ${settingSpecs.pollMaxMinutes.env} (${pollMaxMinutes}). Lower the one or raise the other.`,
  )
}
