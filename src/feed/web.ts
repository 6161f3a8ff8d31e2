/** Port: fetches pages and feeds politely and safely (see adapters/web). */
export interface Web {
  /**
   * Fetches with every guard on: private addresses, redirects, size, time, per-host connections.
   * @throws FetchRefused when the server said no, FetchFailed when it could not be reached.
   */
  fetch(request: WebRequest): Promise<WebResponse>
  /** Whether the host's robots.txt lets us read this page; true when there is none. */
  mayRead(url: string, signal?: AbortSignal): Promise<boolean>
}

/** A page or feed to be fetched; with its validators (`etag`, `lastModified`) only if it changed. */
export interface WebRequest {
  readonly url: string
  readonly etag?: string | null
  readonly lastModified?: string | null
  readonly accept?: 'feed' | 'page'
  readonly signal?: AbortSignal
}

/** What came of a fetch that succeeded. */
export interface WebResponse {
  /** 200 or 304. */
  readonly status: number
  /** Where the body was found after redirects. */
  readonly url: string
  /** The new address when every hop was permanent (301, 308), else null. */
  readonly movedTo: string | null
  /** The bytes decoded by BOM, header, XML declaration or meta charset; '' for 304. */
  readonly body: string
  readonly contentType: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  /** From Cache-Control max-age or Expires, ms from now; null when absent. */
  readonly freshForMs: number | null
}

/** Why a fetch was refused: the server's status, or one of our own guards. */
export type RefusalKind = 'status' | 'private-address' | 'too-large' | 'redirects' | 'bad-address'

/** The answer is no: the server's (4xx, 5xx), or our own guard's before or while reading. */
export class FetchRefused extends Error {
  override readonly name = 'FetchRefused'
  readonly url: string
  readonly kind: RefusalKind
  /** The HTTP status, or null when our own guard refused. */
  readonly status: number | null
  readonly retryAfterMs: number | null
  constructor(
    url: string,
    reason: string,
    answer: { kind: RefusalKind; status?: number; retryAfterMs?: number | null },
  ) {
    super(reason)
    this.url = url
    this.kind = answer.kind
    this.status = answer.status ?? null
    this.retryAfterMs = answer.retryAfterMs ?? null
  }
}

/** No answer: DNS, connection, TLS or time-out. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed'
  readonly url: string
  constructor(url: string, reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.url = url
  }
}
