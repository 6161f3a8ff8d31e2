import type { RequestEnd } from './no-answer.ts'

/** Steps before the first byte of a request is written. */
const connecting = ['getaddrinfo', 'connect']
/** Connections that were never made: undici's own word, and certificates nobody should trust. */
const neverConnected =
  /^(UND_ERR_CONNECT_TIMEOUT|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ERR_TLS_.*|ERR_SSL_WRONG_VERSION_NUMBER|CERT_.*|.*_CERT|.*_CERT_.*|UNABLE_TO_.*)$/u
/** Node has no code of its own for a connection that broke in its TLS handshake. */
const inHandshake = 'before secure TLS connection was established'

/** What a failed HTTP request came to: only one whose connection was never made surely did nothing. */
export function judgeFailure(error: unknown): RequestEnd {
  // `fetch` says only that it failed; why is its cause.
  if (error instanceof TypeError && error.cause instanceof Error) return judgeFailure(error.cause)
  return { kind: isUnsent(error) ? 'not-sent' : 'unknown', detail: describe(error) }
}

function isUnsent(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // A name with several addresses fails with all of them.
  if (error instanceof AggregateError && error.errors.length > 0)
    return error.errors.every(isUnsent)
  return (
    connecting.includes(wordOf(error, 'syscall')) ||
    neverConnected.test(wordOf(error, 'code')) ||
    error.message.includes(inHandshake)
  )
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer'
  if (error.name === 'AbortError') return 'no answer in time'
  // `fetch` did not take the request, and tells its whole address.
  if (error instanceof TypeError) return 'the request could not be made'
  const code = wordOf(error, 'code')
  return `${error.message === '' ? 'no connection' : error.message}${code === '' ? '' : ` (${code})`}`
}

/** Of a system's error; '' where it has none. */
function wordOf(error: Error, name: 'syscall' | 'code'): string {
  const word: unknown = Reflect.get(error, name)
  return typeof word === 'string' ? word : ''
}
