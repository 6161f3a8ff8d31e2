import pLimit, { type LimitFunction } from 'p-limit'

/** Runs a task when both its host and the program have a slot free. */
export type LimitHosts = <T>(origin: string, task: () => Promise<T>) => Promise<T>

/**
 * At most `perHost` tasks at once for a host and port, and `overall` in all. The host's slot is
 * taken first, so that a slow host never holds slots of the whole program while it waits.
 */
export function limitHosts(perHost: number, overall: number): LimitHosts {
  const everyone = pLimit(overall)
  const hosts = new Map<string, LimitFunction>()
  return async (origin, task) => {
    const host = hosts.get(origin) ?? pLimit(perHost)
    hosts.set(origin, host)
    try {
      return await host(() => everyone(task))
    } finally {
      if (host.activeCount + host.pendingCount === 0) hosts.delete(origin)
    }
  }
}
