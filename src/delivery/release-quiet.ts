import type { StoryBrief } from '../digest/digest.ts'
import { matchesWords } from '../digest/matches-words.ts'
import type { StoryChange } from '../story/story.ts'
import type { Alert } from './alert.ts'
import type { AlertMeans } from './alert-round.ts'
import { alertStandard } from './alert-rules.ts'
import type { AlertStory, AlertView } from './alert-story.ts'
import { createAlertViews } from './alert-views.ts'
import { listKnownByChat } from './briefing-memory.ts'
import { callRole, roleOf } from './call-role.ts'
import { type BatchedStory, composeAlertBatch, mostBatched } from './compose-alert-batch.ts'
import type { NewDelivery } from './delivery.ts'
import type { Message } from './message.ts'
import type { Place } from './place.ts'
import { isTurn } from './propose-alerts.ts'
import { isQuiet } from './quiet-hours.ts'
import { type AlertFeeds, readAlertFeeds, readAlertStory } from './read-alert-story.ts'
import { resolvePlace } from './resolve-place.ts'

const minute = 60_000
const placesAtOnce = 200
/** What waited longer (a place that was paused) is left to its digests. */
const mostWaitMs = 48 * 60 * minute

/**
 * Where quiet hours are over: all that waited goes out as one message, as the stories are now; what was withdrawn,
 * told since, or is followed no more is gone. Only on platforms this process sends to: they say what one message holds.
 * Returns how many messages were queued.
 */
export async function releaseQuietAlerts(means: AlertMeans): Promise<number> {
  const { alerts, places, now } = means
  let released = 0
  let reader: StoryReader | null = null
  for (let after = '', isDone = false; !isDone; ) {
    if (means.signal?.aborted === true) break
    const waiting = await alerts.listWaiting(placesAtOnce, after)
    const stored = await places.getPlaces(waiting)
    const awake = [...stored.values()]
      .map((place) => resolvePlace(place, means.defaults))
      .filter(({ platform, settings, paused }) => {
        const isOurs = means.messengers.has(platform)
        const { quietHours, timeZone } = settings
        return isOurs && paused === null && !isQuiet(quietHours, timeZone, now())
      })
    const ids = awake.map(({ id }) => id)
    const held = ids.length === 0 ? [] : await alerts.heldAlerts(ids, ['quiet'])
    const byChat = Map.groupBy(held, ({ chatId }) => chatId)
    for (const place of awake) {
      const waited = byChat.get(place.id) ?? []
      if (waited.length === 0) continue
      reader ??= new StoryReader(await readAlertFeeds(means.feeds), means)
      const { delivery, left } = await writeBatch(place, waited, reader, means)
      const told = waited.filter((alert) => !left.includes(alert))
      await alerts.releaseBatch(told, delivery, left)
      if (delivery !== null) released++
    }
    isDone = waiting.length < placesAtOnce
    after = waiting.at(-1) ?? after
  }
  return released
}

interface Batch {
  /** Null: nothing is left to tell. */
  readonly delivery: NewDelivery | null
  /** What it had no room for. */
  readonly left: readonly Alert[]
}

async function writeBatch(
  place: Place,
  waited: readonly Alert[],
  reader: StoryReader,
  means: AlertMeans,
): Promise<Batch> {
  const { now, standard = alertStandard } = means
  const at = now()
  const wanted = new Set(
    (await means.follows.listFollows(place.id)).flatMap((follow) =>
      follow.alerts ? [follow.topicId] : [],
    ),
  )
  const young = waited.filter(
    (alert) => alert.at > at - mostWaitMs && alert.topicIds.some((id) => wanted.has(id)),
  )
  const stories = new Map<number, BatchedStory>()
  for (const storyId of new Set(young.map((alert) => alert.storyId))) {
    const brief = (await reader.read(storyId, place))?.brief ?? null
    // Two that waited may have become one.
    if (brief === null || isHidden(brief, place)) continue
    const last = await findLastTold(brief.storyId, place, reader, means)
    if (last !== null && last.revision >= brief.revision) continue
    const turns = reader.turnsOf(storyId).filter(({ revision }) => revision > (last?.revision ?? 0))
    const known = { since: last?.at ?? null, changes: last === null ? [] : turns }
    stories.set(brief.storyId, { brief, ...known })
  }
  const [first] = waited.toSorted((a, b) => a.at - b.at || a.storyId - b.storyId)
  if (stories.size === 0 || first === undefined) return { delivery: null, left: [] }
  const message = composeFitting([...stories.values()], place, means)
  const shown = new Set(message.shows.map(({ storyId }) => storyId))
  const delivery: NewDelivery = {
    key: `quiet:${place.id}:${first.at}:${first.storyId}`,
    platform: place.platform,
    chatId: place.id,
    purpose: 'alert',
    action: 'send',
    target: null,
    after: null,
    message,
    silent: false,
    sendAt: at,
    notAfter: at + standard.lifeMinutes * minute,
    memoryId: null,
    state: 'pending',
  }
  const left = young.filter(({ storyId }) => stories.has(storyId) && !shown.has(storyId))
  return { delivery, left }
}

/** As many stories as one message of the platform holds; the others are counted in it. */
function composeFitting(
  stories: readonly BatchedStory[],
  place: Place,
  { catalogue, messengers, now }: AlertMeans,
): Message {
  const { language, timeZone, images } = place.settings
  const setting = { t: catalogue.translator(language), language, timeZone, now: now(), images }
  const messenger = messengers.get(place.platform)
  for (let most = mostBatched; ; most--) {
    // What waited are alerts: they call together, once.
    const message = callRole(composeAlertBatch(stories, setting, most), roleOf(place))
    if (most === 1 || (messenger?.plan(message).length ?? 1) === 1) return message
  }
}

/** The story was removed there, or a word of it is hidden. */
function isHidden(brief: StoryBrief, { settings }: Place): boolean {
  const { hiddenStories, hiddenWords } = settings
  return (
    hiddenStories.includes(brief.storyId) || hiddenWords.some((words) => matchesWords(brief, words))
  )
}

/** What the place was told of the story last, by an alert, a digest or an answer; null: nothing. */
async function findLastTold(
  storyId: number,
  { id }: Place,
  reader: StoryReader,
  { alerts }: AlertMeans,
): Promise<Told | null> {
  const decided = await alerts.alertsAbout(storyId, [id])
  const gone = decided.filter(({ state }) => state === 'queued' || state === 'batched')
  const shown = await reader.shownTo(storyId, id)
  const told = shown === null ? gone : [...gone, shown]
  return told.toSorted((a, b) => b.revision - a.revision)[0] ?? null
}

interface Told {
  readonly revision: number
  readonly at: number
}

/** Reads each story once for all who waited for it. */
class StoryReader {
  readonly #feeds: AlertFeeds
  readonly #means: AlertMeans
  readonly #views = new Map<number, ((place: Place) => Promise<AlertView>) | null>()
  readonly #turns = new Map<number, readonly StoryChange[]>()
  readonly #shown = new Map<number, ReturnType<typeof listKnownByChat>>()

  constructor(feeds: AlertFeeds, means: AlertMeans) {
    this.#feeds = feeds
    this.#means = means
  }

  /** Null: it is gone, or nobody stands by it any more. */
  async read(storyId: number, place: Place): Promise<AlertView | null> {
    if (!this.#views.has(storyId)) {
      const told = await this.#readStory(storyId)
      this.#views.set(storyId, told === null ? null : createAlertViews(told, this.#means))
      this.#turns.set(storyId, told?.changes.filter(isTurn) ?? [])
    }
    const view = (await this.#views.get(storyId)?.(place)) ?? null
    return view === null || view.reports.length === 0 ? null : view
  }

  /** What a digest or an answer showed of it there last, or null. */
  async shownTo(storyId: number, chatId: string): Promise<Told | null> {
    const shown =
      this.#shown.get(storyId) ?? listKnownByChat(await this.#means.memory.shownOf(storyId))
    this.#shown.set(storyId, shown)
    return shown.get(chatId) ?? null
  }

  /** The turns of a story that was read. */
  turnsOf(storyId: number): readonly StoryChange[] {
    return this.#turns.get(storyId) ?? []
  }

  async #readStory(storyId: number): Promise<AlertStory | null> {
    const story = await this.#means.stories.findStory(storyId)
    if (story === null) return null
    return readAlertStory(story, [], { feeds: this.#feeds, lifeMs: 0 }, this.#means)
  }
}
