import { z } from 'zod'
import type { Block, Message } from '../../delivery/message.ts'

/** What a message shows, as stored. */
const storedShows = z.array(z.object({ storyId: z.number(), revision: z.number() }))

/** We wrote blocks ourselves, as JSON of exactly this type: a look tells whether they are that at all. */
const storedBlock = z.custom<Block>(
  (value) =>
    z
      .looseObject({ kind: z.literal(['heading', 'text']), spans: z.array(z.unknown()) })
      .safeParse(value).success || otherBlock.safeParse(value).success,
)

const otherBlock = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal(['list', 'menu']), items: z.array(z.unknown()) }),
  z.looseObject({ kind: z.literal('table'), rows: z.array(z.unknown()) }),
  z.looseObject({ kind: z.literal('story'), brief: z.looseObject({ headline: z.unknown() }) }),
  z.looseObject({ kind: z.literal('coverage'), coverage: z.looseObject({}) }),
  z.looseObject({ kind: z.literal('file'), name: z.string(), text: z.string() }),
  z.looseObject({ kind: z.literal('actions'), buttons: z.array(z.unknown()) }),
  z.looseObject({ kind: z.literal('choose'), choices: z.array(z.unknown()) }),
])

const storedMessage = z.object({
  blocks: z.array(storedBlock),
  language: z.string(),
  timeZone: z.string(),
  at: z.number(),
  private: z.boolean(),
  mention: z.string().exactOptional(),
  shows: storedShows,
}) satisfies z.ZodType<Message>

/** A message from its JSON; null when this version cannot read it. */
export function readMessage(json: string): Message | null {
  return storedMessage.safeParse(JSON.parse(json)).data ?? null
}

/** The story revisions a message shows, from their JSON. */
export function readShows(json: string): Message['shows'] {
  return storedShows.parse(JSON.parse(json))
}
