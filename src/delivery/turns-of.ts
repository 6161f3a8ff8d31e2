import type { Clock } from '../feed/clock.ts'
import type { Messenger } from './messenger.ts'
import { Pace, type Turn } from './pace.ts'
import type { Sender } from './sender.ts'

/** The turns of answers to people among all that is sent to one platform. */
interface AnswerTurns {
  /** Resolves with a turn among what is sent to that chat, or when it is given up. */
  readonly reserve: (chatId: string, shared: boolean, turn?: Turn) => Promise<void>
  /** The platform told all of the bot to pause. */
  readonly hold: (ms: number) => void
}

/** Of this process's own sender; where it sends nothing, answers keep among themselves to what the platform allows. */
export function turnsOf(
  sender: Sender | null,
  { platform, rates }: Pick<Messenger, 'platform' | 'rates'>,
  clock: Clock,
): AnswerTurns {
  if (sender !== null)
    return {
      reserve: (chatId, shared, turn) => sender.reserve(platform, chatId, shared, turn),
      hold: (ms) => sender.hold(platform, ms),
    }
  const pace = new Pace(rates, clock)
  return {
    reserve: (chatId, shared, turn) => pace.reserve({ chatId, shared }, turn),
    hold: (ms) => pace.hold(null, clock.now() + ms),
  }
}
