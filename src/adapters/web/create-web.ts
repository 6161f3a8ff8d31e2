import { Agent, request } from 'undici'
import { decodeText } from '../../feed/decode-text.ts'
import {
  FetchFailed,
  FetchRefused,
  type Web,
  type WebRequest,
  type WebResponse,
} from '../../feed/web.ts'
import { AddressRefused, checkUrl, guardedLookup } from './guard-address.ts'
import { limitHosts } from './limit-hosts.ts'
import { acceptedEncodings, BodyTooLarge, readBody } from './read-body.ts'
import { freshFor, type Headers, header, retryAfter } from './read-headers.ts'
import { createRobots } from './read-robots.ts'

/** What the web may do, and as whom; times are ms, sizes bytes. */
export interface WebOptions {
  /** Hosts (no port) that may have private addresses. */
  readonly allowPrivateHosts: readonly string[]
  /** Told to publishers in the User-Agent; '' for none. */
  readonly contact: string
  readonly version: string
  /** Requests in flight over all hosts. */
  readonly concurrency: number
  /** Whole request with all redirects and its body. Default 15 s. */
  readonly timeoutMs?: number
  /** Body after unpacking. Default 10 MB. */
  readonly maxBytes?: number
}

const maxRedirects = 5
const connectionsPerHost = 2
const permanent = new Set([301, 308])
const redirects = new Set([301, 302, 303, 307, 308])
const accepts = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
}

/** The only way out to the web: polite, capped, and closed to private addresses. */
export function createWeb(options: WebOptions): Web & { close(): Promise<void> } {
  const { timeoutMs = 15_000, maxBytes = 10_000_000 } = options
  const exempt = new Set(options.allowPrivateHosts.map((host) => host.toLowerCase()))
  const limit = limitHosts(connectionsPerHost, options.concurrency)
  const dispatcher = new Agent({
    connections: connectionsPerHost,
    connect: { lookup: guardedLookup(exempt), timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: 10_000,
  })
  const product = `Dateline/${options.version}`
  const agent = options.contact === '' ? product : `${product} (+${options.contact})`

  /** One request to one address: no redirect is followed here. */
  async function requestOnce(
    url: URL,
    { etag, lastModified, accept }: WebRequest,
    signal: AbortSignal,
  ): Promise<Hop> {
    const answer = await request(withoutLogin(url), {
      dispatcher,
      signal,
      headers: {
        'user-agent': agent,
        accept: accepts[accept ?? 'page'],
        'accept-encoding': acceptedEncodings,
        ...(etag ? { 'if-none-match': etag } : {}),
        ...(lastModified ? { 'if-modified-since': lastModified } : {}),
        ...loginOf(url),
      },
    })
    if (answer.statusCode !== 200) {
      await answer.body.dump({ limit: 64_000, signal })
      return { status: answer.statusCode, headers: answer.headers, body: new Uint8Array() }
    }
    if (Number(header(answer.headers, 'content-length') ?? 0) > maxBytes) {
      answer.body.destroy()
      throw new BodyTooLarge()
    }
    const body = await readBody(answer.body, header(answer.headers, 'content-encoding'), maxBytes)
    return { status: 200, headers: answer.headers, body }
  }

  async function fetchFollowing(wanted: WebRequest): Promise<WebResponse> {
    let url = new URL(wanted.url)
    let onlyPermanent = true
    let leftMs = timeoutMs
    for (let hops = 0; hops <= maxRedirects; hops++) {
      checkUrl(url, exempt)
      const here = url
      // The time starts when a slot is free: waiting for our own politeness is not the host's fault.
      const hop = await limit(here.origin, async () => {
        const started = performance.now()
        const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(leftMs)))
        const signal = wanted.signal ? AbortSignal.any([deadline, wanted.signal]) : deadline
        const answer = await requestOnce(here, wanted, signal)
        leftMs -= performance.now() - started
        return answer
      })
      const location = redirects.has(hop.status) ? header(hop.headers, 'location') : null
      if (location === null) return toResponse(wanted, hop, here, hops > 0 && onlyPermanent)
      if (!URL.canParse(location, here.href))
        throw new FetchRefused(shown(here), 'a redirect to no address', { kind: 'redirects' })
      onlyPermanent &&= permanent.has(hop.status)
      url = new URL(location, here)
    }
    throw new FetchRefused(shown(url), `more than ${maxRedirects} redirects`, {
      kind: 'redirects',
    })
  }

  async function fetch(wanted: WebRequest): Promise<WebResponse> {
    if (!URL.canParse(wanted.url))
      throw new FetchRefused(wanted.url, 'not a web address', { kind: 'bad-address' })
    try {
      return await fetchFollowing(wanted)
    } catch (error) {
      throw explain(error, shown(new URL(wanted.url)), { timeoutMs, maxBytes })
    }
  }

  const mayRead = createRobots(
    'Dateline',
    async (url, signal) => (await fetch({ url, ...(signal ? { signal } : {}) })).body,
    () => Date.now(),
  )
  return { fetch, mayRead, close: () => dispatcher.destroy() }
}

interface Hop {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
}

function toResponse(wanted: WebRequest, hop: Hop, url: URL, moved: boolean): WebResponse {
  const now = Date.now()
  const { status, headers } = hop
  if (status !== 200 && status !== 304)
    throw new FetchRefused(shown(url), `the server answered ${status}`, {
      kind: 'status',
      status,
      retryAfterMs: retryAfter(headers, now),
    })
  const contentType = header(headers, 'content-type')
  return {
    status,
    url: url.href,
    movedTo: moved ? url.href : null,
    body: status === 200 ? decodeText(hop.body, contentType) : '',
    contentType,
    etag: header(headers, 'etag') ?? (status === 304 ? (wanted.etag ?? null) : null),
    lastModified:
      header(headers, 'last-modified') ?? (status === 304 ? (wanted.lastModified ?? null) : null),
    freshForMs: freshFor(headers, now),
  }
}

/** Turns whatever went wrong into one of the two families, in a sentence for the operator. */
function explain(
  error: unknown,
  url: string,
  caps: { timeoutMs: number; maxBytes: number },
): Error {
  if (error instanceof FetchRefused) return error
  const cause = rootCause(error)
  if (cause instanceof AddressRefused)
    return new FetchRefused(url, cause.message, { kind: cause.kind })
  if (cause instanceof BodyTooLarge)
    return new FetchRefused(url, `larger than ${Math.round(caps.maxBytes / 1e6)} MB`, {
      kind: 'too-large',
    })
  if (cause instanceof Error && (cause.name === 'TimeoutError' || /Timeout/.test(cause.name)))
    return new FetchFailed(url, `no full answer within ${caps.timeoutMs / 1000} s`, { cause })
  const reason = cause instanceof Error ? phraseCause(cause) : 'the connection broke'
  return new FetchFailed(url, reason, { cause })
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is unknown',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'it refused the connection',
  ECONNRESET: 'it broke off the connection',
  UND_ERR_SOCKET: 'it broke off the connection',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no network',
  CERT_HAS_EXPIRED: 'its certificate has expired',
}

function phraseCause(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return reasons[code] ?? (code === '' ? error.message : `it could not be read (${code})`)
}

/** The innermost error; a socket that tried several addresses wraps them all. */
function rootCause(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return rootCause(error.errors[0])
  return error instanceof Error && error.cause instanceof Error ? rootCause(error.cause) : error
}

/** An address as it may be shown: without a login. */
function shown(url: URL): string {
  return withoutLogin(url).href
}

function withoutLogin(url: URL): URL {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare
}

/** A login in the address goes to that host only, as Basic authentication (RFC 7617). */
function loginOf(url: URL): Record<string, string> {
  if (url.username === '') return {}
  const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
  return { authorization: `Basic ${Buffer.from(login).toString('base64')}` }
}
