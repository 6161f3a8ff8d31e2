/** Resolves once nothing has come for too long, or at once when `signal` aborts. */
type Lull = (signal: AbortSignal) => Promise<void>

/** What comes from `source`, and null once for each lull in it: time to do something with what came so far. */
export async function* markLulls<T>(
  source: AsyncGenerator<T>,
  lull: Lull,
): AsyncGenerator<T | null> {
  try {
    for (;;) {
      const next = source.next()
      if (await isSlow(next, lull)) yield null
      const result = await next
      if (result.done === true) return
      yield result.value
    }
  } finally {
    await source.return(undefined)
  }
}

async function isSlow(next: Promise<unknown>, lull: Lull): Promise<boolean> {
  const over = new AbortController()
  const came = next.then(
    () => false,
    () => false,
  )
  const isLull = await Promise.race([came, lull(over.signal).then(() => true)])
  over.abort()
  return isLull
}
