import { DateTime } from 'luxon'
import type { BriefingRun } from '../../src/delivery/briefing.ts'
import { briefingMemoryId } from '../../src/delivery/briefing-memory.ts'
import type { Delivery } from '../../src/delivery/delivery.ts'
import type { Message } from '../../src/delivery/message.ts'
import { isQuiet } from '../../src/delivery/quiet-hours.ts'
import type { VisibleMessage } from '../fakes/fake-platform.ts'
import { weekChats } from './week-chats.ts'
import { addressOf, type Week, type WeekBriefing } from './week-live.ts'

const minute = 60_000
const hour = 60 * minute

/** What was found, as sentences: nothing when all is as it should be; and how much was looked at. */
interface Verdict {
  readonly faults: readonly string[]
  readonly judged: number
}

export function duplicates<T>(values: readonly T[]): readonly T[] {
  return values.filter((value, i) => values.indexOf(value) !== i)
}

/** Alerts that are visible in a chat, oldest first. */
export function alertsIn(week: Week, chatId: string): readonly VisibleMessage[] {
  const posts = week.visible(chatId)
  return posts.filter(({ key }) => key.startsWith('alert:') || key.startsWith('quiet:'))
}

/** Every run's slots are those expected next, in order; all of them are covered. */
export function judgeSlots(runs: readonly BriefingRun[], expected: readonly number[]): boolean {
  const covered = runs.flatMap(({ slotAt, missed }) => {
    const first = expected.indexOf(slotAt)
    return first < 0 ? [Number.NaN] : expected.slice(first, first + 1 + missed)
  })
  return covered.length === expected.length && covered.every((slot, i) => slot === expected[i])
}

/** A queued slot owes something, all of it has come to its end, and other slots owe nothing. */
export function judgeRuns({ briefings, ledger }: Week): Verdict {
  const all = briefings.flatMap(({ chat, runs }) => runs.map((run) => ({ ...run, chat })))
  const faults = all.flatMap(({ id, outcome, slotAt, chat }) => {
    const rows = ledger.filter(({ runId }) => runId === id)
    const open = rows.filter(({ state }) => !['sent', 'dead', 'unknown'].includes(state))
    const owes = outcome === 'queued' || outcome === 'rejected'
    const isWrong = open.length > 0 || (outcome === 'queued' && rows.length === 0)
    const isTooMuch = !owes && rows.length > 0
    return isWrong || isTooMuch ? [`${chat.chatId} ${new Date(slotAt).toISOString()}`] : []
  })
  return { faults, judged: all.length }
}

/** Story revisions that one briefing surely told twice, not counting "Still" and what was alerted. */
export function judgeRepeats({ briefings, ledger, posted }: Week): Verdict {
  const told = briefings
    .filter(({ layout }) => layout !== 'living')
    .map(({ id }) =>
      sentOf(id, ledger)
        // A card names what its thread tells.
        .filter(({ memoryId }) => memoryId !== null)
        .flatMap(({ key }) => tellingOf(posted.get(key)?.message).map((each) => `${id} ${each}`)),
    )
  return { faults: told.flatMap(duplicates), judged: told.flat().length }
}

function tellingOf(message: Message | undefined): readonly string[] {
  return (message?.blocks ?? []).flatMap((block) =>
    block.kind === 'story' && !block.compact && block.mark !== 'still' && block.mark !== 'alerted'
      ? [`${block.brief.storyId}:${block.brief.revision}`]
      : [],
  )
}

/** A briefing's rows that surely arrived. */
function sentOf(briefingId: number, ledger: Week['ledger']): readonly Delivery[] {
  const prefix = `briefing:${briefingId}:`
  return ledger.filter(({ key, state }) => key.startsWith(prefix) && state === 'sent')
}

/** What each briefing remembers is what was surely sent of it; a living one may be a day behind. */
export async function judgeMemories(week: Week): Promise<Verdict> {
  const { memory, stories } = week.virtual.bot.database
  const ids = Array.from({ length: (await stories.nextStoryId()) - 1 }, (_, i) => i + 1)
  const faults: string[] = []
  let judged = 0
  for (const briefing of week.briefings) {
    const memoryId = briefingMemoryId(briefing.chatId, briefing.id)
    const known = await memory.shownRevisions(memoryId, ids)
    const sent = shownBy(briefing, memoryId, week)
    const wrong = ids.filter((id) => {
      const [knows, was] = [known.get(id) ?? 0, sent.get(id) ?? 0]
      return briefing.layout === 'living' ? knows > was : knows !== was
    })
    faults.push(...wrong.map((id) => `${memoryId} story ${id}`))
    judged += known.size
  }
  return { faults, judged }
}

function shownBy(
  { id, layout }: WeekBriefing,
  memoryId: string,
  { ledger, posted }: Week,
): ReadonlyMap<number, number> {
  const shown = new Map<number, number>()
  const counted = sentOf(id, ledger).filter(
    (row) => layout === 'living' || row.memoryId === memoryId,
  )
  for (const { key, action, message } of counted) {
    const then = action === 'edit' ? message : posted.get(key)?.message
    for (const { storyId, revision } of then?.shows ?? [])
      shown.set(storyId, Math.max(revision, shown.get(storyId) ?? 0))
  }
  return shown
}

/** Each post of a story that was corrected or withdrawn later is edited soon, and its chat is answered. */
export async function judgeCorrections(week: Week): Promise<Verdict> {
  const { stories, places } = week.virtual.bot.database
  const chatIds = [...new Set(week.ledger.map(({ chatId }) => chatId))]
  const known = await places.getPlaces(chatIds)
  const posts = week.ledger.filter(
    ({ key, state, chatId }) =>
      state === 'sent' && week.posted.has(key) && known.get(chatId)?.paused === null,
  )
  const faults: string[] = []
  let judged = 0
  for (const { key, chatId, changedAt } of posts.filter(({ purpose }) => purpose !== 'correction'))
    for (const { storyId, revision } of week.posted.get(key)?.message.shows ?? []) {
      const changes = await stories.changesSince(storyId, revision)
      const told = changes.find(
        ({ kind, at }) => (kind === 'correction' || kind === 'withdrawal') && at > changedAt,
      )
      if (told === undefined) continue
      judged++
      const mended = week.ledger.filter(
        ({ purpose, state, sendAt }) =>
          purpose === 'correction' && state === 'sent' && Math.abs(sendAt - told.at) < 2 * hour,
      )
      const isEdited = mended.some(({ action, target }) => action === 'edit' && target === key)
      const isAnswered = mended.some((row) => row.action === 'reply' && row.chatId === chatId)
      if (!isEdited || !isAnswered) faults.push(`${key} story ${storyId}`)
    }
  return { faults, judged }
}

/** One alert for a revision and recipient; another only where nobody knows whether the first one came. */
export function judgeAlertKeys(week: Week): Verdict {
  const keys = weekChats.flatMap((chat) => alertsIn(week, addressOf(chat)).map(({ key }) => key))
  const tried = new Map(week.ledger.map(({ key, attempts }) => [key, attempts]))
  return {
    faults: duplicates(keys).filter((key) => (tried.get(key) ?? 0) < 2),
    judged: keys.length,
  }
}

/** Alerts of stories with one originator only, but where a chat asked for them. */
export function judgeOriginators({ ledger, posted }: Week, asked: readonly string[]): Verdict {
  const told = ledger
    .filter(({ purpose, chatId }) => purpose === 'alert' && !asked.includes(chatId))
    .flatMap(({ key }) => posted.get(key)?.message.blocks ?? [])
    .flatMap((block) => (block.kind === 'story' ? [block.brief] : []))
  const alone = told.filter(({ origin }) => origin.originators < 2)
  return { faults: alone.map(({ headline }) => headline.text), judged: told.length }
}

/** Alerts of one story that follow each other too soon. */
export function judgeGaps(week: Week, gapMs: number, asked: readonly string[]): Verdict {
  const pairs = weekChats
    .filter(({ chatId }) => !asked.includes(chatId))
    .flatMap((chat) => {
      const alerts = alertsIn(week, addressOf(chat)).filter(({ key }) => key.startsWith('alert:'))
      const stories = Map.groupBy(alerts, ({ key }) => key.split(':').at(-2) ?? '')
      return [...stories.values()].flatMap((own) =>
        own.slice(1).map((post, i) => ({ before: own[i], post })),
      )
    })
  const soon = pairs.filter(
    ({ before, post }) =>
      before !== undefined && before.key !== post.key && post.at - before.at < gapMs,
  )
  return { faults: soon.map(({ post }) => post.key), judged: pairs.length }
}

/** Local days of shared places with more alerts than three. */
export function judgeCaps(week: Week): Verdict {
  const days = weekChats
    .filter(({ shared }) => shared)
    .flatMap((chat) => {
      const alerts = alertsIn(week, addressOf(chat)).filter(({ key }) => key.startsWith('alert:'))
      const byDay = Map.groupBy(alerts, ({ at }) =>
        DateTime.fromMillis(at, { zone: chat.zone }).toISODate(),
      )
      return [...byDay].map(([day, posts]) => ({ name: `${chat.chatId} ${day}`, posts }))
    })
  const full = days.filter(({ posts }) => new Set(posts.map(({ key }) => key)).size > 3)
  return { faults: full.map(({ name }) => name), judged: days.length }
}

/** What sounds in quiet hours, and what waited for their end and did not come then; counts what waited. */
export function judgeQuiet(
  week: Week,
  { chatId, zone, ...hours }: { chatId: string; zone: string; from: string; to: string },
): Verdict {
  const posts = week.visible(chatId)
  const loud = posts.filter(({ at, silent }) => !silent && isQuiet(hours, zone, at))
  const batches = posts.filter(({ key }) => key.startsWith('quiet:'))
  const [endHour = 0, endMinute = 0] = hours.to.split(':').map(Number)
  const off = batches.filter(({ at }) => {
    const end = DateTime.fromMillis(at, { zone }).set({ hour: endHour, minute: endMinute })
    const late = at - end.startOf('minute').toMillis()
    return late < 0 || late > 20 * minute
  })
  return { faults: [...loud, ...off].map(({ key }) => key), judged: batches.length }
}

/** Stories whose alert a cap or a gap held back, that the place's next digest does not tell. */
export async function judgeHeldBack(week: Week): Promise<Verdict> {
  const { alerts, stories } = week.virtual.bot.database
  const maxAge = week.virtual.bot.settings.maxAgeHours * hour
  const faults: string[] = []
  let judged = 0
  for (const briefing of week.briefings.filter(({ layout }) => layout !== 'living')) {
    const { id, chatId, runs } = briefing
    for (const { storyId, at } of await alerts.heldAlerts([chatId], ['capped', 'gap'])) {
      const next = runs.find((run) => run.at > at && run.outcome === 'queued')
      const story = await stories.findStory(storyId)
      if (next === undefined || story === null || next.at - at > maxAge) continue
      const showing = sentOf(id, week.ledger)
        .filter(({ key }) => showsStory(week.posted.get(key)?.message, [storyId, story.id]))
        .filter(({ changedAt, runId }) => changedAt < next.at || runId === next.id)
      judged++
      if (showing.length === 0) faults.push(`${chatId} story ${storyId}`)
    }
  }
  return { faults, judged }
}

function showsStory(message: Message | undefined, ids: readonly number[]): boolean {
  return message?.shows.some(({ storyId }) => ids.includes(storyId)) ?? false
}
