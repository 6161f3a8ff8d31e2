import type { Clock } from '../feed/clock.ts'
import type { BriefingStore } from './briefing-store.ts'
import { fitMessage, inParts } from './fit-message.ts'
import type { Button, Message } from './message.ts'
import type { Messenger } from './messenger.ts'
import { nameCommands } from './name-commands.ts'
import { namePlace } from './name-place.ts'
import type { Outbox } from './outbox.ts'
import type { Place, PlaceSettings } from './place.ts'
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
  const { id: chatId, platform } = addressee
  const sendAt = means.clock.now()
  const parts = fitMessage(composeNotice(notice, addressee, means), means.messengers?.get(platform))
  const owed = {
    key: keyOf(notice),
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

function keyOf(notice: SenderNotice): string {
  const { delivery } = notice
  if (notice.kind === 'refused') return `notice:refused:${delivery.chatId}:${notice.pause.at}`
  return `notice:unknown:${delivery.id}:${delivery.attempts}`
}

async function findAddressee(
  notice: SenderNotice,
  { briefings, places, defaults }: NoticeMeans,
): Promise<Place | null> {
  const { chatId, runId } = notice.delivery
  const run = runId === null ? null : await briefings.findRun(runId)
  const briefing = run === null ? null : await briefings.getBriefing(run.briefingId)
  const place = (await places.getPlaces([chatId])).get(chatId)
  // One person's own place: what may have got lost on the way is theirs to say.
  const own = notice.kind === 'unknown' && place?.shared === false ? chatId : null
  const told = place?.adminChatId ?? briefing?.creatorChatId ?? own
  if (told === null || (told === chatId && own === null)) return null
  const addressee = (await places.getPlaces([told])).get(told) ?? unmet(told, notice, place)
  return addressee.paused === null ? resolvePlace(addressee, defaults) : null
}

/** Whoever set something up in a shared place and never spoke to us alone is told as that place is spoken to. */
function unmet(
  id: string,
  { delivery }: SenderNotice,
  place: StoredPlace | undefined,
): StoredPlace {
  const { language, timeZone } = place?.settings ?? {}
  const settings = {
    ...(language === undefined ? {} : { language }),
    ...(timeZone === undefined ? {} : { timeZone }),
  }
  const { platform } = delivery
  return { id, platform, shared: false, settings, paused: null, adminChatId: null }
}

function composeNotice(
  notice: SenderNotice,
  { id: toldChatId, platform, settings: { language, timeZone } }: Place,
  { catalogue, clock, messengers }: NoticeMeans,
): Message {
  const grammar = messengers?.get(platform)?.grammar ?? 'typed'
  const t = speakIn(grammar, catalogue.translator(language))
  const { id } = notice.delivery
  const text = phraseNotice(notice, toldChatId, t)
  const spans = notice.kind === 'refused' ? nameCommands(text) : [{ text }]
  const buttons: readonly Button[] =
    notice.kind === 'refused'
      ? []
      : [
          { label: t('button-arrived'), command: `/status arrived ${id}` },
          { label: t('button-send-again'), command: `/status again ${id}` },
        ]
  return {
    blocks: [
      { kind: 'text', spans: namePlace(spans, notice.delivery.chatId) },
      ...(buttons.length === 0 ? [] : [{ kind: 'actions' as const, buttons }]),
    ],
    language,
    timeZone,
    at: clock.now(),
    private: true,
    shows: [],
  }
}

function phraseNotice(notice: SenderNotice, toldChatId: string, t: Translate): string {
  const { chatId: place } = notice.delivery
  if (notice.kind === 'refused') return t('notice-refused', { place, reason: notice.pause.detail })
  return place === toldChatId ? t('notice-unknown-here') : t('notice-unknown', { place })
}
