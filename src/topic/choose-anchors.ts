import type { Condition } from './condition.ts'

/** Something a document must hold for a condition to be looked at: a stem, or a stem's beginning. */
export interface Anchor {
  readonly kind: 'stem' | 'start'
  readonly text: string
  /** Another stem it must hold as well; null: none is known. */
  readonly also: string | null
  /** Where the other stem stands: next to this one or anywhere. */
  readonly side: 'before' | 'after' | 'anywhere'
}

/** The share of documents (0–1) that are assumed to hold an anchor. */
export type ShareOf = (anchor: Pick<Anchor, 'kind' | 'text'>) => number

/** What it costs to pass over an entry whose second stem is missing, beside judging a condition. */
const PASSING = 0.1

/**
 * The cheapest anchors such that every document a condition holds in has at least one of them: of
 * parts that must all be there the rarest, of alternatives one each. Null: nothing must be there.
 */
export function chooseAnchors(condition: Condition, shareOf: ShareOf): readonly Anchor[] | null {
  switch (condition.kind) {
    case 'all':
      return chooseForAll(condition, shareOf)
    case 'any': {
      const parts = condition.parts.map((part) => chooseAnchors(part, shareOf))
      return parts.includes(null) ? null : parts.flatMap((anchors) => anchors ?? [])
    }
    case 'phrase':
      return chooseForPhrase(condition.stems, shareOf)
    case 'prefix':
      return [
        ...condition.starts.map((text) => ({ kind: 'start', text, ...ALONE }) as const),
        ...condition.stems.map((text) => ({ kind: 'stem', text, ...ALONE }) as const),
      ]
    case 'not':
      return null
    case 'constant':
      return condition.holds ? null : []
  }
}

const ALONE = { also: null, side: 'anywhere' } as const

/** The rarest stem, with the rarer of those next to it. */
function chooseForPhrase(stems: readonly string[], shareOf: ShareOf): readonly Anchor[] {
  const shares = stems.map((text) => shareOf({ kind: 'stem', text }))
  const at = shares.indexOf(Math.min(...shares))
  const text = stems[at]
  if (text === undefined) return []
  const [before, after] = [stems[at - 1], stems[at + 1]]
  const isAfter = (shares[at + 1] ?? Infinity) <= (shares[at - 1] ?? Infinity)
  if (isAfter && after !== undefined) return [{ kind: 'stem', text, also: after, side: 'after' }]
  if (before !== undefined) return [{ kind: 'stem', text, also: before, side: 'before' }]
  return [{ kind: 'stem', text, ...ALONE }]
}

/**
 * Whether a document that has one of the anchors meets the condition without a further look: a single
 * stem or a prefix, or alternatives of these.
 */
export function isDecided(condition: Condition): boolean {
  if (condition.kind === 'any') return condition.parts.every(isDecided)
  if (condition.kind === 'prefix') return !condition.titleOnly
  return condition.kind === 'phrase' && condition.stems.length === 1 && !condition.titleOnly
}

/** Of `a AND (b OR c)` often b and c, each with a beside it: two entries, seldom a candidate. */
function chooseForAll(
  { parts }: { readonly parts: readonly Condition[] },
  shareOf: ShareOf,
): readonly Anchor[] | null {
  const needed = rarestFirst(
    parts.flatMap((part) => (part.kind === 'phrase' ? part.stems : [])),
    shareOf,
  )
  let best: readonly Anchor[] | null = null
  let least = Infinity
  for (const part of parts) {
    const anchors = chooseAnchors(part, shareOf)?.map((anchor) => addNeeded(anchor, needed))
    const cost = anchors?.reduce((sum, anchor) => sum + costOf(anchor, shareOf), 0) ?? Infinity
    if (anchors === undefined || cost >= least) continue
    least = cost
    best = anchors
  }
  return best
}

/** What must stand next to it says more than what must be there. */
function addNeeded(anchor: Anchor, needed: readonly string[]): Anchor {
  if (anchor.side !== 'anywhere') return anchor
  return { ...anchor, also: needed.find((stem) => stem !== anchor.text) ?? anchor.also }
}

/** The work an anchor makes in the average document. A start has no second stem. */
function costOf({ kind, text, also }: Anchor, shareOf: ShareOf): number {
  const judged = kind === 'start' || also === null ? 1 : shareOf({ kind: 'stem', text: also })
  return shareOf({ kind, text }) * (PASSING + judged)
}

function rarestFirst(stems: readonly string[], shareOf: ShareOf): readonly string[] {
  if (stems.length < 2) return stems
  const rated = [...new Set(stems)].map((text) => ({
    text,
    share: shareOf({ kind: 'stem', text }),
  }))
  return rated.sort((a, b) => a.share - b.share).map(({ text }) => text)
}
