import { afterAll, beforeAll, vi } from 'vitest'

// Files share a process: what is set here is put back after each.
const { fetch } = globalThis
const { waitFor } = vi

beforeAll(() => {
  // Tests talk only to loopback: a fetch to anywhere else is a mistake in the test.
  globalThis.fetch = (input, init) => {
    const { hostname } = new URL(input instanceof Request ? input.url : input)
    if (!/^(127\.|localhost$|\[::1\]$)/.test(hostname))
      throw new Error(`a test tried to reach ${hostname}`)
    return fetch(input, init)
  }
  // A wait costs nothing where it succeeds; Vitest's own second is too short for a machine that is busy.
  vi.waitFor = (look) => waitFor(look, { timeout: 60_000, interval: 5 })
})
afterAll(() => {
  globalThis.fetch = fetch
  vi.waitFor = waitFor
})
