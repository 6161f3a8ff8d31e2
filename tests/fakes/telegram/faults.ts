/**
 * How the network or Telegram fails: `unreachable` — the connection ends before anything is done; `lost-answer` — it
 * is done, then the connection ends; `no-answer` — it is done and nothing ever comes back; `bad-gateway` — 502 with a
 * page of HTML, nothing done; `late-bad-gateway` — the same, but it is done; `server-error` — 500 as JSON, nothing
 * done; a wait — done, answered when the promise is fulfilled; or a refusal of one's own, nothing done.
 */
export type Fault =
  | 'unreachable'
  | 'lost-answer'
  | 'no-answer'
  | 'bad-gateway'
  | 'late-bad-gateway'
  | 'server-error'
  | { readonly answerAfter: Promise<unknown> }
  | {
      readonly code: number
      /** Whole, with its prefix: "Forbidden: bot was blocked by the user". */
      readonly description: string
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
    }

/** Which calls a fault is for; what is left out means all, but of methods never getUpdates. */
export interface FaultTarget {
  readonly method?: string
  readonly chatId?: number
}

interface PlannedFault extends FaultTarget {
  readonly fault: Fault
  left: number
}

/** A call as a fault is chosen for it. */
export interface FaultyCall {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly at: number
}

/** What goes wrong next; nothing, unless told. */
export class Faults {
  readonly #planned: PlannedFault[] = []
  #choose: ((call: FaultyCall) => Fault | null) | null = null

  /** The next `times` calls that fit fail so; earlier plans go first. */
  plan(fault: Fault, target: FaultTarget = {}, times = 1): void {
    this.#planned.push({ ...target, fault, left: times })
  }

  /** 429 for the next calls that fit. */
  flood(retryAfter: number, target: FaultTarget = {}, times = 1): void {
    const description = `Too Many Requests: retry after ${retryAfter}`
    this.plan({ code: 429, description, parameters: { retry_after: retryAfter } }, target, times)
  }

  /** Asked for every call that no plan is for; null for none any more. */
  chooseBy(choose: ((call: FaultyCall) => Fault | null) | null): void {
    this.#choose = choose
  }

  /** Nothing goes wrong any more. */
  clear(): void {
    this.#planned.length = 0
    this.#choose = null
  }

  /** The fault of a call, taken off the plan. */
  take(call: FaultyCall): Fault | null {
    const planned = this.#planned.find(
      ({ method, chatId, left }) =>
        left > 0 &&
        (method === undefined ? call.method !== 'getUpdates' : method === call.method) &&
        (chatId === undefined || Number(call.params['chat_id']) === chatId),
    )
    if (planned === undefined) return this.#choose?.(call) ?? null
    planned.left -= 1
    return planned.fault
  }
}
