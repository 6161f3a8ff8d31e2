import type { GroupingDocument } from './grouping-document.ts'
import type { MatchFeatures } from './judge-match.ts'
import { Comparison, type IndexedDocument, type PairFeatures } from './measure-match.ts'
import { type DocumentTerms, readTerms, weightOf } from './read-terms.ts'
import type { SharedPages } from './shared-pages.ts'
import { shareOfSmaller } from './sketch-text.ts'
import { TermIndex } from './term-index.ts'

/** A document held in memory. */
export interface Member extends IndexedDocument {
  readonly slot: number
  /** Running number of arrival over all languages. */
  readonly order: number
  readonly articleId: number
  readonly segment: number
  readonly publisherId: string
  readonly time: number | null
  readonly sketch: Uint32Array
  originator: string
  storyId: number
}

/** A story an arriving document may belong to. */
export interface Match {
  readonly storyId: number
  readonly features: Omit<MatchFeatures, 'rival'>
  /** Documents compared whose text is nearly the same, earliest first. */
  readonly copies: readonly Member[]
}

const QUERY_TERMS = 20
const CANDIDATE_DOCUMENTS = 40
const CANDIDATE_STORIES = 8
/** Documents that share less than this of what the most alike one shares are not compared. */
const LEAST_SHARE = 0.3
/** Documents of a story compared with: the most alike, then the newest. */
const COMPARED_ALIKE = 4
const COMPARED = 6
/** From this share of the shorter text on, one was copied from the other. */
const COPIED_SHARE = 0.5
/** A form filled in anew (results, forecasts) shares most text but not its numbers. */
const COPIED_SHARE_DESPITE_NUMBERS = 0.9

/** The documents and stories of one language, found by their telling terms. */
export class LanguageStories {
  readonly #index = new TermIndex()
  readonly #comparison = new Comparison(this.#index)
  readonly #members: (Member | undefined)[] = []
  readonly #free: number[] = []
  readonly #stories = new Map<number, Member[]>()
  readonly #pages: SharedPages
  #scores = new Float64Array(1024)

  constructor(pages: SharedPages) {
    this.#pages = pages
  }

  /** Takes a document into the index; it belongs to no story until `place`. */
  take(document: GroupingDocument, order: number): Member {
    const read: DocumentTerms = readTerms(document)
    const slot = this.#free.pop() ?? this.#members.length
    const member: Member = {
      slot,
      order,
      articleId: document.articleId,
      segment: document.segment,
      publisherId: document.publisherId,
      time: document.time,
      ids: this.#pages.toInt32(this.#index.add(slot, read.terms)),
      marks: this.#pages.toUint16(read.marks),
      dates: read.dates,
      length: read.length,
      sketch: this.#pages.toUint32(read.sketch),
      originator: '',
      storyId: 0,
    }
    this.#members[slot] = member
    return member
  }

  place(member: Member, storyId: number, originator: string): void {
    member.storyId = storyId
    member.originator = originator
    const members = this.#stories.get(storyId)
    if (members === undefined) this.#stories.set(storyId, [member])
    else members.push(member)
  }

  forget(member: Member): void {
    this.#index.remove(member.slot, member.ids)
    this.#members[member.slot] = undefined
    this.#free.push(member.slot)
    const members = this.#stories.get(member.storyId)
    if (members === undefined) return
    if (members.length === 1) this.#stories.delete(member.storyId)
    else members.splice(members.indexOf(member), 1)
  }

  /** A document of this story by its article and segment, or null. */
  find(
    storyId: number,
    { articleId, segment }: Pick<GroupingDocument, 'articleId' | 'segment'>,
  ): Member | null {
    const members = this.#stories.get(storyId) ?? []
    return members.find((one) => one.articleId === articleId && one.segment === segment) ?? null
  }

  /** Whether any document is in this story. */
  has(storyId: number): boolean {
    return this.#stories.has(storyId)
  }

  /** Moves all of a story's documents into another. False when an article stands in both. */
  merge(from: number, into: number): boolean {
    const kept = this.#stories.get(into)
    const moved = this.#stories.get(from)
    if (kept === undefined || moved === undefined) return false
    const articles = new Set(kept.map((member) => member.articleId))
    if (moved.some((member) => articles.has(member.articleId))) return false
    for (const member of moved) member.storyId = into
    this.#stories.delete(from)
    this.#stories.set(
      into,
      [...kept, ...moved].sort((a, b) => a.order - b.order),
    )
    return true
  }

  /** Stories that share telling terms with a document just taken, compared with it. */
  findMatches(member: Member): Match[] {
    const alike = this.#findAlike(member)
    this.#comparison.begin(member)
    return [...alike].map(([storyId, hits]) => {
      const compared = this.#chooseCompared(storyId, hits)
      const pairs = compared.map((other) => this.#comparison.measure(other))
      return describeMatch(member, storyId, compared, pairs)
    })
  }

  /** Documents of that story, among those most like this one, with nearly its text. */
  findCopied(member: Member, storyId: number): readonly Member[] {
    return this.findMatches(member).find((match) => match.storyId === storyId)?.copies ?? []
  }

  /** Stories by the documents most like this one, most alike first, a bounded number. */
  #findAlike(member: Member): Map<number, Member[]> {
    if (this.#scores.length < this.#members.length)
      this.#scores = new Float64Array(2 * this.#members.length)
    const touched: number[] = []
    for (const { id, worth } of this.#tellingTerms(member)) {
      const score = worth * this.#index.rarity(id)
      for (const slot of this.#index.recent(id)) {
        if (slot === member.slot) continue
        if (this.#scores[slot] === 0) touched.push(slot)
        this.#scores[slot] = (this.#scores[slot] ?? 0) + score
      }
    }
    const scores = this.#scores
    let highest = 0
    for (const slot of touched) highest = Math.max(highest, scores[slot] ?? 0)
    const best = touched
      .filter((slot) => (scores[slot] ?? 0) >= LEAST_SHARE * highest)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
      .slice(0, CANDIDATE_DOCUMENTS)
    for (const slot of touched) scores[slot] = 0
    const stories = new Map<number, Member[]>()
    for (const slot of best) {
      const other = this.#members[slot]
      if (other === undefined || other.articleId === member.articleId) continue
      const hits = stories.get(other.storyId)
      if (hits !== undefined) hits.push(other)
      else if (stories.size < CANDIDATE_STORIES) stories.set(other.storyId, [other])
    }
    return stories
  }

  #tellingTerms(member: Member): { id: number; worth: number }[] {
    const terms: { id: number; worth: number }[] = []
    member.ids.forEach((id, i) => {
      if (this.#index.count(id) < 2) return
      terms.push({ id, worth: this.#index.rarity(id) * weightOf(member.marks[i] ?? 0) })
    })
    return terms.sort((a, b) => b.worth - a.worth).slice(0, QUERY_TERMS)
  }

  #chooseCompared(storyId: number, hits: readonly Member[]): Member[] {
    const chosen = hits.slice(0, COMPARED_ALIKE)
    const members = this.#stories.get(storyId) ?? []
    for (let i = members.length - 1; i >= 0 && chosen.length < COMPARED; i -= 1) {
      const other = members[i]
      if (other !== undefined && !chosen.includes(other)) chosen.push(other)
    }
    return chosen.sort((a, b) => a.order - b.order)
  }
}

function describeMatch(
  member: Member,
  storyId: number,
  compared: readonly Member[],
  pairs: readonly PairFeatures[],
): Match {
  const best = pairs.reduce((top, pair) => (closeness(pair) > closeness(top) ? pair : top))
  const copies = compared.filter((other, i) => isCopy(member, other, pairs[i] ?? best))
  const features = {
    ...best,
    meanCosine: mean(pairs),
    gap: nearestGap(member, compared),
    samePublisher:
      member.publisherId !== '' &&
      compared.some((other) => other.publisherId === member.publisherId),
    copied: copies.length > 0,
  }
  return { storyId, features, copies }
}

function closeness(pair: PairFeatures): number {
  return pair.cosine + 0.5 * pair.leadShared
}

function mean(pairs: readonly PairFeatures[]): number {
  return pairs.reduce((sum, pair) => sum + pair.cosine, 0) / Math.max(1, pairs.length)
}

function isCopy(member: Member, other: Member, pair: PairFeatures): boolean {
  const share = shareOfSmaller(member.sketch, other.sketch)
  if (share < COPIED_SHARE || pair.datesApart > 0) return false
  return pair.numbersApart < 0.5 || share >= COPIED_SHARE_DESPITE_NUMBERS
}

function nearestGap(member: Member, compared: readonly Member[]): number | null {
  let gap: number | null = null
  for (const { time } of compared)
    if (time !== null && member.time !== null)
      gap = Math.min(gap ?? Number.POSITIVE_INFINITY, Math.abs(time - member.time))
  return gap
}
