import type { Translate } from '../../delivery/translate.ts'
import type { Desk } from '../../topic/topic.ts'
import type { CommandIds } from './format-spans.ts'

/** What a message is rendered for. */
export interface RenderSetting {
  /** Of the message's own language. */
  readonly t: Translate
  readonly desks: readonly Desk[]
  /** Id of the first component, by which a part is found again in its channel. */
  readonly marker: number | null
  /** What buttons are about, where that is not the channel they stand in. */
  readonly aboutChannelId: string | null
  /** Name of the command answered: what its own buttons answer replaces this answer. */
  readonly command: string | null
  /** Where they are known the commands that a message speaks of can be pressed. */
  readonly commandIds?: CommandIds | undefined
}
