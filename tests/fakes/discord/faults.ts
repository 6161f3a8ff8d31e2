/** A request as a fault is chosen for it. */
interface FaultyRequest {
  readonly method: string
  /** Without /api/v10, with the query. */
  readonly path: string
  readonly body: unknown
  readonly at: number
}

/**
 * How the network or Discord fails: `unreachable` — the connection ends before anything is done; `lost-answer` — it
 * is done, then the connection ends; `no-answer` — it is done and nothing ever comes back; `server-error` — 502 with
 * a page of HTML, nothing done; or any answer of one's own, nothing done.
 */
export type Fault =
  | 'unreachable'
  | 'lost-answer'
  | 'no-answer'
  | 'server-error'
  | {
      readonly status: number
      readonly body: unknown
      readonly headers?: Readonly<Record<string, string>>
    }

export type ChooseFault = (request: FaultyRequest) => Fault | null
