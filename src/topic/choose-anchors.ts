import type { Condition } from './condition.ts'

/** Something a document must hold for a condition to be looked at: a stem, a stem's beginning, a publisher. */
export interface Anchor {
  readonly kind: 'stem' | 'start' | 'publisher'
  readonly text: string
}

/** The share of documents (0–1) that are assumed to hold an anchor. */
export type ShareOf = (anchor: Anchor) => number

/**
 * The fewest and rarest anchors such that every document a condition holds in has at least one of
 * them: of parts that must all be there the rarest, of alternatives one each. Null: nothing must be there.
 */
export function chooseAnchors(condition: Condition, shareOf: ShareOf): readonly Anchor[] | null {
  switch (condition.kind) {
    case 'all':
      return rarest(
        condition.parts.map((part) => chooseAnchors(part, shareOf)),
        shareOf,
      )
    case 'any': {
      const parts = condition.parts.map((part) => chooseAnchors(part, shareOf))
      return parts.includes(null) ? null : parts.flatMap((anchors) => anchors ?? [])
    }
    case 'phrase':
      return rarest(
        condition.stems.map((text) => [{ kind: 'stem', text }]),
        shareOf,
      )
    case 'prefix':
      return [
        ...condition.starts.map((text) => ({ kind: 'start', text }) as const),
        ...condition.stems.map((text) => ({ kind: 'stem', text }) as const),
      ]
    case 'source':
      return [condition.id, ...condition.words.slice(0, 1)].map((text) => ({
        kind: 'publisher',
        text,
      }))
    case 'not':
      return null
    case 'constant':
      return condition.holds ? null : []
  }
}

function rarest(
  choices: readonly (readonly Anchor[] | null)[],
  shareOf: ShareOf,
): readonly Anchor[] | null {
  let best: readonly Anchor[] | null = null
  let least = Infinity
  for (const anchors of choices) {
    const share = anchors?.reduce((sum, anchor) => sum + shareOf(anchor), 0) ?? Infinity
    if (share >= least) continue
    least = share
    best = anchors
  }
  return best
}
