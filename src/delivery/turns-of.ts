import type { Sender } from './sender.ts'

/** The turns of answers to people among all that is sent to one platform. */
interface AnswerTurns {
  /** Waits for a turn among what is sent to that chat; `ended`, where given, resolves when its request is over. */
  readonly reserve: (chatId: string, shared: boolean, ended?: Promise<void>) => Promise<void>
  /** The platform told all of the bot to pause. */
  readonly hold: (ms: number) => void
}

/** Of a sender's platform; nothing where this process sends nothing. */
export function turnsOf(sender: Sender | null, platform: string): Partial<AnswerTurns> {
  if (sender === null) return {}
  return {
    reserve: (chatId, shared, ended) => sender.reserve(platform, chatId, shared, ended),
    hold: (ms) => sender.hold(platform, ms),
  }
}
