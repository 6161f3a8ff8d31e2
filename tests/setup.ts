import { afterAll, beforeAll } from 'vitest'

// Tests talk only to loopback: a fetch to anywhere else is a mistake in the test.
const real = globalThis.fetch
beforeAll(() => {
  globalThis.fetch = (input, init) => {
    const { hostname } = new URL(input instanceof Request ? input.url : input)
    if (!/^(127\.|localhost$|\[::1\]$)/.test(hostname))
      throw new Error(`a test tried to reach ${hostname}`)
    return real(input, init)
  }
})
// Files share a process, and with it this.
afterAll(() => {
  globalThis.fetch = real
})
