import { spellTopic } from '../../src/chat/read-topic.ts'
import type { Follow } from '../../src/topic/follow.ts'
import type { Topic } from '../../src/topic/topic.ts'

/** What somebody wants to follow, and how. */
export interface Wish {
  readonly topic: Topic
  readonly wants: Wants
  /** For everybody in a shared place. */
  readonly everyone: boolean
}

/** How a follow tells: by alerts, in digests, or both. */
export type Wants = 'alerts' | 'digest' | 'both'

/** How a follow tells, as it is chosen. */
export function wantsOf({ alerts, digests }: Pick<Follow, 'alerts' | 'digests'>): Wants {
  if (alerts && digests) return 'both'
  return alerts ? 'alerts' : 'digest'
}

/** The line that proposes this wish; with "confirm" after it the line that saves it. */
export function lineFor({ topic, wants, everyone }: Wish): string {
  return `/follow ${spellTopic(topic)} ${wants}${everyone ? ' for:chat' : ''}`
}

/** The line that saves this wish. */
export function confirmLine(wish: Wish): string {
  return `${lineFor(wish)} confirm`
}
