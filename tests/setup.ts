import { beforeAll } from 'vitest'

// Tests talk only to loopback: a fetch to anywhere else is a mistake in the test.
beforeAll(() => {
  const real = globalThis.fetch
  globalThis.fetch = (input, init) => {
    const { hostname } = new URL(input instanceof Request ? input.url : input)
    if (!/^(127\.|localhost$|\[::1\]$)/.test(hostname))
      throw new Error(`a test tried to reach ${hostname}`)
    return real(input, init)
  }
})
