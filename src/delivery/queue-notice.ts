import type { Clock } from '../feed/clock.ts'
import type { BriefingRun } from './briefing.ts'
import type { BriefingStore } from './briefing-store.ts'
import { fitMessage, inParts } from './fit-message.ts'
import { formatMoment } from './format-time.ts'
import type { Button, Message } from './message.ts'
import type { Messenger } from './messenger.ts'
import { nameCommandsThere } from './name-commands.ts'
import { namePlace } from './name-place.ts'
import type { Outbox } from './outbox.ts'
import type { Pause, Place, PlaceSettings } from './place.ts'
import type { PlaceStore, StoredPlace } from './place-store.ts'
import { resolvePlace } from './resolve-place.ts'
import type { SenderNotice } from './sender.ts'
import { type Catalogue, speakIn, type Translate } from './translate.ts'

/** What telling those responsible needs from outside. */
export interface NoticeMeans {
  readonly outbox: Pick<Outbox, 'enqueue'>
  readonly briefings: Pick<BriefingStore, 'findRun' | 'getBriefing'>
  readonly places: Pick<PlaceStore, 'getPlaces'>
  readonly catalogue: Catalogue
  readonly clock: Clock
  /** What places have that set nothing. */
  readonly defaults: PlaceSettings
  /** What this process sends through, by platform: a platform's own words may be long. */
  readonly messengers?: ReadonlyMap<string, Pick<Messenger, 'plan' | 'grammar'>>
}

/** After so long nobody can do anything about it any more. */
const lifeMs = 3 * 24 * 3_600_000

/**
 * Tells the place's chosen admin chat, or else whoever made the schedule, of trouble in a place; where there is
 * neither, only the log has it (as the sender's). Notices about notices are not sent.
 */
export async function queueNotice(notice: SenderNotice, means: NoticeMeans): Promise<void> {
  const { delivery } = notice
  if (delivery.purpose === 'notice') return
  const addressee = await findAddressee(notice, means)
  if (addressee === null) return
  const slotAt = (await runOf(notice, means))?.slotAt ?? delivery.sendAt
  const message =
    notice.kind === 'unknown'
      ? composeUnknown(notice, slotAt, addressee, means)
      : composeRefused(delivery.chatId, notice.pause, addressee, means)
  await enqueueNotice(keyOf(notice), message, addressee, means)
}

/**
 * The platform told by itself that we may not write in a place, or may again: the place's chosen admin chat, or else
 * whoever made a schedule there, is told.
 */
async function queuePauseNotice(
  chatId: string,
  pause: Pause,
  kind: 'refused' | 'back',
  means: PauseMeans,
): Promise<void> {
  const { briefings, places, defaults } = means
  const running = (await briefings.listBriefings(chatId)).filter(
    ({ pausedAt }) => pausedAt === null,
  )
  const nextRuns = running.flatMap(({ nextRunAt }) => nextRunAt ?? [])
  if (pause.why === 'asked' || running.length === 0) return
  if (kind === 'back' && nextRuns.length === 0) return
  const place = (await places.getPlaces([chatId])).get(chatId)
  const chosen = place?.adminChatId ?? null
  const makers = running.flatMap(({ creatorChatId }) => creatorChatId ?? [])
  const told = new Set(chosen === null ? makers : [chosen])
  told.delete(chatId)
  const platform = chatId.split(':', 1)[0] ?? ''
  for (const id of told) {
    const stored = (await places.getPlaces([id])).get(id) ?? unmet(id, platform, place)
    if (stored.paused !== null) continue
    const addressee = resolvePlace(stored, defaults)
    const key = `notice:${kind}:${chatId}:${pause.at}:${id}`
    const message =
      kind === 'refused'
        ? composePaused(chatId, pause, addressee, means)
        : composeBack(chatId, Math.min(...nextRuns), addressee, means)
    await enqueueNotice(key, message, addressee, means)
  }
}

/**
 * Places as a platform pauses them and lets them go on: whoever is responsible is told of both; what fails of that is
 * `failed`.
 */
export function tellPauses(
  places: PlaceStore,
  means: PauseMeans,
  failed: (error: unknown) => void,
): PlaceStore {
  const pauseOf = async (id: string) => (await places.getPlaces([id])).get(id)?.paused ?? null
  /** What ended with that is told. */
  async function ending<T>(id: string, end: () => Promise<T>): Promise<T> {
    const before = await pauseOf(id)
    const ended = await end()
    if (before !== null && (await pauseOf(id)) === null)
      await queuePauseNotice(id, before, 'back', means).catch(failed)
    return ended
  }
  return {
    ...places,
    meet: (place, at) => ending(place.id, () => places.meet(place, at)),
    resume: (id) => ending(id, () => places.resume(id)),
    async pause(id, pause) {
      const isNews = await places.pause(id, pause)
      if (isNews) await queuePauseNotice(id, pause, 'refused', means).catch(failed)
      return isNews
    },
  }
}

async function enqueueNotice(
  key: string,
  message: Message,
  { id: chatId, platform }: Place,
  means: Pick<NoticeMeans, 'outbox' | 'clock' | 'messengers'>,
): Promise<void> {
  const sendAt = means.clock.now()
  const parts = fitMessage(message, means.messengers?.get(platform))
  const owed = {
    key,
    platform,
    chatId,
    purpose: 'notice' as const,
    action: 'send' as const,
    target: null,
    after: null,
    silent: false,
    sendAt,
    notAfter: sendAt + lifeMs,
    memoryId: null,
    state: 'pending' as const,
  }
  await means.outbox.enqueue(inParts(owed, parts))
}

/** What telling of a pause needs besides. */
export interface PauseMeans extends Omit<NoticeMeans, 'briefings'> {
  readonly briefings: Pick<BriefingStore, 'listBriefings'>
}

async function runOf(
  { delivery: { runId } }: SenderNotice,
  { briefings }: NoticeMeans,
): Promise<BriefingRun | null> {
  return runId === null ? null : briefings.findRun(runId)
}

function keyOf(notice: SenderNotice): string {
  const { delivery } = notice
  if (notice.kind === 'refused') return `notice:refused:${delivery.chatId}:${notice.pause.at}`
  return `notice:unknown:${delivery.id}:${delivery.attempts}`
}

async function findAddressee(notice: SenderNotice, means: NoticeMeans): Promise<Place | null> {
  const { briefings, places, defaults } = means
  const { chatId, platform } = notice.delivery
  const run = await runOf(notice, means)
  const briefing = run === null ? null : await briefings.getBriefing(run.briefingId)
  const place = (await places.getPlaces([chatId])).get(chatId)
  // One person's own place: what may have got lost on the way is theirs to say.
  const own = notice.kind === 'unknown' && place?.shared === false ? chatId : null
  const told = place?.adminChatId ?? briefing?.creatorChatId ?? own
  if (told === null || (told === chatId && own === null)) return null
  const addressee = (await places.getPlaces([told])).get(told) ?? unmet(told, platform, place)
  return addressee.paused === null ? resolvePlace(addressee, defaults) : null
}

/** Whoever set something up in a shared place and never spoke to us alone is told as that place is spoken to. */
function unmet(id: string, platform: string, place: StoredPlace | undefined): StoredPlace {
  const { language, timeZone } = place?.settings ?? {}
  const settings = {
    ...(language === undefined ? {} : { language }),
    ...(timeZone === undefined ? {} : { timeZone }),
  }
  return { id, platform, shared: false, settings, paused: null, adminChatId: null }
}

type WordMeans = Pick<NoticeMeans, 'catalogue' | 'clock' | 'messengers'>

/** A message was refused: nobody may tell us when its cause is gone. */
function composeRefused(chatId: string, pause: Pause, addressee: Place, means: WordMeans): Message {
  if (pause.why === 'removed') return composePaused(chatId, pause, addressee, means)
  const t = wordsFor(addressee, means)
  const text = t('notice-refused', { place: chatId, reason: pause.detail })
  return composeOf(text, chatId, addressee, means)
}

/** What the platform tells of by itself it also tells the end of. */
function composePaused(
  chatId: string,
  { why }: Pause,
  addressee: Place,
  means: WordMeans,
): Message {
  const t = wordsFor(addressee, means)
  const key = why === 'removed' ? 'notice-removed' : 'notice-no-right'
  return composeOf(t(key, { place: chatId }), chatId, addressee, means)
}

function composeBack(chatId: string, nextAt: number, addressee: Place, means: WordMeans): Message {
  const t = wordsFor(addressee, means)
  const now = means.clock.now()
  const time = formatMoment(nextAt, { ...addressee.settings, now })
  return composeOf(t('notice-back', { place: chatId, time }), chatId, addressee, means)
}

function composeOf(text: string, chatId: string, addressee: Place, means: WordMeans): Message {
  const spans = namePlace(nameCommandsThere(text), chatId)
  return composeNotice([{ kind: 'text', spans }], addressee, means)
}

function composeUnknown(
  { delivery: { id, chatId } }: SenderNotice,
  slotAt: number,
  addressee: Place,
  means: WordMeans,
): Message {
  const t = wordsFor(addressee, means)
  const time = formatMoment(slotAt, { ...addressee.settings, now: means.clock.now() })
  const text =
    chatId === addressee.id
      ? t('notice-unknown-here', { time })
      : t('notice-unknown', { place: chatId, time })
  const buttons: readonly Button[] = [
    { label: t('button-arrived'), command: `/status arrived ${id}` },
    { label: t('button-send-again'), command: `/status again ${id}` },
  ]
  const spans = namePlace([{ text }], chatId)
  return composeNotice(
    [
      { kind: 'text', spans },
      { kind: 'actions', buttons },
    ],
    addressee,
    means,
  )
}

function wordsFor(
  { platform, settings: { language } }: Place,
  { catalogue, messengers }: WordMeans,
): Translate {
  const grammar = messengers?.get(platform)?.grammar ?? 'typed'
  return speakIn(grammar, catalogue.translator(language))
}

function composeNotice(
  blocks: Message['blocks'],
  { settings: { language, timeZone } }: Place,
  { clock }: WordMeans,
): Message {
  return { blocks, language, timeZone, at: clock.now(), private: true, shows: [] }
}
