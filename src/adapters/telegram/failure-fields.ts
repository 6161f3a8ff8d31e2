import { GrammyError, HttpError } from 'grammy'
import { NoAnswer } from '../../delivery/no-answer.ts'
import type { LogFields } from '../../log.ts'
import { withoutToken } from './judge-answer.ts'

/** What a log may say of a failure: kinds and codes, never an address, for a token stands in each, nor what was sent. */
export function failureFields(error: unknown): LogFields {
  if (error instanceof GrammyError)
    return { error: error.name, method: error.method, code: error.error_code }
  if (error instanceof HttpError) return { ...failureFields(error.error), error: error.name }
  if (error instanceof NoAnswer)
    return { error: error.name, detail: withoutToken(error.end.detail) }
  if (!(error instanceof Error)) return { error: 'unknown' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return { error: error.name, code }
}
