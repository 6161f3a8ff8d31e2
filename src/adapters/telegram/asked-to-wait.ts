import { GrammyError, HttpError } from 'grammy'
import { NoAnswer } from '../../delivery/no-answer.ts'

/** How long a request that failed was told to wait, by Telegram or by what stands in front of it, ms; 0: it was not. */
export function askedToWait(error: unknown): number {
  if (error instanceof GrammyError) return (error.parameters.retry_after ?? 0) * 1000
  const end = error instanceof HttpError && error.error instanceof NoAnswer ? error.error.end : null
  return end?.kind === 'later' ? end.afterMs : 0
}
