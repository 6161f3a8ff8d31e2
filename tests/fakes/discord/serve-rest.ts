import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { ApiError } from './api-error.ts'
import type { Attachments } from './attachments.ts'
import { checkBody } from './check-body.ts'
import type { ChooseFault, Fault } from './faults.ts'
import { RateBuckets } from './rate-buckets.ts'
import { type RequestContent, readRequest } from './read-request.ts'
import type { ApiAnswer, Route, Router } from './router.ts'

/** A request that came, with what was answered; status 0 for no answer. */
export interface RecordedRequest {
  readonly method: string
  /** Without /api/v10, with the query. */
  readonly path: string
  readonly body: unknown
  /** By the fake's clock, ms. */
  readonly at: number
  status: number
}

/** A request that Discord would call a mistake, or that breaks a promise of ours. */
export interface BodyProblem {
  readonly method: string
  readonly path: string
  readonly detail: string
  readonly body: unknown
}

/** What the server needs; the records are filled as requests come. */
export interface RestParts {
  readonly token: string
  readonly router: Router
  readonly now: () => number
  /** Real milliseconds each request and its answer take on their ways. */
  readonly latencyMs: () => number
  readonly fault: ChooseFault
  readonly validate: boolean
  readonly requests: RecordedRequest[]
  readonly problems: BodyProblem[]
  readonly attachments: Attachments
}

const root = '/api/v10'

/** Discord's REST over HTTP: who asks, how often, what for; then the route, and the faults on the way back. */
export function serveRest(parts: RestParts): Server {
  const buckets = new RateBuckets(parts.now)
  const server = createServer((request, response) => {
    if (parts.attachments.serve(request, response)) return
    serve(parts, buckets, request, response).catch(() => request.socket.destroy())
  })
  server.keepAliveTimeout = 60_000
  return server
}

async function serve(
  parts: RestParts,
  buckets: RateBuckets,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const latency = parts.latencyMs()
  // Half of it on the way here, before anything is counted.
  if (latency > 0) await wait(latency / 2)
  const { method = 'GET', url = '/' } = request
  const path = url.startsWith(root) ? url.slice(root.length) : url
  const content = await readRequest(request).catch(toApiError)
  const body = content instanceof ApiError ? undefined : content.body
  const record: RecordedRequest = { method, path, body, at: parts.now(), status: 0 }
  parts.requests.push(record)
  const fault = parts.fault(record)
  if (fault === 'unreachable') {
    request.socket.destroy()
    return
  }
  const answer = answerOfFault(fault) ?? (await decide(parts, buckets, request, record, content))
  if (latency > 0) await wait(latency / 2)
  if (fault === 'no-answer') return
  if (fault === 'lost-answer') {
    request.socket.destroy()
    return
  }
  record.status = answer.status
  send(response, answer)
}

function answerOfFault(fault: Fault | null): ApiAnswer | null {
  if (fault === 'server-error')
    return {
      status: 502,
      body: '<html><head><title>502 Bad Gateway</title></head></html>',
      headers: { 'content-type': 'text/html' },
    }
  return typeof fault === 'object' ? fault : null
}

async function decide(
  parts: RestParts,
  buckets: RateBuckets,
  request: IncomingMessage,
  record: RecordedRequest,
  content: RequestContent | ApiError,
): Promise<ApiAnswer> {
  const { method, path } = record
  const [bare = '', search = ''] = path.split('?')
  const found = request.url?.startsWith(root) === true ? parts.router.find(method, bare) : null
  if (found === null) {
    addProblem(parts, record, 'there is no such route')
    return { status: 404, body: { message: '404: Not Found', code: 0 } }
  }
  const { route, params } = found
  if (route.rules.auth && request.headers.authorization !== `Bot ${parts.token}`)
    return { status: 401, body: { message: '401: Unauthorized', code: 0 } }
  const rate = buckets.take(route, params)
  if (rate.retryAfter !== null) return tooMany(rate.retryAfter, rate.global, rate.headers)
  if (content instanceof ApiError) return describeError(parts, record, content)
  if (parts.validate) checkAgainstSpecification(parts, record, route)
  try {
    const answer = await route.handle({
      method,
      path: bare,
      params,
      query: new URLSearchParams(search),
      ...content,
      problem: (detail) => addProblem(parts, record, detail),
    })
    return { ...answer, headers: { ...rate.headers, ...answer.headers } }
  } catch (error) {
    const answer = describeError(parts, record, toApiError(error))
    return { ...answer, headers: { ...rate.headers } }
  }
}

function tooMany(
  retryAfter: number,
  global: boolean,
  headers: Readonly<Record<string, string>>,
): ApiAnswer {
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global }
  return { status: 429, body, headers }
}

function checkAgainstSpecification(
  parts: RestParts,
  record: RecordedRequest,
  { method, pattern }: Route,
): void {
  const wrong = checkBody(method, pattern, record.body)
  if (wrong !== null) addProblem(parts, record, `Discord's OpenAPI description: ${wrong}`)
}

function describeError(parts: RestParts, record: RecordedRequest, error: ApiError): ApiAnswer {
  if (error.mistake !== null) addProblem(parts, record, error.mistake)
  const { status, code, message, errors } = error
  return { status, body: { message, code, ...(errors === undefined ? {} : { errors }) } }
}

function addProblem(parts: RestParts, { method, path, body }: RecordedRequest, detail: string) {
  parts.problems.push({ method, path, detail, body })
}

/** A handler that fails otherwise is broken itself: that shows as a problem too. */
function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new ApiError(500, 0, '500: Internal Server Error', undefined, told)
}

function send(response: ServerResponse, { status, body, headers }: ApiAnswer): void {
  if (body === undefined) {
    response.writeHead(status, { ...headers }).end()
    return
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
}
