import type { Database } from '../../../src/adapters/database/open-database.ts'
import type { Briefing } from '../../../src/delivery/briefing.ts'
import type { Delivery } from '../../../src/delivery/delivery.ts'
import type { Message } from '../../../src/delivery/message.ts'
import type { UnknownPolicies } from '../../../src/delivery/unknown-policy.ts'
import type { VisibleMessage } from '../../fakes/fake-platform.ts'
import { correctedStory, times } from './kill-story.ts'

/** A post as it is judged. */
export type SeenPost = Pick<VisibleMessage, 'id' | 'key' | 'at' | 'edits' | 'message'>

/** A platform whose chats are judged. */
export interface JudgedPlatform {
  readonly platform: string
  /** Every chat. */
  readonly chatIds: readonly string[]
  /** Chats that follow the story of the alert, at once or after their quiet hours. */
  readonly alerted: readonly string[]
  /** Chats with a briefing. */
  readonly briefed: readonly string[]
  /** Whether a delivery may be left as unknown. */
  readonly mayBeUnknown: boolean
  /** Whether a message may be there twice, where the policy takes that for the lesser evil. */
  readonly mayRepeat: boolean
  messages(chatId: string): readonly SeenPost[]
}

export interface Judged {
  readonly database: Database
  readonly platforms: readonly JudgedPlatform[]
  /** What each post showed when it was sent, by key: edits come later, and are not what a memory learns from. */
  readonly shownAs: ReadonlyMap<string, Message['shows']>
  readonly articleId: number
  readonly policies: Pick<UnknownPolicies, 'digest' | 'alert'>
  readonly now: number
}

/** What a round came to; `violations` name what differs between the platforms' logs and the ledger. */
export interface Judgement {
  readonly violations: readonly string[]
  readonly sent: number
  readonly unknown: number
  /** Posts that stand there twice, as the policy allows where the platform cannot tell. */
  readonly repeated: number
}

const everything = 10_000

/** Compares what readers see with what the ledger says, once nothing is owed any more. */
export async function judgeLedger(judged: Judged): Promise<Judgement> {
  const { database, platforms, policies } = judged
  const ledger = await database.outbox.list({}, everything)
  const [article] = await database.articles.getArticles([judged.articleId])
  const violations: string[] = []
  let repeated = 0
  for (const delivery of ledger) {
    const platform = platforms.find((each) => each.platform === delivery.platform)
    if (platform === undefined) throw new Error(`no platform ${delivery.platform}`)
    const seen = platform.messages(delivery.chatId).filter(({ key }) => key === delivery.key)
    if (seen.length > 1) repeated++
    violations.push(...judgeDelivery(delivery, platform, seen, policies))
  }
  violations.push(
    ...findUnexplained(ledger, platforms),
    ...(await judgeMemory(ledger, judged)),
    ...(await judgeRuns(judged)),
    ...(await judgeNotices(ledger, database)),
    ...judgeReturns(ledger),
    ...platforms.flatMap((platform) => [
      ...judgeAlerts(platform, ledger),
      ...judgeCorrections(platform, ledger, article?.lastChange?.at ?? 0),
    ]),
  )
  const { sent, unknown } = await database.outbox.countStates(null)
  return { violations, sent, unknown, repeated }
}

function isPost({ action }: Delivery): boolean {
  return action === 'send' || action === 'thread' || action === 'reply'
}

function judgeDelivery(
  delivery: Delivery,
  { mayBeUnknown, mayRepeat }: JudgedPlatform,
  seen: readonly SeenPost[],
  policies: Judged['policies'],
): readonly string[] {
  const { key, state, purpose, reason, messageId } = delivery
  const policy = { ...policies, correction: 'resend', notice: 'skip' }[purpose]
  const most = mayRepeat && policy === 'resend' ? 2 : 1
  const found: string[] = []
  if (isPost(delivery) && seen.length > most)
    found.push(`${key}: stands there ${seen.length} times`)
  if (state === 'sent') {
    if (isPost(delivery) && !seen.some(({ id }) => id === messageId))
      found.push(`${key}: sent as ${messageId}, which is not there`)
  } else if (state === 'unknown') {
    if (!mayBeUnknown) found.push(`${key}: unknown, though the platform can tell`)
    if (policy === 'resend' && delivery.attempts < 2)
      found.push(`${key}: unknown after one attempt, though it is to be sent again`)
    if (!isPost(delivery)) found.push(`${key}: ${delivery.action} left unknown`)
  } else if (state !== 'dead' || reason !== 'target unknown') {
    found.push(`${key}: ${state} at the end (${reason})`)
  }
  return found
}

/** Whatever readers see is in the ledger. */
function findUnexplained(
  ledger: readonly Delivery[],
  platforms: Judged['platforms'],
): readonly string[] {
  const keys = new Set(ledger.map(({ key }) => key))
  return platforms.flatMap((platform) =>
    platform.chatIds
      .flatMap((chatId) => platform.messages(chatId))
      .filter(({ key }) => !keys.has(key))
      .map(({ key }) => `${key}: seen, but not in the ledger`),
  )
}

/** Each memory has advanced by what was surely sent, and by nothing else. */
async function judgeMemory(
  ledger: readonly Delivery[],
  { database: { memory }, shownAs }: Judged,
): Promise<readonly string[]> {
  const storyIds = ledger.flatMap(({ message }) => message?.shows ?? []).map((s) => s.storyId)
  const violations: string[] = []
  for (const [memoryId, deliveries] of Map.groupBy(ledger, (each) => each.memoryId)) {
    if (memoryId === null) continue
    const shown = deliveries.flatMap(({ state, key }) =>
      state === 'sent' ? (shownAs.get(key) ?? []) : [],
    )
    const expected = [...Map.groupBy(shown, ({ storyId }) => storyId)].map(
      ([storyId, each]) => `${storyId}:${Math.max(...each.map(({ revision }) => revision))}`,
    )
    const known = await memory.shownRevisions(memoryId, [...new Set(storyIds)])
    const actual = [...known].map(([storyId, revision]) => `${storyId}:${revision}`)
    const [a, b] = [expected.toSorted().join(' '), actual.toSorted().join(' ')]
    if (a !== b) violations.push(`memory ${memoryId}: surely sent ${a}, remembered ${b}`)
  }
  return violations
}

/** Every slot was decided once, alone or made up for by a later one. */
async function judgeRuns({ database, platforms, now }: Judged): Promise<readonly string[]> {
  const slots = [times.firstSlot, times.secondSlot].filter((slot) => slot <= now)
  const violations: string[] = []
  for (const briefing of await listBriefings(database, platforms)) {
    const runs = await database.briefings.listRuns(briefing.id, everything)
    const covered = runs.reduce((sum, { missed }) => sum + 1 + missed, 0)
    const told = runs.map((run) => `${new Date(run.slotAt).toISOString()} ${run.outcome}`)
    if (covered !== slots.length || new Set(runs.map((run) => run.slotAt)).size !== runs.length)
      violations.push(`${briefing.chatId}: ${slots.length} slots, but runs ${told.join(', ')}`)
    for (const run of runs) {
      const owed = await database.outbox.list({ runId: run.id }, everything)
      // One message through the day that would say the same is left as it is.
      if (run.outcome === 'empty' && briefing.layout === 'living') continue
      if (run.outcome !== 'queued' || owed.length === 0)
        violations.push(`${briefing.chatId}: ${run.outcome} with ${owed.length} deliveries`)
    }
  }
  return violations
}

async function listBriefings(
  { briefings }: Database,
  platforms: Judged['platforms'],
): Promise<readonly Briefing[]> {
  const ids = platforms.flatMap(({ briefed }) => briefed)
  return (await Promise.all(ids.map((id) => briefings.listBriefings(id)))).flat()
}

/** Whoever made the schedule is told of each digest nobody knows about. */
async function judgeNotices(
  ledger: readonly Delivery[],
  { briefings }: Database,
): Promise<readonly string[]> {
  const keys = new Set(ledger.map(({ key }) => key))
  const violations: string[] = []
  for (const { id, key, state, runId, attempts } of ledger) {
    if (state !== 'unknown' || runId === null) continue
    if ((await briefings.findRun(runId)) === null) violations.push(`${key}: of no run`)
    const notice = `notice:unknown:${id}:${attempts}`
    if (!keys.has(notice)) violations.push(`${key}: unknown, and nobody was told`)
  }
  return violations
}

/** What may be missing from one digest comes in the next. */
function judgeReturns(ledger: readonly Delivery[]): readonly string[] {
  return ledger.flatMap(({ key, id, state, memoryId, message, runId }) => {
    if (state !== 'unknown' || memoryId === null) return []
    const later = ledger.filter(
      (each) => each.memoryId === memoryId && each.id > id && each.runId !== runId,
    )
    if (later.length === 0 || later.some((each) => each.state === 'unknown')) return []
    const shown = new Set(later.flatMap((each) => each.message?.shows ?? []).map((s) => s.storyId))
    const lost = (message?.shows ?? []).filter(({ storyId }) => !shown.has(storyId))
    return lost.map(({ storyId }) => `${key}: story ${storyId} is in no later digest`)
  })
}

/** Whoever follows the story heard of it: at once, or when their quiet hours were over. */
function judgeAlerts({ alerted }: JudgedPlatform, ledger: readonly Delivery[]): readonly string[] {
  return alerted.flatMap((chatId) => {
    const told = ledger.filter((each) => each.chatId === chatId && each.purpose === 'alert')
    // Parts of one are numbered behind its key.
    const { size } = new Set(told.map(({ key }) => key.split(':').slice(0, 5).join(':')))
    return size === 1 ? [] : [`${chatId}: ${size} alerts of one story`]
  })
}

function showsCorrected({ message }: Pick<Delivery, 'message'>): boolean {
  return message?.shows.some(({ storyId }) => storyId === correctedStory) ?? false
}

/** In a card of the story as it was: its correction made the second revision. */
function tellsBefore(message: Message | null): boolean {
  return (message?.blocks ?? []).some(
    (block) =>
      block.kind === 'story' && block.brief.storyId === correctedStory && block.brief.revision < 2,
  )
}

/** No post is left with what was corrected, and where one was edited it was said. */
function judgeCorrections(
  platform: JudgedPlatform,
  ledger: readonly Delivery[],
  correctedAt: number,
): readonly string[] {
  return platform.chatIds.flatMap((chatId) => {
    const rows = ledger.filter((each) => each.chatId === chatId)
    const stale = platform.messages(chatId).filter((post) => {
      // The id of a copy that an interrupted request left behind is known to nobody: it cannot be edited.
      const isSent = rows.some(
        ({ key, state, messageId }) =>
          key === post.key && state === 'sent' && messageId === post.id,
      )
      const isOld = post.at < correctedAt || tellsBefore(post.message)
      return isSent && showsCorrected(post) && post.edits === 0 && isOld
    })
    const corrections = rows.filter(({ key }) => key.startsWith('correction:'))
    const isEdited = corrections.some(({ action, state }) => action === 'edit' && state === 'sent')
    const isSilent = isEdited && !corrections.some(({ action }) => action === 'reply')
    return [
      ...stale.map(({ key }) => `${key}: still as it was before the correction`),
      ...(isSilent ? [`${chatId}: edited without a word`] : []),
    ]
  })
}
