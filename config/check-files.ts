import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Settings } from './settings.ts'
import { settingSpecs } from './settings.ts'

/** What is wrong with the files and folders the settings name; settings not given are not looked at. */
export function checkFiles({ sources, dataDir }: Partial<Settings>): readonly string[] {
  const problems: string[] = []
  if (sources !== undefined && !isReadableFile(sources))
    problems.push(
      `${settingSpecs.sources.env}: ${sources} cannot be read. ${settingSpecs.sources.cure}`,
    )
  if (dataDir !== undefined && !isWritableFolder(dataDir))
    problems.push(
      `${settingSpecs.dataDir.env}: ${dataDir} ${existsSync(dataDir) && !statSync(dataDir).isDirectory() ? 'is no folder' : 'cannot be written to'}. ${settingSpecs.dataDir.cure}`,
    )
  return problems
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
    makeFolder(resolve(path))
    accessSync(path, constants.W_OK)
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Step by step: Node's recursive mkdir never ends where a parent only seems to be a folder (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}
