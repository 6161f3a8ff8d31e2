import { z } from 'zod'
import type { ChatSettings } from '../../chat/chat.ts'
import type { AlertRules } from '../../delivery/place.ts'

const texts = z.array(z.string())

const alertRules = z.object({
  originators: z.number().exactOptional(),
  trusted: texts.exactOptional(),
  settleMinutes: z.number().exactOptional(),
  leastChange: z.number().exactOptional(),
  gapMinutes: z.number().exactOptional(),
  perDay: z.number().exactOptional(),
}) satisfies z.ZodType<Partial<AlertRules>>

const storedSettings = z.object({
  language: z.string().exactOptional(),
  readingLanguages: texts.exactOptional(),
  timeZone: z.string().exactOptional(),
  minutes: z.number().exactOptional(),
  hiddenWords: texts.exactOptional(),
  zoneConfirmed: z.boolean().exactOptional(),
  quietHours: z.object({ from: z.string(), to: z.string() }).nullable().exactOptional(),
  alerts: alertRules.exactOptional(),
  blockedPublishers: texts.exactOptional(),
  hiddenStories: z.array(z.number()).exactOptional(),
  images: z.boolean().exactOptional(),
  mention: z.string().nullable().exactOptional(),
}) satisfies z.ZodType<Partial<ChatSettings>>

/** A chat's settings as stored (JSON); what an older or newer version knew besides is left out. */
export function readSettings(json: string): Partial<ChatSettings> {
  return storedSettings.parse(JSON.parse(json))
}
