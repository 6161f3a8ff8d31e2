/** Something read for many and kept for a while, by key. */
export type Kept<T> = (key: string) => Promise<T>

interface Entry<T> {
  readonly at: number
  readonly value: Promise<T>
}

/**
 * Reads what a key stands for, and again once it is older than `freshMs`: whoever asks then still gets the old value,
 * and the next one the new, so that nobody waits for the reading but the first. Beyond `staleMs` it is read first.
 * The `capacity` keys asked last are kept.
 */
export function keepAWhile<T>(
  read: (key: string) => Promise<T>,
  {
    now,
    freshMs,
    staleMs,
    capacity,
  }: {
    readonly now: () => number
    readonly freshMs: number
    readonly staleMs: number
    readonly capacity: number
  },
): Kept<T> {
  const kept = new Map<string, Entry<T>>()

  function renew(key: string): Promise<T> {
    const before = kept.get(key)
    const value = read(key)
    kept.delete(key)
    kept.set(key, { at: now(), value })
    const [oldest] = kept.keys()
    if (kept.size > capacity && oldest !== undefined) kept.delete(oldest)
    // A failure is the asker's, and is not kept for the next one.
    value.catch(() => {
      if (kept.get(key)?.value !== value) return
      kept.delete(key)
      if (before !== undefined) kept.set(key, before)
    })
    return value
  }

  return (key) => {
    const entry = kept.get(key)
    if (entry === undefined) return renew(key)
    const age = Math.abs(now() - entry.at)
    if (age > staleMs) return renew(key)
    if (age > freshMs) void renew(key).catch(() => {})
    return entry.value
  }
}
