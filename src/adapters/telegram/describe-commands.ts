import type { BotCommand, BotCommandScope, LanguageCode } from 'grammy/types'
import type { Command } from '../../chat/command.ts'
import { cutAtWord } from '../../delivery/cut-at-word.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import { languagesToTell } from './languages-to-tell.ts'

/** One menu of commands, for one kind of chat in one language. */
export interface CommandMenu {
  readonly scope: BotCommandScope
  /** Absent: everybody without a menu in their own language. */
  readonly language_code?: LanguageCode
  readonly commands: readonly BotCommand[]
}

/** https://core.telegram.org/bots/api#botcommand */
const longestSummary = 256

/**
 * Every menu: alone with the bot everything, in groups what anybody may say, and for their administrators configuration
 * too. What somebody may do is decided when they do it.
 */
export function describeCommands(
  commands: readonly Command[],
  catalogue: Catalogue,
): readonly CommandMenu[] {
  const open = commands.filter(({ allowed }) => allowed === 'anyone')
  const scopes = [
    { scope: { type: 'all_private_chats' }, offered: commands },
    { scope: { type: 'all_group_chats' }, offered: open },
    { scope: { type: 'all_chat_administrators' }, offered: commands },
  ] as const
  return languagesToTell(catalogue).flatMap(({ t, ...language }) =>
    scopes.map(({ scope, offered }) => ({
      scope,
      ...language,
      commands: offered.map(({ name }) => ({
        command: name,
        description: cutAtWord(t(`command-${name}.summary`), longestSummary),
      })),
    })),
  )
}
