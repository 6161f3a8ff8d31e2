import type { StoryBrief } from './digest.ts'

/**
 * Stories in their order, but that the first reading language has at least every other place, the first among them,
 * while it has any: elsewhere more outlets report, and its own stories would never come.
 */
export function leadWithLanguage<T extends { readonly brief: StoryBrief }>(
  stories: readonly T[],
  [lead, ...others]: readonly string[],
): readonly T[] {
  if (lead === undefined || others.length === 0) return stories
  const leading = stories.filter(({ brief }) => brief.language === lead)
  const order = new Map(stories.map((story, i) => [story, i]))
  const rest = stories.filter(({ brief }) => brief.language !== lead)
  const ordered: T[] = []
  let led = 0
  while (leading.length > led) {
    const next = leading[led]
    const other = rest[ordered.length - led]
    const isDue = led * 2 <= ordered.length
    if (next === undefined) break
    const comesFirst = other === undefined || (order.get(next) ?? 0) < (order.get(other) ?? 0)
    if (isDue || comesFirst) {
      ordered.push(next)
      led++
    } else ordered.push(other)
  }
  return [...ordered, ...rest.slice(ordered.length - led)]
}
