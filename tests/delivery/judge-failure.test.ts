import { expect, test } from 'vitest'
import { judgeFailure } from '../../src/delivery/judge-failure.ts'

const failure = (parts: { code?: string; syscall?: string }, message = 'failed') =>
  Object.assign(new Error(message), parts)

test.each([
  { code: 'ENOTFOUND', syscall: 'getaddrinfo' },
  { code: 'EAI_AGAIN', syscall: 'getaddrinfo' },
  { code: 'ECONNREFUSED', syscall: 'connect' },
  { code: 'ETIMEDOUT', syscall: 'connect' },
  { code: 'EHOSTUNREACH', syscall: 'connect' },
  { code: 'UND_ERR_CONNECT_TIMEOUT' },
  { code: 'CERT_HAS_EXPIRED' },
  { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
  { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
  { code: 'ERR_SSL_WRONG_VERSION_NUMBER' },
  { code: 'ECONNRESET', syscall: 'connect' },
])('before there is a connection nothing was sent: %o', (parts) => {
  expect(judgeFailure(failure(parts))).toEqual({
    kind: 'not-sent',
    detail: `failed (${parts.code})`,
  })
})

test.each([
  { code: 'ECONNRESET', syscall: 'read' },
  { code: 'ETIMEDOUT', syscall: 'read' },
  { code: 'EPIPE', syscall: 'write' },
  { code: 'UND_ERR_SOCKET' },
  { code: 'UND_ERR_HEADERS_TIMEOUT' },
  { code: 'HPE_INVALID_CONSTANT' },
  {},
])('afterwards nobody knows: %o', (parts) => {
  expect(judgeFailure(failure(parts)).kind).toBe('unknown')
})

test('a name with several addresses was not reached when none of them was', () => {
  const refused = failure({ code: 'ECONNREFUSED', syscall: 'connect' })
  const lost = failure({ code: 'ECONNRESET', syscall: 'read' })
  expect(judgeFailure(new AggregateError([refused, refused])).kind).toBe('not-sent')
  expect(judgeFailure(new AggregateError([refused, lost])).kind).toBe('unknown')
})

test('whatever else is thrown is unknown', () => {
  expect(judgeFailure('no')).toEqual({ kind: 'unknown', detail: 'no answer' })
})

test('a connection that broke in its handshake carried nothing', () => {
  const words = 'Client network socket disconnected before secure TLS connection was established'
  expect(judgeFailure(failure({ code: 'ECONNRESET' }, words)).kind).toBe('not-sent')
})

test('a request that was not taken is not told with its address', () => {
  const words =
    'Request cannot be constructed from https://rena:s3cret@proxy.example/bot51:AAx/getMe'
  const detail = 'the request could not be made'
  expect(judgeFailure(new TypeError(words))).toEqual({ kind: 'unknown', detail })
})

test('why a fetch failed is its cause', () => {
  const refused = failure({ code: 'ECONNREFUSED', syscall: 'connect' })
  const lost = failure({ code: 'ECONNRESET', syscall: 'read' })
  expect(judgeFailure(new TypeError('fetch failed', { cause: refused })).kind).toBe('not-sent')
  expect(judgeFailure(new TypeError('fetch failed', { cause: lost })).kind).toBe('unknown')
})
