import type { Follow } from '../topic/follow.ts'
import type { Desk } from '../topic/topic.ts'
import type { Alert, AlertCandidate } from './alert.ts'
import { type AlertStandard, alertRulesOf, alertStandard } from './alert-rules.ts'
import type { AlertStore } from './alert-store.ts'
import type { AlertStory, AlertView } from './alert-story.ts'
import { createAlertViews, type ViewMeans } from './alert-views.ts'
import { listKnownByChat } from './briefing-memory.ts'
import { callRole, callRoleOnce, roleOf } from './call-role.ts'
import { composeAlert } from './compose-alert.ts'
import type { NewDelivery } from './delivery.ts'
import { fitMessage, inParts } from './fit-message.ts'
import { type AlertNews, judgeAlert } from './judge-alert.ts'
import type { Message } from './message.ts'
import type { Messenger } from './messenger.ts'
import { nameTopic } from './name-topic.ts'
import type { Place, PlaceSettings } from './place.ts'
import type { PlaceStore } from './place-store.ts'
import { isQuiet } from './quiet-hours.ts'
import type { AlertStoryMeans } from './read-alert-story.ts'
import { resolvePlace } from './resolve-place.ts'
import type { Catalogue } from './translate.ts'

/** What alerts need from outside. */
export interface AlertMeans extends AlertStoryMeans, ViewMeans {
  readonly alerts: AlertStore
  readonly places: Pick<PlaceStore, 'getPlaces'>
  readonly catalogue: Catalogue
  readonly desks: readonly Desk[]
  /** What places have that set nothing. */
  readonly defaults: PlaceSettings
  /** What this process sends through, by platform: an alert is planned to fit; on others whoever sends it sees to that. */
  readonly messengers: ReadonlyMap<string, Pick<Messenger, 'plan'>>
  readonly standard?: AlertStandard
  readonly signal?: AbortSignal
  /** Awaited between transactions, so that chats are answered meanwhile. */
  readonly pause?: () => Promise<void>
}

const minute = 60_000
const followsAtOnce = 250
/** Rows a transaction (docs/decisions/0002-storage.md). */
const batchSize = 100
/** The longest local day has 25 hours. */
const dayMs = 26 * 60 * minute

/** One story and all who follow a topic of it. */
export class AlertRound {
  /** Put into the outbox. */
  queued = 0
  /** For the end of quiet hours, or the next digest. */
  held = 0
  /** When the next recipient's settling time is over, or null. */
  nextLook: number | null = null
  /** Everybody was judged; false when it was stopped. */
  isDone = false
  readonly #candidate: AlertCandidate
  readonly #told: AlertStory
  readonly #means: AlertMeans
  readonly #viewOf: (place: Place) => Promise<AlertView>
  /** What digests and answers surely showed of it, by chat. */
  #shown: ReturnType<typeof listKnownByChat> = new Map()
  /** Composed once for all who share language, zone, topic and what there is to tell. */
  readonly #messages = new Map<string, readonly Message[]>()

  constructor(candidate: AlertCandidate, told: AlertStory, means: AlertMeans) {
    this.#candidate = candidate
    this.#told = told
    this.#means = means
    this.#viewOf = createAlertViews(told, means)
  }

  async tellAll(): Promise<void> {
    const { follows, memory, signal } = this.#means
    this.#shown = listKnownByChat(await memory.shownOf(this.#told.story.id))
    for (let after = 0; !this.isDone; ) {
      if (signal?.aborted === true) return
      const page = await follows.alertFollows(this.#told.topicIds, after, followsAtOnce)
      if (page.length > 0) await this.#tellPage(page)
      this.isDone = page.length < followsAtOnce
      after = page.at(-1)?.id ?? after
    }
  }

  async #tellPage(page: readonly Follow[]): Promise<void> {
    const { alerts, places, now, pause } = this.#means
    const byChat = Map.groupBy(page, ({ chatId }) => chatId)
    const chatIds = [...byChat.keys()]
    const stored = await places.getPlaces(chatIds)
    const decided = Map.groupBy(
      await alerts.alertsAbout(this.#told.story.id, chatIds),
      ({ chatId }) => chatId,
    )
    const recent = Map.groupBy(
      await alerts.recentAlerts(chatIds, now() - dayMs),
      ({ chatId }) => chatId,
    )
    const noted: Alert[] = []
    const deliveries: NewDelivery[] = []
    for (const [chatId, follows] of byChat) {
      const known = stored.get(chatId)
      if (known === undefined) continue
      const place = resolvePlace(known, this.#means.defaults)
      const past = { decided: decided.get(chatId) ?? [], recent: recent.get(chatId) ?? [] }
      const news = await this.#judge(place, follows, past)
      if (news === null) continue
      noted.push(this.#note(place, follows, news))
      if (news.state === 'queued') {
        deliveries.push(...(await this.#deliver(place, follows, news)))
        this.queued++
      } else this.held++
    }
    for (let i = 0; i < noted.length; i += batchSize) {
      const batch = noted.slice(i, i + batchSize)
      const chats = new Set(batch.map(({ chatId }) => chatId))
      await alerts.noteAlerts(
        batch,
        deliveries.filter((delivery) => chats.has(delivery.chatId)),
      )
      await pause?.()
    }
  }

  async #judge(
    place: Place,
    follows: readonly Follow[],
    past: { readonly decided: readonly Alert[]; readonly recent: readonly Alert[] },
  ): Promise<AlertNews | null> {
    const { standard = alertStandard } = this.#means
    const now = this.#means.now()
    const { quietHours, timeZone } = place.settings
    const verdict = judgeAlert({
      told: this.#told,
      view: await this.#viewOf(place),
      place,
      rules: alertRulesOf(place, standard),
      followedAt: Math.min(...follows.map(({ since }) => since)),
      followsStory: follows.some(({ topic }) => topic.kind === 'story'),
      ...past,
      shown: this.#shown.get(place.id) ?? null,
      firstAt: this.#candidate.firstAt,
      isQuiet: isQuiet(quietHours, timeZone, now),
      now,
    })
    if (verdict.kind === 'later')
      this.nextLook = Math.min(this.nextLook ?? Number.MAX_SAFE_INTEGER, verdict.at)
    return verdict.kind === 'news' ? verdict : null
  }

  #note(place: Place, follows: readonly Follow[], { brief, state }: AlertNews): Alert {
    return {
      chatId: place.id,
      storyId: brief.storyId,
      revision: brief.revision,
      at: this.#means.now(),
      state,
      topicIds: [...new Set(follows.map(({ topicId }) => topicId))],
    }
  }

  async #deliver(
    place: Place,
    follows: readonly Follow[],
    news: AlertNews,
  ): Promise<readonly NewDelivery[]> {
    const { standard = alertStandard } = this.#means
    const { storyId, revision } = news.brief
    const now = this.#means.now()
    const alert = {
      key: `alert:${place.id}:${storyId}:${revision}`,
      platform: place.platform,
      chatId: place.id,
      purpose: 'alert' as const,
      action: 'send' as const,
      target: null,
      after: null,
      silent: false,
      sendAt: now,
      notAfter: now + standard.lifeMinutes * minute,
      memoryId: null,
      state: 'pending' as const,
    }
    const parts = await this.#compose(place, follows, news)
    const role = roleOf(place)
    return inParts(alert, role === null ? parts : callRoleOnce(parts, role))
  }

  /** In parts that fit the place's platform. */
  async #compose(
    place: Place,
    follows: readonly Follow[],
    news: AlertNews,
  ): Promise<readonly Message[]> {
    const { catalogue, desks, messengers, now } = this.#means
    const { platform } = place
    const { language, timeZone, images } = place.settings
    const role = roleOf(place)
    const named = follows.find(({ topic }) => topic.kind !== 'story')?.topic
    const topic = named === undefined ? null : nameTopic(named, desks, language)
    const { key: view } = await this.#viewOf(place)
    const changed = news.changes.map(({ revision, articleId }) => `${revision}/${articleId}`)
    const told = [news.since, changed, news.lastOf]
    // Roles differ from place to place, the room their names take does not.
    const looks = [platform, language, timeZone, images, role !== null]
    const key = JSON.stringify([...looks, topic, view, ...told])
    const known = this.#messages.get(key)
    if (known !== undefined) return known
    const t = catalogue.translator(language)
    const setting = { t, language, timeZone, now: now(), topic, images }
    const message = callRole(composeAlert(news, setting), role)
    const parts = fitMessage(message, messengers.get(platform))
    this.#messages.set(key, parts)
    return parts
  }
}
