import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { SettingsProblem } from './load-settings.ts'
import type { Settings } from './settings.ts'
import { settingSpecs } from './settings.ts'

/**
 * Checks the files and folders the settings name.
 * @throws SettingsProblem naming all that cannot be used
 */
export function checkFiles({ sources, dataDir }: Settings): void {
  const problems: string[] = []
  if (!isReadableFile(sources))
    problems.push(
      `${settingSpecs.sources.env}: ${sources} cannot be read. ${settingSpecs.sources.cure}`,
    )
  if (!isWritableFolder(dataDir))
    problems.push(
      `${settingSpecs.dataDir.env}: ${dataDir} cannot be written to. ${settingSpecs.dataDir.cure}`,
    )
  if (problems.length > 0) throw new SettingsProblem(problems)
}

function isReadableFile(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** A folder that is not there yet counts when it can be made. */
function isWritableFolder(path: string): boolean {
  try {
    if (!existsSync(path)) mkdirSync(path, { recursive: true })
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
