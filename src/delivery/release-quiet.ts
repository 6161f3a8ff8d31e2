import type { StoryBrief } from '../digest/digest.ts'
import { matchesWords } from '../digest/matches-words.ts'
import type { Alert } from './alert.ts'
import type { AlertMeans } from './alert-round.ts'
import { alertStandard } from './alert-rules.ts'
import type { AlertStory, AlertView } from './alert-story.ts'
import { createAlertViews } from './alert-views.ts'
import { listKnownByChat } from './briefing-memory.ts'
import { composeAlertBatch, mostBatched } from './compose-alert-batch.ts'
import type { NewDelivery } from './delivery.ts'
import type { Message } from './message.ts'
import type { Place } from './place.ts'
import { isQuiet } from './quiet-hours.ts'
import { type AlertFeeds, readAlertFeeds, readAlertStory } from './read-alert-story.ts'
import { resolvePlace } from './resolve-place.ts'

const minute = 60_000
const placesAtOnce = 200
/** What waited longer (a place that was paused) is left to its digests. */
const mostWaitMs = 48 * 60 * minute

/**
 * Where quiet hours are over: all that waited goes out as one message, as the stories are now; what was withdrawn,
 * told since, or is followed no more is gone. Returns how many messages were queued.
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
      .filter(({ settings, paused }) => {
        return paused === null && !isQuiet(settings.quietHours, settings.timeZone, now())
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
  const briefs = new Map<number, StoryBrief>()
  for (const storyId of new Set(young.map((alert) => alert.storyId))) {
    const brief = (await reader.read(storyId, place))?.brief ?? null
    // Two that waited may have become one.
    if (brief === null || (await reader.isShown(brief, place))) continue
    if (await isUntold(brief, place, means)) briefs.set(brief.storyId, brief)
  }
  const [first] = waited.toSorted((a, b) => a.at - b.at || a.storyId - b.storyId)
  if (briefs.size === 0 || first === undefined) return { delivery: null, left: [] }
  const message = composeFitting([...briefs.values()], place, means)
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
  const left = young.filter(({ storyId }) => briefs.has(storyId) && !shown.has(storyId))
  return { delivery, left }
}

/** As many stories as one message of the platform holds; the others are counted in it. */
function composeFitting(
  briefs: readonly StoryBrief[],
  { platform, settings: { language, timeZone } }: Place,
  { catalogue, messengers, now }: AlertMeans,
): Message {
  const phrasing = { t: catalogue.translator(language), language, timeZone, now: now() }
  const messenger = messengers?.get(platform)
  for (let most = mostBatched; ; most--) {
    const message = composeAlertBatch(briefs, phrasing, most)
    if (most === 1 || (messenger?.plan(message).length ?? 1) === 1) return message
  }
}

/** Nothing of it, or of a later turn, went out meanwhile, and neither it nor a word of it was hidden. */
async function isUntold(
  brief: StoryBrief,
  { id, settings }: Place,
  { alerts }: AlertMeans,
): Promise<boolean> {
  if (settings.hiddenStories.includes(brief.storyId)) return false
  if (settings.hiddenWords.some((words) => matchesWords(brief, words))) return false
  const decided = await alerts.alertsAbout(brief.storyId, [id])
  return !decided.some(
    ({ state, revision }) =>
      (state === 'queued' || state === 'batched') && revision >= brief.revision,
  )
}

/** Reads each story once for all who waited for it. */
class StoryReader {
  readonly #feeds: AlertFeeds
  readonly #means: AlertMeans
  readonly #views = new Map<number, ((place: Place) => Promise<AlertView>) | null>()
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
    }
    const view = (await this.#views.get(storyId)?.(place)) ?? null
    return view === null || view.reports.length === 0 ? null : view
  }

  /** A digest or an answer told it there meanwhile. */
  async isShown({ storyId, revision }: StoryBrief, { id }: Place): Promise<boolean> {
    const shown =
      this.#shown.get(storyId) ?? listKnownByChat(await this.#means.memory.shownOf(storyId))
    this.#shown.set(storyId, shown)
    return (shown.get(id)?.revision ?? 0) >= revision
  }

  async #readStory(storyId: number): Promise<AlertStory | null> {
    const story = await this.#means.stories.findStory(storyId)
    if (story === null) return null
    return readAlertStory(story, [], { feeds: this.#feeds, lifeMs: 0 }, this.#means)
  }
}
