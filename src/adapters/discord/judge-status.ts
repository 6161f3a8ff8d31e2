import { z } from 'zod'
import type { RequestEnd } from '../../delivery/no-answer.ts'

/** An answer as far as its fate is concerned; `json` undefined: it is none. */
export interface StatusAnswer {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  readonly json: unknown
}

const overloadedCode = 130_000
const overloadedMs = 30_000
/** Something in front of Discord refuses us: an address that is barred, or no Discord at all. */
const barredMs = 60_000
const leastWaitMs = 1000

const tooManyBody = z.object({
  retry_after: z.number().nonnegative(),
  global: z.boolean().optional(),
  code: z.number().optional(),
})
const codeBody = z.object({ code: z.number() })

/** Null: accepted, or refused in Discord's own words. */
export function judgeStatus(answer: StatusAnswer): RequestEnd | null {
  const { status, json } = answer
  if (status === 429) return judgeTooMany(answer)
  if (codeBody.safeParse(json).data?.code === overloadedCode && status >= 400)
    return {
      kind: 'later',
      afterMs: overloadedMs,
      scope: 'chat',
      detail: `Discord is overloaded (${overloadedCode})`,
    }
  if (status >= 500) return { kind: 'unknown', detail: `HTTP ${status}` }
  if (json !== undefined) return null
  const detail = `HTTP ${status} without Discord's words`
  return status >= 400
    ? { kind: 'later', afterMs: barredMs, scope: 'all', detail }
    : { kind: 'unknown', detail }
}

/**
 * The longer of what header and body say: after too many crossposts the header says 1 s and only the body the truth
 * (https://github.com/discord/discord-api-docs/issues/6109).
 */
function judgeTooMany({ headers, json }: StatusAnswer): RequestEnd {
  const { data: body } = tooManyBody.safeParse(json)
  const header = Number(headers.get('retry-after') ?? 0)
  const seconds = Math.max(Number.isFinite(header) ? header : 0, body?.retry_after ?? 0)
  const isGlobal =
    headers.get('x-ratelimit-global') !== null ||
    headers.get('x-ratelimit-scope') === 'global' ||
    body?.global === true
  const code = body?.code === undefined || body.code === 0 ? '' : ` (${body.code})`
  return {
    kind: 'later',
    // Without Discord's words it is what stands in front of it, and means all of us.
    afterMs: Math.max(seconds * 1000, body === undefined ? barredMs : leastWaitMs),
    scope: isGlobal || body === undefined ? 'all' : 'chat',
    detail: `too many requests${code}`,
  }
}
