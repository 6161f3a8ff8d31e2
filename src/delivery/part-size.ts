/** So much of each budget that a platform has for one message, such as its text. */
export type Size = Readonly<Record<string, number>>

/** Whether it is within every budget. */
export function isWithin(size: Size, budget: Size): boolean {
  return Object.entries(budget).every(([of, most]) => (size[of] ?? 0) <= most)
}

/** Sizes of things that stand together; `joint` is what joins a thing to the next. */
export function addSizes(sizes: readonly Size[], joint: Size = {}): Size {
  const sum: Record<string, number> = {}
  for (const size of sizes)
    for (const [of, amount] of Object.entries(size))
      sum[of] = (sum[of] ?? 0) + amount + (joint[of] ?? 0)
  return sum
}

/** What is left of it without another; never less than nothing. */
export function subtractSize(size: Size, other: Size): Size {
  return mapSize(size, (amount, of) => Math.max(0, amount - (other[of] ?? 0)))
}

/** A part of each of its amounts. */
export function scaleSize(size: Size, factor: number): Size {
  return mapSize(size, (amount) => amount * factor)
}

/** Of each amount the largest. */
export function largestSize(sizes: readonly Size[]): Size {
  const largest: Record<string, number> = {}
  for (const size of sizes)
    for (const [of, amount] of Object.entries(size))
      largest[of] = Math.max(largest[of] ?? 0, amount)
  return largest
}

/** How much of a message it fills: 1 is full. */
export function shareOf(size: Size, budget: Size): number {
  return Math.max(...Object.entries(budget).map(([of, most]) => (size[of] ?? 0) / most))
}

function mapSize(size: Size, change: (amount: number, of: string) => number): Size {
  return Object.fromEntries(Object.entries(size).map(([of, amount]) => [of, change(amount, of)]))
}
