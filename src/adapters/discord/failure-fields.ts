import { DiscordAPIError } from 'discord.js'
import type { LogFields } from '../../log.ts'

/** What a log may say of a failure: kinds and codes, never an address or a header. */
export function failureFields(error: unknown): LogFields {
  if (error instanceof DiscordAPIError)
    return { error: error.name, status: error.status, code: error.code }
  if (!(error instanceof Error)) return { error: 'unknown' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return { error: error.name, code }
}
