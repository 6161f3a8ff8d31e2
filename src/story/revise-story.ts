import { isReport } from '../article/article.ts'
import { findConflicts } from './find-conflicts.ts'
import { findNewFacts } from './find-new-facts.ts'
import type { Conflict, Development, Report, StoryChange } from './story.ts'

/** When a revision is made, and its number. */
export interface RevisionContext {
  /** The revision the changes would make: the story's present one plus one. */
  readonly revision: number
  /** Epoch ms. */
  readonly at: number
}

/**
 * What materially changed in a story between two states of its reports (DESIGN, story life). Empty:
 * no new revision. What a publisher rewrote without saying so, or merely tidied, counts as it
 * stood before.
 */
export function reviseStory(
  before: readonly Report[],
  after: readonly Report[],
  context: RevisionContext,
): StoryChange[] {
  if (before.length === 0) return []
  const known = new Map(before.map((report) => [keyOf(report), report]))
  const now = after.map((report) => {
    const earlier = known.get(keyOf(report))
    return earlier !== undefined && isUnexplained(earlier, report) ? earlier : report
  })
  const change = (part: Omit<StoryChange, 'revision' | 'at'>): StoryChange => ({
    ...part,
    ...context,
  })
  return [
    ...noticed(known, now).map(change),
    ...disputed(before, now).map(change),
    ...findNewFacts(before.filter(isTold), now.filter(isTold)).map(change),
  ]
}

type Change = Omit<StoryChange, 'revision' | 'at'>

function keyOf({ article, segment }: Report): string {
  return `${article.id}/${segment}`
}

function isUnexplained(earlier: Report, later: Report): boolean {
  const kind = later.article.lastChange?.kind
  return (
    later.article.version !== earlier.article.version && (kind === 'rewrite' || kind === 'minor')
  )
}

function isTold({ article }: Report): boolean {
  return isReport(article) && article.lastChange?.kind !== 'withdrawal'
}

/** Corrections and withdrawals that were not there before, one an article. */
function noticed(known: ReadonlyMap<string, Report>, now: readonly Report[]): Change[] {
  const changes = new Map<number, Change>()
  for (const report of now) {
    const { article } = report
    const earlier = known.get(keyOf(report))?.article
    const change = article.lastChange
    const fresh = earlier === undefined || earlier.version !== article.version
    const correcting = article.kind === 'correction' && earlier === undefined
    const isNotice = change?.kind === 'correction' || change?.kind === 'withdrawal'
    if (!(correcting || (isNotice && fresh && !isSameNotice(earlier, change)))) continue
    changes.set(article.id, {
      kind: isNotice ? change.kind : 'correction',
      articleId: article.id,
      about: '',
      before: earlier?.title ?? '',
      after: (isNotice ? change.notice : article.title) ?? '',
      speaker: null,
    })
  }
  return [...changes.values()]
}

function isSameNotice(
  earlier: Report['article'] | undefined,
  change: NonNullable<Report['article']['lastChange']>,
): boolean {
  return earlier?.lastChange?.kind === change.kind && earlier.lastChange.at === change.at
}

/** Numbers that moved, denials and conflicts that appeared, conflicts that ended. */
function disputed(before: readonly Report[], now: readonly Report[]): Change[] {
  const past = findConflicts(before.filter(isTold))
  const present = findConflicts(now.filter(isTold))
  const moved = new Set(past.developments.map(nameDevelopment))
  const heard = new Set(before.map(({ article }) => article.id))
  return [
    ...present.developments
      .filter((development) => !moved.has(nameDevelopment(development)))
      .map((development) => toNumber(development)),
    ...present.conflicts.flatMap((conflict) => {
      const earlier = past.conflicts.find((each) => isSameConflict(each, conflict))
      return earlier === undefined
        ? toConflict(conflict, heard)
        : toDenial(earlier, conflict, heard)
    }),
    ...past.conflicts
      .filter((conflict) => !present.conflicts.some((each) => isSameConflict(conflict, each)))
      .flatMap((conflict) => toEnd(conflict)),
  ]
}

function nameDevelopment({ about, before, after }: Development): string {
  return JSON.stringify([about, before.value ?? before.text, after.value ?? after.text])
}

/**
 * A conflict is known by what it is about or by its claim, whatever its kind: one over where the army
 * stands goes on when somebody denies the claim. Two counts may stand in one sentence.
 */
function isSameConflict(a: Conflict, b: Conflict): boolean {
  if (a.about !== '' && a.about === b.about) return true
  const [claim, other] = [a.accounts[0], b.accounts[0]]
  if (claim === undefined || (a.kind === 'number' && b.kind === 'number')) return false
  return claim.articleId === other?.articleId && claim.text === other.text
}

/** A conflict that goes on and that somebody denies now: the denial is new, the conflict is not. */
function toDenial(earlier: Conflict, conflict: Conflict, heard: ReadonlySet<number>): Change[] {
  if (conflict.kind !== 'denial' || earlier.kind === 'denial') return []
  const known = new Set(earlier.accounts.map(({ text }) => text))
  const fresh = conflict.accounts.filter(({ text }, i) => i === 0 || !known.has(text))
  return fresh.length < 2 ? [] : toConflict({ ...conflict, accounts: fresh }, heard)
}

function toNumber({ about, before, after }: Development): Change {
  return {
    kind: 'number',
    articleId: after.articleId,
    about,
    before: before.value ?? before.text,
    after: after.value ?? after.text,
    speaker: after.speaker,
  }
}

/** What came in last tells otherwise, even where it is dated before the account it differs from. */
function toConflict({ kind, about, accounts }: Conflict, heard: ReadonlySet<number>): Change[] {
  const fresh = accounts.findLast(({ articleId }) => !heard.has(articleId))
  const other = kind === 'denial' ? accounts.at(-1) : (fresh ?? accounts.at(-1))
  const claim = accounts.find((account) => account !== other)
  if (claim === undefined || other === undefined) return []
  return [
    {
      kind: kind === 'denial' ? 'denial' : 'conflict',
      articleId: other.articleId,
      about,
      before: claim.value ?? claim.text,
      after: other.value ?? other.text,
      speaker: other.speaker,
    },
  ]
}

/** The accounts no longer differ: the claim that stood against others is the former value. */
function toEnd({ about, accounts }: Conflict): Change[] {
  const [claim] = accounts
  if (claim === undefined) return []
  const before = claim.value ?? claim.text
  return [{ kind: 'conflict', articleId: claim.articleId, about, before, after: '', speaker: null }]
}
