/** Port: one structured event a step. Never a token, never a chat's words. */
export interface Log {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/** What an event is about; undefined fields are left out. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

/** What an error says, as a log tells it; null: what was thrown is none. */
export function reasonOf(error: unknown): string | null {
  return error instanceof Error ? error.message : null
}
