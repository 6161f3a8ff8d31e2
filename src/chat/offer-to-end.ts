import type { Reply } from './command.ts'
import { button, replyWith, sentence } from './reply.ts'
import { mayRun, type RunSetting } from './run-command.ts'
import { foldWord, type Vocabulary } from './vocabulary.ts'

/** "stop", "/unsubscribe": what people end messages with, whatever a bot's commands are. */
export function isToEnd(text: string, { endings }: Vocabulary): boolean {
  return endings.has(foldWord(text.trim().replace(/^\/|@\w+$|[!.…]+$/gu, '')))
}

/** "stop" may mean any of several things: each that this person may do here is a press away. */
export async function offerToEnd(setting: RunSetting): Promise<Reply> {
  const { t, alone, chat, commands, mayConfigure, person } = setting
  const pause = commands.find(({ name }) => name === 'pause')
  const admin = (await mayConfigure?.('pause')) ?? person.admin
  const mayPause = pause !== undefined && mayRun(pause, { chat, person: { ...person, admin } })
  return replyWith(
    setting,
    [sentence(t('said-stop'))],
    [
      mayPause ? button(t('button-pause'), '/pause') : null,
      button(t('button-follows'), '/follows'),
      // Among others nothing is deleted.
      alone ? button(t('button-delete-mine'), '/privacy delete') : null,
    ],
  )
}
