import { subscribe } from 'node:diagnostics_channel'
import type { EventClock } from '../../fakes/event-clock.ts'

/**
 * Time stands still while an HTTP request of this process is on its way, whoever makes it, but for what waits by its
 * nature.
 */
export function holdForRequests(clock: EventClock, waits: (path: string) => boolean): void {
  const onTheirWay = new Map<unknown, () => void>()
  subscribe('undici:request:create', (message) => {
    const request = requestOf(message)
    if (!waits(pathOf(request))) onTheirWay.set(request, clock.hold())
  })
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

function pathOf(request: unknown): string {
  const { path }: { path?: unknown } =
    typeof request === 'object' && request !== null ? request : {}
  return typeof path === 'string' ? path : ''
}
