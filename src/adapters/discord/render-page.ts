import type { Button, Message } from '../../delivery/message.ts'
import { isLineOf } from '../../delivery/name-commands.ts'
import type { Phrasing } from '../../delivery/phrase-source.ts'
import { writeCustomId } from './custom-id.ts'
import { longestCustomId } from './limits.ts'
import type { RenderSetting } from './render-setting.ts'

/** What the blocks of one message are rendered with. */
export interface Page {
  readonly message: Message & Pick<RenderSetting, 'commandIds'>
  readonly setting: RenderSetting
  readonly phrasing: Phrasing
  /** The id of a button or menu that runs a line, another each time; null for a line too long to be one. */
  idOf(line: string, asks?: boolean): string | null
}

/** A page that no block was rendered on yet. */
export function openPage(message: Message, setting: RenderSetting): Page {
  const { language, timeZone, at } = message
  const used = new Map<string, number>()
  const idOf = (line: string, asks = false): string | null => {
    const { aboutChannelId } = setting
    const replaces = isLineOf(line, setting.command)
    const wish = { line, aboutChannelId, replaces, ...(asks ? { asks } : {}) } as const
    const plain = writeCustomId(wish)
    // A menu of lines has none of its own.
    const nth = used.get(plain) ?? (line === '' ? 1 : 0)
    used.set(plain, nth + 1)
    const id = writeCustomId({ ...wish, nth })
    return id.length > longestCustomId ? null : id
  }
  // Whatever formats the message's spans finds the commands' ids beside its time.
  const shown = { ...message, commandIds: setting.commandIds }
  return { message: shown, setting, phrasing: { t: setting.t, language, timeZone, now: at }, idOf }
}

/** What a button stands for: a step that settles something, one that deletes, or any other. */
export function weightOf({ command }: Button): 'settles' | 'deletes' | 'plain' {
  const confirms = /^\/\S+(?: \S+)*? (?:confirm|approve)(?: |$)/u.test(command)
  if (!confirms) return 'plain'
  const deletes = /^\/(?:privacy|unfollow|\S+ (?:remove|delete|all))(?: |$)/u.test(command)
  return deletes ? 'deletes' : 'settles'
}
