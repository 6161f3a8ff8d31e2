import { createHash } from 'node:crypto'
import type { Api } from 'grammy'
import type { Command } from '../../chat/command.ts'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import type { Log } from '../../log.ts'
import { describeCommands } from './describe-commands.ts'

/** What registering needs. */
export interface Registration {
  readonly api: Api
  readonly botId: number
  readonly commands: readonly Command[]
  readonly catalogue: Catalogue
  readonly notes: PlatformNotes
  readonly log: Log
}

/**
 * Has Telegram show our commands, only when they are others than those it was last told. A list that was cut short is
 * told again from its beginning.
 * @throws what the client throws
 */
export async function registerCommands(setting: Registration): Promise<'registered' | 'unchanged'> {
  const { api, botId, commands, catalogue, notes, log } = setting
  const menus = describeCommands(commands, catalogue)
  const hash = createHash('sha256').update(JSON.stringify(menus)).digest('hex')
  const note = `commands ${botId}`
  if ((await notes.readNote('telegram', note)) === hash) return 'unchanged'
  // When an answer is lost nobody knows which commands Telegram has.
  await notes.writeNote('telegram', note, '')
  for (const { commands: menu, ...where } of menus) await api.setMyCommands([...menu], where)
  await notes.writeNote('telegram', note, hash)
  log.info('telegram-commands-registered', { menus: menus.length })
  return 'registered'
}
