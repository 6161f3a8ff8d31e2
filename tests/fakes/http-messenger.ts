import type { DeliveryOrder, DeliveryOutcome, Messenger } from '../../src/delivery/messenger.ts'

interface HttpMessengerParts {
  readonly url: string
  readonly platform: string
  readonly rates: Messenger['rates']
  readonly plan: Messenger['plan']
  readonly timeoutMs: number
}

/** Sends to a served platform (serve-platform.ts), and tells what is known for sure apart from what is not. */
export function createHttpMessenger(parts: HttpMessengerParts): Messenger {
  const { url, platform, rates, plan, timeoutMs } = parts
  async function ask(
    path: string,
    order: DeliveryOrder,
    signal?: AbortSignal,
  ): Promise<DeliveryOutcome> {
    const late = AbortSignal.timeout(timeoutMs)
    try {
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        body: JSON.stringify(order),
        signal: signal === undefined ? late : AbortSignal.any([late, signal]),
      })
      const outcome: unknown = await response.json()
      return isOutcome(outcome) ? outcome : { kind: 'unknown', detail: `HTTP ${response.status}` }
    } catch (error) {
      return failureOf(error)
    }
  }
  return {
    platform,
    rates,
    plan,
    deliver: (order, signal) => ask('/deliver', order, signal),
    async findDelivered(order) {
      const found = await ask('/find', order)
      return found.kind === 'sent' || found.kind === 'not-sent'
        ? found
        : { kind: 'unknown', detail: 'cannot look' }
    },
  }
}

function isOutcome(value: unknown): value is DeliveryOutcome {
  return typeof value === 'object' && value !== null && 'kind' in value
}

/** Only a connection that was never made leaves no doubt. */
function failureOf(error: unknown): DeliveryOutcome {
  const cause = error instanceof Error ? error.cause : null
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  const detail = error instanceof Error ? error.message : String(error)
  return code === 'ECONNREFUSED' ? { kind: 'not-sent', detail } : { kind: 'unknown', detail }
}
