import { BoundedMap } from '../feed/bounded-map.ts'

/** Something read for many and kept for a while, by key. */
export type Kept<T> = (key: string) => Promise<T>

interface Entry<T> {
  readonly at: number
  readonly value: Promise<T>
}

/**
 * Reads what a key stands for, and again once it is older than `freshMs`: until the new value is there the old one is
 * given, so that nobody waits for the reading but the first. Beyond `staleMs` it is read first. The `capacity` keys
 * asked last are kept.
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
  const kept = new BoundedMap<string, Entry<T>>(capacity)

  function readFirst(key: string): Promise<T> {
    const entry = { at: now(), value: read(key) }
    kept.set(key, entry)
    // A failure is the asker's, and is not kept for the next one.
    entry.value.catch(() => kept.get(key) === entry && kept.delete(key))
    return entry.value
  }

  function renew(key: string, before: Entry<T>): void {
    const value = read(key)
    const meanwhile = { at: now(), value: before.value }
    kept.set(key, meanwhile)
    const settle = (entry: Entry<T>) => kept.get(key) === meanwhile && kept.set(key, entry)
    value.then(
      () => settle({ at: meanwhile.at, value }),
      () => settle(before),
    )
  }

  return (key) => {
    const entry = kept.get(key)
    const age = entry === undefined ? 0 : Math.abs(now() - entry.at)
    if (entry === undefined || age > staleMs) return readFirst(key)
    if (age > freshMs) renew(key, entry)
    return entry.value
  }
}
