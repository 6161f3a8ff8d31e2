import { z } from 'zod'
import { judgeFailure } from '../../delivery/judge-failure.ts'
import { NoAnswer, type RequestEnd } from '../../delivery/no-answer.ts'
import { readAnswer } from '../../delivery/read-answer.ts'

/** What grammY gives its `fetch`; more of it is meant for node-fetch. */
export interface AskedOf {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: NonNullable<RequestInit['body']>
  readonly signal?: GivenSignal | null
}

/** Not of the kind that Node's own `fetch` insists on. */
interface GivenSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
}

/** The answers of the Bot API: https://core.telegram.org/bots/api#making-requests */
const answerSchema = z.union([
  z.looseObject({ ok: z.literal(true), result: z.json() }),
  z.looseObject({ ok: z.literal(false), error_code: z.int(), description: z.string() }),
])

/** Something in front of Telegram refuses us, and does not say for how long. */
const barredMs = 60_000

/**
 * One HTTP request to the Bot API, its body read at once. It is made by Node's own `fetch` and not by grammY's
 * node-fetch because (measured over loopback) the latter
 * - hides which step failed, so that a connection reset while it was made looks like one reset after the request;
 * - hides the status of an answer that is no JSON, as what stands in front of Telegram gives it (429, 502);
 * - writes the whole address, and the token in it, into the messages of its errors;
 * - uses connections again until the server closes them, and loses what it writes in that moment to an unknown end: undici
 *   leaves them after four idle seconds. Both use connections again and upload files.
 * @throws NoAnswer for all but an answer in Telegram's own words
 */
export async function askOnce(
  url: string | URL,
  init: AskedOf,
  signal?: AbortSignal,
): Promise<{ json(): Promise<unknown> }> {
  const given = bridge(init.signal)
  const givenUp = signal === undefined ? given : AbortSignal.any([given, signal])
  if (givenUp.aborted)
    throw new NoAnswer({ kind: 'not-sent', detail: 'given up before it was sent' })
  const { method, headers, body } = init
  const request = { method, headers, body, duplex: 'half', redirect: 'manual' } as const
  const response = await fetch(url, { ...request, signal: givenUp }).catch((error: unknown) => {
    throw new NoAnswer(judgeFailure(error))
  })
  const { json } = await readAnswer(response)
  const { data: answer } = answerSchema.safeParse(json)
  if (answer === undefined) throw new NoAnswer(judgeStatus(response))
  return { json: async () => answer }
}

function bridge(signal: GivenSignal | null | undefined): AbortSignal {
  const bridged = new AbortController()
  if (signal?.aborted === true) bridged.abort()
  else signal?.addEventListener('abort', () => bridged.abort())
  return bridged.signal
}

/** An answer that is not in Telegram's words. */
function judgeStatus({ status, headers }: Response): RequestEnd {
  const detail = `HTTP ${status} without Telegram's words`
  if (status < 400 || status >= 500) return { kind: 'unknown', detail }
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  const afterMs = seconds > 0 ? seconds * 1000 : barredMs
  return { kind: 'later', afterMs, scope: 'all', detail }
}
