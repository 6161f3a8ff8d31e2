import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupLines } from './stories.ts'

/** B-cubed figures (Bagga and Baldwin 1998), 0 to 1. */
interface BCubed {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface GroupingFigures {
  readonly corpus: string
  readonly articles: number
  /** By the ids given at arrival. */
  readonly online: BCubed
  /** After merges. */
  readonly final: BCubed
  /** Against events across languages, where the corpus tells; a story lives in one language. */
  readonly event: BCubed | null
}

interface Gold {
  readonly story: string
  readonly event?: string
}

const CORPORA = ['neus-train', 'basil', 'meantime']

/** Groups each corpus of stories online with the one setting there is. Absent corpora are left out. */
export function measureGrouping(corporaDir: string): GroupingFigures[] {
  return CORPORA.flatMap((corpus) => {
    const file = join(corporaDir, 'stories', `${corpus}.jsonl`)
    if (!existsSync(file)) return []
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
    const gold = lines.map(readGold)
    const grouped = groupLines(lines)
    const stories = gold.map(({ story }) => story)
    const final = grouped.map(({ finalStory }) => finalStory)
    const events = gold.flatMap(({ event }) => event ?? [])
    return {
      corpus,
      articles: lines.length,
      online: scoreClusters(
        stories,
        grouped.map(({ story }) => story),
      ),
      final: scoreClusters(stories, final),
      event: events.length === lines.length ? scoreClusters(events, final) : null,
    }
  })
}

function readGold(line: string): Gold {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the corpus is described in its README
  return JSON.parse(line) as Gold
}

/** B-cubed of a grouping against the true one, both as a label an item. */
function scoreClusters(
  truth: readonly (string | number | null)[],
  found: readonly (string | number | null)[],
): BCubed {
  const inTruth = countLabels(truth)
  const inFound = countLabels(found)
  const both = truth.map((label, i) => JSON.stringify([label, found[i]]))
  const inBoth = countLabels(both)
  let precision = 0
  let recall = 0
  for (const [i, label] of truth.entries()) {
    const shared = inBoth.get(both[i] ?? '') ?? 0
    precision += shared / (inFound.get(found[i] ?? null) ?? 1) / truth.length
    recall += shared / (inTruth.get(label) ?? 1) / truth.length
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function countLabels<T>(labels: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}
