import type { RawData } from 'ws'
import { z } from 'zod'

const messageSchema = z.object({ op: z.number(), d: z.unknown().optional() })
/** What starts a session. */
export const identifySchema = z.object({
  token: z.string(),
  intents: z.number(),
  properties: z.looseObject({}),
  compress: z.boolean().default(false),
  shard: z.tuple([z.number().int().min(0), z.number().int().min(1)]).default([0, 1]),
})
/** What takes a session up again. */
export const resumeSchema = z.object({
  token: z.string(),
  session_id: z.string(),
  seq: z.number().int(),
})

/** Null for what is no message of the gateway's. */
export function readMessage(data: RawData): z.infer<typeof messageSchema> | null {
  const text = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(new Uint8Array(data))
  // Discord takes no message over 4,096 bytes.
  if (text.length > 4_096) return null
  try {
    return messageSchema.parse(JSON.parse(text.toString()))
  } catch {
    return null
  }
}
