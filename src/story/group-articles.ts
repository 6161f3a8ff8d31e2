import type { GroupingDocument, Placement, Recredited, StoryMerge } from './grouping-document.ts'
import { type Judge, judgeMatch } from './judge-match.ts'
import { LanguageStories, type Match, type Member } from './language-stories.ts'
import { SharedPages } from './shared-pages.ts'

/** How articles are grouped. */
export interface GrouperOptions {
  /** The first unused story id. Default 1. */
  readonly nextStoryId?: number
  /** How long a document is remembered after its time, ms; null: for ever. Default 72 h. */
  readonly forgetAfter?: number | null
  /** Decides whether a document tells a story's event. Default: the trained model. */
  readonly judge?: Judge
}

/** Groups documents into stories as they arrive. Decisions depend on nothing but what was added. */
export interface Grouper {
  /** Gives a document its story. Add in order of arrival; O(1) in the number of stories. */
  add(document: GroupingDocument): Placement
  /**
   * A placed document told in full at last: takes the place of its teaser, as if it had arrived so.
   * Its story stays, unless the full text shows it to be one with another: then they are merged.
   */
  reconsider(document: GroupingDocument, storyId: number): readonly StoryMerge[]
  /**
   * Remembers a document placed before a restart, under its story's present id. Once all of the last
   * 72 h are restored in their order of arrival, later decisions are as if never stopped. Without the
   * stored originator it is found anew, among the documents still remembered.
   */
  restore(document: GroupingDocument, storyId: number, originator?: string): Placement
  /** How many documents are remembered. */
  readonly size: number
}

/** A story without a report for so long, ms, takes no more of them. */
export const QUIET_AFTER = 72 * 3_600_000
/** Undated streams are never forgotten by time; this bounds them. */
const MOST_DOCUMENTS = 200_000
/** Both stories must fit this well, in log odds, before a document makes them one. */
const MERGE_ODDS = 2.5

const unchanged = { merges: [], recredited: [] } as const

/** Creates an empty grouper: pure memory, no clock; time comes with each document. */
export function createGrouper(options: GrouperOptions = {}): Grouper {
  const { judge = judgeMatch, forgetAfter = QUIET_AFTER } = options
  const languages = new Map<string, LanguageStories>()
  const pages = new SharedPages()
  const held: {
    member: Member
    readonly stories: LanguageStories
    readonly at: number
  }[] = []
  let forgotten = 0
  let nextStoryId = options.nextStoryId ?? 1
  let order = 0
  let now = Number.NEGATIVE_INFINITY

  function storiesIn(language: string): LanguageStories {
    let stories = languages.get(language)
    if (stories === undefined) languages.set(language, (stories = new LanguageStories(pages)))
    return stories
  }

  function take(document: GroupingDocument): { stories: LanguageStories; member: Member } {
    now = Math.max(now, document.time ?? now)
    forget()
    const stories = storiesIn(document.language)
    const member = stories.take(document, order)
    order += 1
    held.push({ member, stories, at: now })
    return { stories, member }
  }

  function forget(): void {
    for (let next = held[forgotten]; next !== undefined; next = held[forgotten]) {
      const expired = forgetAfter !== null && next.at + forgetAfter < now
      if (!expired && held.length - forgotten < MOST_DOCUMENTS) break
      next.stories.forget(next.member)
      forgotten += 1
    }
    if (forgotten < 1024 || forgotten < held.length / 2) return
    held.splice(0, forgotten)
    forgotten = 0
  }

  function oddsOf({ features, storyId }: Match, rival: number): number {
    if ((features.gap ?? 0) > QUIET_AFTER) return Number.NEGATIVE_INFINITY
    return judge({ ...features, rival }, storyId)
  }

  /** The story a document tells, and the one it shows to be the same, if any. */
  function choose(matches: readonly Match[]): { best: Match | null; same: Match | null } {
    const ranked = matches.toSorted(
      (a, b) => b.features.meanCosine - a.features.meanCosine || a.storyId - b.storyId,
    )
    const [first, second, third] = ranked
    if (first === undefined) return { best: null, same: null }
    // Two halves of one story must not be each other's rivals: measured against the rest, both fit.
    const rest = third?.features.meanCosine ?? 0
    if (second !== undefined && Math.min(oddsOf(first, rest), oddsOf(second, rest)) >= MERGE_ODDS)
      return { best: first, same: second }
    let best: Match | null = null
    let bestOdds = 0
    for (const match of ranked) {
      const rival = (match === first ? second : first)?.features.meanCosine ?? 0
      const odds = oddsOf(match, rival)
      if (odds <= bestOdds) continue
      best = match
      bestOdds = odds
    }
    return { best, same: null }
  }

  return {
    get size() {
      return held.length - forgotten
    },
    reconsider(document, storyId) {
      const stories = storiesIn(document.language)
      const teaser = stories.find(storyId, document)
      const entry = held.findLast(({ member }) => member === teaser)
      if (teaser === null || entry === undefined) return []
      stories.forget(teaser)
      const member = stories.take(document, teaser.order)
      entry.member = member
      const matches = stories.findMatches(member).filter((match) => match.storyId !== storyId)
      // Alone in its story it is placed as any arrival; others there need more to move with it.
      const least = stories.has(storyId) ? MERGE_ODDS : 0
      stories.place(member, storyId, teaser.originator)
      const { best } = choose(matches)
      if (best === null || oddsOf(best, rivalOf(best, matches)) < least) return []
      const merge = {
        from: Math.max(storyId, best.storyId),
        into: Math.min(storyId, best.storyId),
      }
      return stories.merge(merge.from, merge.into) ? [merge] : []
    },
    restore(document, storyId, known) {
      const { stories, member } = take(document)
      const [copyOf = null] = known === undefined ? stories.findCopied(member, storyId) : []
      const originator = known ?? findOriginator(document, copyOf)
      stories.place(member, storyId, originator)
      nextStoryId = Math.max(nextStoryId, storyId + 1)
      const duplicateOf = copyOf?.articleId ?? null
      return { ...unchanged, storyId, isNew: false, originator, duplicateOf }
    },
    add(document) {
      const { stories, member } = take(document)
      const { best, same } = choose(stories.findMatches(member))
      const [copyOf = null] = best?.copies ?? []
      const originator = findOriginator(document, copyOf)
      const duplicateOf = copyOf?.articleId ?? null
      if (best === null) {
        stories.place(member, nextStoryId, originator)
        nextStoryId += 1
        return { ...unchanged, storyId: member.storyId, isNew: true, originator, duplicateOf }
      }
      const recredited = document.credit === null ? [] : creditCopies(best.copies, originator)
      stories.place(member, best.storyId, originator)
      const merges: StoryMerge[] = []
      if (same !== null) {
        const into = Math.min(best.storyId, same.storyId)
        const from = Math.max(best.storyId, same.storyId)
        if (stories.merge(from, into)) merges.push({ from, into })
      }
      const { storyId } = member
      return { storyId, isNew: false, originator, duplicateOf, merges, recredited }
    },
  }
}

/** How well the next best story fits. */
function rivalOf(best: Match, matches: readonly Match[]): number {
  const others = matches.filter((match) => match !== best)
  return Math.max(0, ...others.map(({ features }) => features.meanCosine))
}

/** The credited agency first, else whoever ran the same text first. */
function findOriginator(document: GroupingDocument, copyOf: Member | null): string {
  if (document.credit !== null) return document.credit.trim().toLowerCase()
  return copyOf?.originator ?? document.publisherId
}

/** Copies that ran without a credit before this one named the agency. */
function creditCopies(copies: readonly Member[], originator: string): Recredited[] {
  const changed = copies.filter(
    (copy) => copy.originator !== originator && copy.originator === copy.publisherId,
  )
  for (const copy of changed) copy.originator = originator
  return changed.map(({ articleId, segment }) => ({ articleId, segment, originator }))
}
