import { z } from 'zod'
import type { ChatSettings } from '../../chat/chat.ts'

const texts = z.array(z.string())

const storedSettings = z.object({
  language: z.string().exactOptional(),
  readingLanguages: texts.exactOptional(),
  timeZone: z.string().exactOptional(),
  minutes: z.number().exactOptional(),
  hiddenWords: texts.exactOptional(),
}) satisfies z.ZodType<Partial<ChatSettings>>

/** A chat's settings as stored (JSON); what an older or newer version knew besides is left out. */
export function readSettings(json: string): Partial<ChatSettings> {
  return storedSettings.parse(JSON.parse(json))
}
