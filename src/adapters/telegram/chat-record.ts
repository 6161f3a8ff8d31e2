import { z } from 'zod'
import type { ChatRights, KnownChat, LearntOfChat, ToldChat, ToldTopic } from './known-chats.ts'

/** What is noted of a chat; rights are absent until Telegram has told them. */
export type ChatRecord = z.infer<typeof recordSchema>

const rightsSchema = z.object({
  admin: z.boolean(),
  canPost: z.boolean(),
  canPin: z.boolean(),
}) satisfies z.ZodType<ChatRights>

const recordSchema = z.object({
  chatId: z.number(),
  kind: z.enum(['group', 'supergroup', 'channel']),
  title: z.string(),
  username: z.string().nullable(),
  isForum: z.boolean(),
  topics: z.record(z.string(), z.string()),
  rights: rightsSchema.nullable().exactOptional(),
})

/** Names of topics that are kept, those of the newest topics. */
const mostTopics = 200

/** Null: it is none. */
export function readRecord(note: string): ChatRecord | null {
  try {
    return recordSchema.parse(JSON.parse(note))
  } catch {
    return null
  }
}

/** With what an update tells; null: one person's chat, of which nothing is kept. */
export function learn(
  before: ChatRecord | null,
  chat: ToldChat,
  { rights, topic }: LearntOfChat,
): ChatRecord | null {
  const { data: kind } = recordSchema.shape.kind.safeParse(chat.type)
  if (kind === undefined) return null
  // What is told of a chat the bot was gone from tells that it may be back.
  const known = rights === undefined ? (before?.rights ?? undefined) : rights
  return {
    chatId: chat.id,
    kind,
    title: chat.title ?? '',
    username: chat.username ?? null,
    isForum: chat.is_forum === true,
    topics: withTopic(before?.topics ?? {}, topic),
    ...(known === undefined ? {} : { rights: known }),
  }
}

/** As others see it, once the rights are known. */
export function asKnown(record: ChatRecord): KnownChat | null {
  const { rights } = record
  return rights === undefined ? null : { ...record, rights }
}

function withTopic(
  topics: ChatRecord['topics'],
  told: ToldTopic | undefined,
): ChatRecord['topics'] {
  if (told === undefined) return topics
  const key = `${told.threadId}`
  if (told.original === true && topics[key] !== undefined) return topics
  const others = Object.entries(topics).filter(([id]) => id !== key)
  return Object.fromEntries([...others.slice(-(mostTopics - 1)), [key, told.name]])
}
