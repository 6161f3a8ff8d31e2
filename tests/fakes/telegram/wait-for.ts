import type { TelegramState } from './state.ts'

/** Real milliseconds a test waits for the bot, unless told. */
const usualPatience = 60_000

/**
 * Resolves with what `look` finds, as soon as a change brings it; looks at nothing in between.
 * @throws Error with `what` when the patience is over
 */
export async function waitFor<T>(
  state: TelegramState,
  look: () => T | null,
  what: () => string,
  patienceMs = usualPatience,
): Promise<T> {
  const first = look()
  if (first !== null) return first
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      unwatch()
      reject(new Error(`waited ${patienceMs} ms in vain: ${what()}`))
    }, patienceMs)
    const unwatch = state.watch(() => {
      const found = look()
      if (found === null) return
      clearTimeout(timer)
      unwatch()
      resolve(found)
    })
  })
}
