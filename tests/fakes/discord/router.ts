/** A request that reached a route. */
export interface ApiCall {
  readonly method: string
  /** Without /api/v10 and the query. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** JSON, or `payload_json` of a form; undefined where there is none. */
  readonly body: unknown
  readonly files: readonly { readonly name: string; readonly text: string; readonly size: number }[]
  /** Records a promise of ours that the request breaks, although Discord would take it. */
  problem(detail: string): void
}

/** `body` undefined answers with nothing (204). */
export interface ApiAnswer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface RouteRules {
  /** False for what a token in the path allows: outside of the global limit too. */
  readonly auth: boolean
  /** Requests of one bucket in a window. */
  readonly limit: number
  readonly windowMs: number
}

export interface Route {
  readonly method: string
  /** `/channels/:channel/messages` */
  readonly pattern: string
  readonly rules: RouteRules
  readonly handle: (call: ApiCall) => ApiAnswer | Promise<ApiAnswer>
}

const usual: RouteRules = { auth: true, limit: 50, windowMs: 1000 }

/** Routes by method and pattern; a literal segment goes before a parameter. */
export class Router {
  readonly #routes: (Route & { readonly steps: readonly string[] })[] = []

  /** Serves `method pattern`; a later registration of the same takes the place of the earlier. */
  add(
    method: string,
    pattern: string,
    handle: Route['handle'],
    rules: Partial<RouteRules> = {},
  ): void {
    const earlier = this.#routes.findIndex(
      (route) => route.method === method && route.pattern === pattern,
    )
    if (earlier >= 0) this.#routes.splice(earlier, 1)
    const steps = pattern.split('/')
    this.#routes.push({ method, pattern, rules: { ...usual, ...rules }, handle, steps })
    this.#routes.sort((a, b) => literals(b.steps) - literals(a.steps))
  }

  find(method: string, path: string): { route: Route; params: Record<string, string> } | null {
    const parts = path.split('/')
    for (const route of this.#routes) {
      if (route.method !== method) continue
      const params = match(route.steps, parts)
      if (params !== null) return { route, params }
    }
    return null
  }
}

function literals(steps: readonly string[]): number {
  return steps.filter((step) => !step.startsWith(':')).length
}

function match(steps: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (steps.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [index, step] of steps.entries()) {
    const part = parts[index] ?? ''
    if (step.startsWith(':')) params[step.slice(1)] = decodeURIComponent(part)
    else if (step !== part) return null
  }
  return params
}
