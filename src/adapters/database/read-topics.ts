import { z } from 'zod'
import type { Topic } from '../../topic/topic.ts'

/** A topic as stored. */
export const storedTopic = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('desk'), desk: z.string() }),
  z.object({ kind: z.literal('words'), words: z.string() }),
  z.object({ kind: z.literal('query'), query: z.string() }),
  z.object({ kind: z.literal('story'), storyId: z.number() }),
]) satisfies z.ZodType<Topic>

/** A topic from its JSON. */
export function readStoredTopic(json: string): Topic {
  return storedTopic.parse(JSON.parse(json))
}
