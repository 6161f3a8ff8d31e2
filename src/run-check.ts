import { readFileSync } from 'node:fs'
import { checkFiles } from '../config/check-files.ts'
import { type LoadedSettings, loadSettings, SettingsProblem } from '../config/load-settings.ts'
import { loadAliases, loadTopics } from '../config/load-topics.ts'
import { type Settings, settingSpecs } from '../config/settings.ts'
import { OpmlUnreadable, parseOpml } from './feed/parse-opml.ts'
import type { Aliases, Desk } from './topic/topic.ts'

/** What a start needs, checked. */
export interface CheckedStart {
  readonly loaded: LoadedSettings
  readonly desks: readonly Desk[]
  readonly aliases: Aliases
}

/**
 * Reads the settings and everything they name.
 * @throws SettingsProblem with all that is wrong, whichever file it is in
 */
export function checkStart(env: NodeJS.ProcessEnv, file: string | null): CheckedStart {
  const problems: string[] = []
  const loaded = attempt(() => loadSettings(env, file), problems)
  const settings = 'settings' in loaded ? loaded.settings : loaded.usable
  problems.push(...checkFiles(settings), ...checkSources(settings))
  const { topics } = settings
  const desks = topics === undefined ? [] : attempt(() => loadTopics(topics), problems)
  if (problems.length > 0 || !('settings' in loaded) || !Array.isArray(desks))
    throw new SettingsProblem(problems)
  return { loaded, desks, aliases: loadAliases(loaded.settings.topics) }
}

/** What is wrong with the list of sources, beyond that it cannot be read at all. */
function checkSources({ sources }: Partial<Settings>): readonly string[] {
  if (sources === undefined) return []
  try {
    parseOpml(readFileSync(sources, 'utf8'))
    return []
  } catch (error) {
    if (!(error instanceof OpmlUnreadable)) return []
    return [
      `${settingSpecs.sources.env}: ${sources}: ${error.message} Compare ${settingSpecs.sources.fallback}.`,
    ]
  }
}

function attempt<T>(read: () => T, problems: string[]): T | SettingsProblem {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof SettingsProblem)) throw error
    problems.push(...error.problems)
    return error
  }
}
