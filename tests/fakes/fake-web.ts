import {
  FetchFailed,
  FetchRefused,
  type Web,
  type WebRequest,
  type WebResponse,
} from '../../src/feed/web.ts'

/** What stands at an address: a document, a redirect, a refusal, or nothing reachable. */
type Site =
  | { readonly kind: 'document'; readonly body: string; readonly etag: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'refused'; readonly status: number; readonly retryAfterMs: number | null }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'silent' }

/** A web of a few addresses that answers as servers do, with ETags made from what stands there. */
export class FakeWeb implements Web {
  readonly #sites = new Map<string, Site>()
  readonly #closed = new Set<string>()
  /** Every request, oldest first, with the status it was answered with (0: none). */
  readonly requests: { readonly url: string; readonly status: number }[] = []

  serve(url: string, body: string): void {
    this.#sites.set(url, { kind: 'document', body, etag: `"${hashOf(body)}"` })
  }

  move(url: string, to: string): void {
    this.#sites.set(url, { kind: 'moved', to })
  }

  refuse(url: string, status: number, retryAfterMs: number | null = null): void {
    this.#sites.set(url, { kind: 'refused', status, retryAfterMs })
  }

  break(url: string): void {
    this.#sites.set(url, { kind: 'unreachable' })
  }

  /** Never answers; only the request's signal ends it. */
  silence(url: string): void {
    this.#sites.set(url, { kind: 'silent' })
  }

  /** Closes an address by robots.txt. */
  close(url: string): void {
    this.#closed.add(url)
  }

  /** The statuses an address was answered with, oldest first. */
  answers(url: string): readonly number[] {
    return this.requests.filter((request) => request.url === url).map(({ status }) => status)
  }

  readonly mayRead = async (url: string): Promise<boolean> => !this.#closed.has(url)

  readonly fetch = async (request: WebRequest): Promise<WebResponse> => {
    const site = this.#sites.get(request.url) ?? {
      kind: 'refused',
      status: 404,
      retryAfterMs: null,
    }
    if (site.kind === 'silent') return waitForStop(request)
    if (site.kind === 'unreachable') {
      this.requests.push({ url: request.url, status: 0 })
      throw new FetchFailed(request.url, 'it refused the connection')
    }
    if (site.kind === 'refused') {
      const { status, retryAfterMs } = site
      this.requests.push({ url: request.url, status })
      const reason = `the server answered ${status}`
      throw new FetchRefused(request.url, reason, { kind: 'status', status, retryAfterMs })
    }
    if (site.kind === 'moved') {
      this.requests.push({ url: request.url, status: 301 })
      return { ...(await this.fetch({ ...request, url: site.to })), movedTo: site.to }
    }
    const status = request.etag === site.etag ? 304 : 200
    this.requests.push({ url: request.url, status })
    return {
      status,
      url: request.url,
      movedTo: null,
      body: status === 200 ? site.body : '',
      contentType: null,
      etag: site.etag,
      lastModified: null,
      freshForMs: null,
    }
  }
}

function waitForStop({ signal, url }: WebRequest): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(new FetchFailed(url, 'stopped'))
    if (signal?.aborted === true) stop()
    signal?.addEventListener('abort', stop)
  })
}

function hashOf(text: string): number {
  let hash = 7
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0
  return hash
}
