/** At most `size` of the values, evenly from all over the list. */
export function spreadSample<T>(values: readonly T[], size: number): readonly T[] {
  if (values.length <= size) return values
  return Array.from({ length: size }, (_, i) => Math.floor((i * values.length) / size)).flatMap(
    (at) => values[at] ?? [],
  )
}
