/** How long ago an interaction was asked, ms: `at` by Discord's clock, `now` by this machine's. */
export type JudgeAge = (at: number, now: number) => number

/** Enough that one of them came at once. */
const comparedAges = 64

/**
 * The two clocks may differ by any amount, so an age counts from the least among those that came last: what takes longest
 * on its way is late, what only looks old is not. The very first counts as new.
 *
 * A clock that is put forward makes all that follow look late. What waited for us comes all at once; so when nothing has
 * come in time for twice `latest`, it was the clock, and counting begins anew.
 */
export function createAgeJudge(latest: number): JudgeAge {
  let compared: readonly number[] = []
  let lateSince: number | null = null

  return (at, now) => {
    const apparent = now - at
    const age = apparent - Math.min(apparent, ...compared)
    if (age <= latest) {
      lateSince = null
      compared = [...compared.slice(1 - comparedAges), apparent]
      return age
    }
    lateSince ??= now
    if (now - lateSince <= 2 * latest) return age
    lateSince = null
    compared = [apparent]
    return 0
  }
}
