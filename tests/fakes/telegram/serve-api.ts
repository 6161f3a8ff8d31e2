import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { ApiError } from './api-error.ts'
import { checkByDescription } from './check-by-description.ts'
import { checkParams, readFormValues } from './check-params.ts'
import type { Fault, Faults } from './faults.ts'
import type { SendingRates } from './limits.ts'
import type { GivenFile, Methods } from './methods.ts'
import { readRequest } from './read-request.ts'
import type { TelegramState } from './state.ts'

/** A call that came, and what was answered. */
export interface RecordedCall {
  /** As documented, whatever its case on the wire; as it came where there is none of that name. */
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly files: readonly GivenFile[]
  /** By the fake's clock, ms. */
  readonly at: number
  /** Its HTTP status; 0 while there is none. */
  status: number
  /** `result`, or the description of a refusal; null while there is none. */
  answer: unknown
  /** It failed as a test wanted, not by the rules. */
  fault: Fault | null
}

/** What the server needs; the records are filled as calls come. */
export interface ApiParts {
  readonly token: string
  readonly state: TelegramState
  readonly methods: Methods
  readonly rates: SendingRates
  readonly faults: Faults
  /** Real milliseconds each call and its answer take on their ways. */
  readonly latencyMs: () => number
  /** Whether Telegram's own description of its methods is asked, too. */
  readonly validate: boolean
  readonly calls: RecordedCall[]
  readonly mistakes: string[]
  /** Aborted when the server closes. */
  readonly closing: AbortSignal
}

interface Serving extends ApiParts {
  /** As documented, by lower case. */
  readonly names: ReadonlyMap<string, string>
  /** How often a chat was closed to the bot, since it was last open. */
  readonly refusals: Map<string, number>
}

interface Answer {
  readonly status: number
  readonly body: string
  readonly type: string
  readonly headers: Readonly<Record<string, string>>
}

/** So often a chat may refuse everything before writing there again is a mistake. */
const mostRefusals = 2

const badGateway: Answer = {
  status: 502,
  body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n',
  type: 'text/html',
  headers: {},
}

/** The Bot API over HTTP (https://core.telegram.org/bots/api#making-requests). */
export function serveApi(parts: ApiParts): Server {
  const serving: Serving = {
    ...parts,
    names: new Map(Object.keys(parts.methods).map((name) => [name.toLowerCase(), name])),
    refusals: new Map(),
  }
  const server = createServer((request, response) => {
    serve(serving, request, response).catch((error: unknown) => {
      parts.mistakes.push(`the fake itself failed: ${String(error)}`)
      request.socket.destroy()
    })
  })
  server.keepAliveTimeout = 60_000
  return server
}

async function serve(
  parts: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const latency = parts.latencyMs()
  // Half of it on the way here, before anything is counted.
  if (latency > 0) await wait(latency / 2)
  const url = new URL(request.url ?? '/', 'http://localhost')
  const [, root = '', name = ''] = /^\/(file\/bot|bot)(.*)$/u.exec(url.pathname) ?? []
  const [token = '', ...rest] = decodeURIComponent(name).split('/')
  const denied = checkToken(parts, root, token, rest)
  if (denied !== null) return send(response, denied)
  if (root === 'file/bot') return serveFile(parts, response, rest.join('/'))
  const [given = ''] = rest
  await serveMethod(parts, parts.names.get(given.toLowerCase()) ?? given, url, request, response)
}

/** 404 for an address that is none, 401 for a token that nobody has, as the real server answers. */
function checkToken(
  { token, mistakes }: ApiParts,
  root: string,
  given: string,
  rest: readonly string[],
): Answer | null {
  if (root === '' || rest.length === 0 || (root === 'bot' && rest.length > 1)) {
    mistakes.push('a call of an address that is none')
    return refuse(new ApiError(404, 'Not Found'))
  }
  if (given === token) return null
  const isToken = /^[1-9]\d*:[\w-]{35}$/u.test(given)
  return refuse(isToken ? new ApiError(401, 'Unauthorized') : new ApiError(404, 'Not Found'))
}

function serveFile({ state }: ApiParts, response: ServerResponse, path: string): void {
  const file = [...state.files.values()].find((it) => it.path === path)
  if (file === undefined) return send(response, refuse(new ApiError(404, 'Not Found')))
  response
    .writeHead(200, { 'content-type': 'application/octet-stream' })
    .end(Buffer.from(file.bytes))
}

async function serveMethod(
  parts: Serving,
  method: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const content = await readRequest(request, url.searchParams).catch(toApiError)
  const isRead = !(content instanceof ApiError)
  const call: RecordedCall = {
    method,
    params: isRead ? readFormValues(method, content.params) : {},
    files: isRead ? [...content.files.values()] : [],
    at: parts.state.now(),
    status: 0,
    answer: null,
    fault: null,
  }
  parts.calls.push(call)
  call.fault = parts.faults.take(call)
  if (call.fault === 'unreachable') {
    request.socket.destroy()
    return
  }
  const hangUp = new AbortController()
  response.on('close', () => hangUp.abort())
  const answer =
    answerInstead(call) ??
    (await perform(parts, call, isRead ? content.files : content, hangUp.signal))
  await finish(parts, call, answer, response)
}

/** What is answered without anything being done. */
function answerInstead(call: RecordedCall): Answer | null {
  if (call.fault === 'bad-gateway') return badGateway
  const error = errorOf(call.fault)
  if (error === null) return null
  call.answer = error.description
  return refuse(error)
}

function errorOf(fault: Fault | null): ApiError | null {
  if (fault === 'server-error') return new ApiError(500, 'Internal Server Error')
  if (fault === null || typeof fault === 'string' || 'answerAfter' in fault) return null
  const { code, description, parameters } = fault
  return new ApiError(code, description, parameters === undefined ? {} : { parameters })
}

async function finish(
  parts: ApiParts,
  call: RecordedCall,
  answer: Answer,
  response: ServerResponse,
): Promise<void> {
  const { fault } = call
  if (fault === 'no-answer') return
  if (fault === 'lost-answer') {
    response.socket?.destroy()
    return
  }
  if (typeof fault === 'object' && fault !== null && 'answerAfter' in fault) await fault.answerAfter
  const latency = parts.latencyMs()
  if (latency > 0) await wait(latency / 2)
  call.status = fault === 'late-bad-gateway' ? 502 : answer.status
  send(response, fault === 'late-bad-gateway' ? badGateway : answer)
}

async function perform(
  parts: Serving,
  call: RecordedCall,
  files: ReadonlyMap<string, GivenFile> | ApiError,
  hangUp: AbortSignal,
): Promise<Answer> {
  const { method } = call
  const mistake = (detail: string) => parts.mistakes.push(`${method}: ${detail}`)
  try {
    if (files instanceof ApiError) throw files
    const performMethod = parts.methods[method]
    if (performMethod === undefined)
      throw new ApiError(404, 'Not Found: method not found', { isMistake: true })
    const seconds = parts.rates.take(method, call.params['chat_id'])
    if (seconds !== null)
      throw new ApiError(429, `Too Many Requests: retry after ${seconds}`, {
        parameters: { retry_after: seconds },
      })
    if (parts.validate) for (const wrong of checkByDescription(method, call.params)) mistake(wrong)
    const params = checkParams(method, call.params, mistake)
    const signal = AbortSignal.any([parts.closing, hangUp])
    const result = await performMethod({ method, params, files, signal, mistake })
    call.answer = result
    parts.refusals.delete(String(call.params['chat_id']))
    const body = JSON.stringify({ ok: true, result })
    return { status: 200, body, type: 'application/json', headers: {} }
  } catch (error) {
    const refused = toApiError(error)
    if (refused.isMistake) mistake(refused.description)
    if (refused.code === 403) countRefusal(parts, call, mistake)
    call.answer = refused.description
    return refuse(refused)
  }
}

/** A careful bot stops writing to a place that has shut it out. */
function countRefusal(
  { refusals }: Serving,
  { params }: RecordedCall,
  mistake: (detail: string) => void,
): void {
  const chat = String(params['chat_id'])
  const count = (refusals.get(chat) ?? 0) + 1
  refusals.set(chat, count)
  if (count > mostRefusals) mistake(`${chat} has shut the bot out ${count} times in a row`)
}

function refuse({ code, description, parameters }: ApiError): Answer {
  const seconds = parameters?.retry_after
  return {
    status: code,
    body: JSON.stringify({
      ok: false,
      error_code: code,
      description,
      ...(parameters === null ? {} : { parameters }),
    }),
    type: 'application/json',
    headers: seconds === undefined ? {} : { 'retry-after': `${seconds}` },
  }
}

/** What fails otherwise is broken itself: that shows as a mistake too. */
function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new ApiError(500, `Internal Server Error: ${told}`, { isMistake: true })
}

function send(response: ServerResponse, { status, body, type, headers }: Answer): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': type, ...headers }).end(body)
}
