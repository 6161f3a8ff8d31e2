import { matchesWords } from '../digest/matches-words.ts'
import type { Alert } from './alert.ts'
import type { AlertMeans } from './alert-round.ts'
import { alertStandard } from './alert-rules.ts'
import type { AlertStory, AlertView } from './alert-story.ts'
import { createAlertViews } from './alert-views.ts'
import { composeAlertBatch } from './compose-alert-batch.ts'
import type { NewDelivery } from './delivery.ts'
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
      const delivery = await writeBatch(place, waited, reader, means)
      await alerts.releaseBatch(waited, delivery)
      if (delivery !== null) released++
    }
    isDone = waiting.length < placesAtOnce
    after = waiting.at(-1) ?? after
  }
  return released
}

/** Null: nothing is left to tell. */
async function writeBatch(
  place: Place,
  waited: readonly Alert[],
  reader: StoryReader,
  means: AlertMeans,
): Promise<NewDelivery | null> {
  const { catalogue, now, standard = alertStandard } = means
  const at = now()
  const wanted = new Set(
    (await means.follows.listFollows(place.id)).flatMap((follow) =>
      follow.alerts ? [follow.topicId] : [],
    ),
  )
  const young = waited.filter(
    (alert) => alert.at > at - mostWaitMs && alert.topicIds.some((id) => wanted.has(id)),
  )
  const views = new Map<number, AlertView>()
  for (const storyId of new Set(young.map((alert) => alert.storyId))) {
    const view = await reader.read(storyId, place)
    // Two that waited may have become one.
    if (view?.brief && (await isUntold(view.brief, place, means)))
      views.set(view.brief.storyId, view)
  }
  const briefs = [...views.values()].flatMap(({ brief }) => brief ?? [])
  const [first] = waited.toSorted((a, b) => a.at - b.at || a.storyId - b.storyId)
  if (briefs.length === 0 || first === undefined) return null
  const { language, timeZone } = place.settings
  const t = catalogue.translator(language)
  return {
    key: `quiet:${place.id}:${first.at}:${first.storyId}`,
    platform: place.platform,
    chatId: place.id,
    purpose: 'alert',
    action: 'send',
    target: null,
    after: null,
    message: composeAlertBatch(briefs, { t, language, timeZone, now: at }),
    silent: false,
    sendAt: at,
    notAfter: at + standard.lifeMinutes * minute,
    memoryId: null,
    state: 'pending',
  }
}

/** Nothing of it, or of a later turn, went out meanwhile, and no word of it was hidden. */
async function isUntold(
  brief: NonNullable<AlertView['brief']>,
  { id, settings }: Place,
  { alerts }: AlertMeans,
): Promise<boolean> {
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

  async #readStory(storyId: number): Promise<AlertStory | null> {
    const story = await this.#means.stories.findStory(storyId)
    if (story === null) return null
    return readAlertStory(story, [], { feeds: this.#feeds, lifeMs: 0 }, this.#means)
  }
}
