import robotsParser from 'robots-parser'
import { FetchRefused } from '../../feed/web.ts'

/** How long a host's robots.txt is remembered, ms (RFC 9309 §2.4: at most 24 hours). */
const keepMs = 24 * 3_600_000
const maxHosts = 5000

/**
 * Answers whether robots.txt lets us read a page. A missing file (4xx) allows everything; one that
 * cannot be reached allows nothing until it can (RFC 9309 §2.3.1).
 */
export function createRobots(
  agent: string,
  fetchText: (url: string, signal?: AbortSignal) => Promise<string>,
  now: () => number,
): (url: string, signal?: AbortSignal) => Promise<boolean> {
  const known = new Map<string, { readonly at: number; readonly text: Promise<string | null> }>()

  const readRobots = async (origin: string, signal?: AbortSignal): Promise<string | null> => {
    try {
      return await fetchText(`${origin}/robots.txt`, signal)
    } catch (error) {
      const absent =
        error instanceof FetchRefused &&
        error.status !== null &&
        error.status >= 400 &&
        error.status < 500 &&
        error.status !== 429
      return absent ? '' : null
    }
  }

  return async (url, signal) => {
    const { origin } = new URL(url)
    let entry = known.get(origin)
    if (entry === undefined || now() - entry.at > keepMs) {
      entry = { at: now(), text: readRobots(origin, signal) }
      known.set(origin, entry)
      if (known.size > maxHosts) known.delete(known.keys().next().value ?? origin)
    }
    const text = await entry.text
    if (text !== null)
      return robotsParser(`${origin}/robots.txt`, text).isAllowed(url, agent) ?? true
    known.delete(origin)
    return false
  }
}
