import { subscribe } from 'node:diagnostics_channel'
import type { EventClock } from '../../fakes/event-clock.ts'

/** Time stands still while an HTTP request of this process is on its way, whoever makes it. */
export function holdForRequests(clock: EventClock): void {
  const onTheirWay = new Map<unknown, () => void>()
  subscribe('undici:request:create', (message) => onTheirWay.set(requestOf(message), clock.hold()))
  // https://undici.nodejs.org/#/docs/api/DiagnosticsChannel
  for (const channel of ['undici:request:trailers', 'undici:request:error'])
    subscribe(channel, (message) => {
      const request = requestOf(message)
      onTheirWay.get(request)?.()
      onTheirWay.delete(request)
    })
}

function requestOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'request' in message
    ? message.request
    : null
}
