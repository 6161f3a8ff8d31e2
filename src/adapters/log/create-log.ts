import { pino } from 'pino'
import type { Log, LogFields } from '../../log.ts'

/** Logs one JSON line an event to standard error; standard output belongs to the chat. */
export function createLog(level: 'debug' | 'info' | 'warn' | 'error' | 'silent'): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
  const at =
    (name: Exclude<typeof level, 'silent'>) =>
    (event: string, fields: LogFields = {}): void =>
      logger[name]({ ...fields }, event)
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
