import type { WrittenStory } from '../digest/writing.ts'
import { withoutCall } from './call-role.ts'
import { composeCorrection } from './compose-correction.ts'
import type { Delivery, NewDelivery } from './delivery.ts'
import { shortenCards } from './fit-message.ts'
import type { Message } from './message.ts'
import type { Outbox, ShowingPost } from './outbox.ts'
import type { PlaceSettings } from './place.ts'
import type { PlaceStore } from './place-store.ts'
import type { PresentStory, ReadPresent } from './present-story.ts'
import { isQuiet } from './quiet-hours.ts'
import { recheckMessage } from './recheck-message.ts'
import { removedKey, removeStory } from './remove-sent.ts'
import { resolvePlace } from './resolve-place.ts'
import type { Catalogue } from './translate.ts'

/** What correcting needs from outside. */
export interface CorrectMeans {
  readonly outbox: Pick<Outbox, 'postsShowing' | 'enqueue' | 'list'>
  readonly places: Pick<PlaceStore, 'getPlaces'>
  readonly defaults: PlaceSettings
  readonly catalogue: Catalogue
  readonly present: ReadPresent
  readonly now: () => number
  /** Whether a message fits one of the platform (Messenger.plan); absent: it always does. */
  readonly fits?: (platform: string, message: Message) => boolean
}

const day = 24 * 3_600_000
/** Older posts are not looked at any more. */
const correctedFor = 7 * day
/** Rows a transaction. */
const batchSize = 100
/** A correction waits for a pause or a platform to end, but not for ever. */
const lifeMs = 2 * day

/**
 * Stories of which a report was corrected or withdrawn: every post of the last week that shows one is edited at once,
 * and the newest in each chat is answered with a labelled notice. No cap holds a correction, quiet hours make
 * it silent. Returns how many deliveries were new; doing it again does nothing.
 */
export async function correctSent(
  means: CorrectMeans,
  written: readonly WrittenStory[],
): Promise<number> {
  let queued = 0
  for (const { brief, changes } of written) {
    const noticed = changes.filter(({ kind }) => kind === 'correction' || kind === 'withdrawal')
    if (noticed.length === 0) continue
    const withdrawn =
      brief.origin.outlets === 0 && brief.notices.some(({ kind }) => kind === 'withdrawal')
    const articleIds = new Set(noticed.map(({ articleId }) => articleId))
    const story = { brief, withdrawn, correctedIn: brief.revision, articleIds }
    queued += await correctStory(story, means)
  }
  return queued
}

interface CorrectedStory extends PresentStory {
  /** The reports that were corrected or withdrawn now. */
  readonly articleIds: ReadonlySet<number>
}

async function correctStory(story: CorrectedStory, means: CorrectMeans): Promise<number> {
  const { outbox, now } = means
  const posts = await outbox.postsShowing(story.brief.storyId, now() - correctedFor)
  const newest = new Map(posts.map(({ chatId, id }) => [chatId, id]))
  let queued = 0
  for (let i = 0; i < posts.length; i += batchSize) {
    const batch = posts.slice(i, i + batchSize)
    const places = await means.places.getPlaces(batch.map(({ chatId }) => chatId))
    const deliveries: NewDelivery[] = []
    for (const post of batch) {
      const stored = places.get(post.chatId)
      if (stored === undefined || post.message === null) continue
      if (await isRemoved(post, story.brief.storyId, means)) continue
      const { settings } = resolvePlace(stored, means.defaults)
      deliveries.push(await editPost(post, post.message, story, means))
      if (newest.get(post.chatId) === post.id)
        deliveries.push(answerPost(post, post.message, story, settings, means))
    }
    queued += await outbox.enqueue(deliveries)
  }
  return queued
}

/** The whole post again: other stories of it may have been corrected, or taken out, before. */
async function editPost(
  post: ShowingPost,
  message: Message,
  story: CorrectedStory,
  means: CorrectMeans,
): Promise<NewDelivery> {
  const ids = message.shows.map(({ storyId }) => storyId)
  const present = new Map(ids.length > 1 ? await means.present(ids) : [])
  present.set(story.brief.storyId, story)
  const t = means.catalogue.translator(message.language)
  let kept = message
  for (const id of ids)
    if (id !== story.brief.storyId && (await isRemoved(post, id, means)))
      kept = removeStory(kept, id, t)
  const full = recheckMessage(kept, present, { t, compact: false })
  const fits = full === null || (means.fits?.(post.platform, full) ?? true)
  const edited = fits ? full : recheckMessage(kept, present, { t, compact: true })
  return {
    ...actionOn(post, means),
    key: keyOf(post, story, 'edit'),
    action: 'edit',
    // All of it was withdrawn: then the notice takes its place.
    message: withoutCall(edited ?? fitNotice(post, noticeFor(post, message, story, means), means)),
    silent: true,
  }
}

function answerPost(
  post: ShowingPost,
  message: Message,
  story: CorrectedStory,
  { quietHours, timeZone }: PlaceSettings,
  means: CorrectMeans,
): NewDelivery {
  return {
    ...actionOn(post, means),
    key: keyOf(post, story),
    action: 'reply',
    message: fitNotice(post, noticeFor(post, message, story, means), means),
    silent: isQuiet(quietHours, timeZone, means.now()),
  }
}

/** Where the publisher's own words are too long, the headline leads to them. */
function fitNotice({ platform }: Delivery, notice: Message, { fits }: CorrectMeans): Message {
  return fits === undefined || fits(platform, notice) ? notice : shortenCards(notice)
}

function noticeFor(
  post: ShowingPost,
  { language, timeZone }: Message,
  { brief, withdrawn, articleIds }: CorrectedStory,
  { catalogue, now }: CorrectMeans,
): Message {
  const phrasing = { t: catalogue.translator(language), language, timeZone, now: now() }
  return composeCorrection({ brief, withdrawn, articleIds, toldAt: post.shownAt }, phrasing)
}

function actionOn(
  { key, platform, chatId }: Delivery,
  { now }: CorrectMeans,
): Omit<NewDelivery, 'key' | 'action' | 'message' | 'silent'> {
  const sendAt = now()
  return {
    platform,
    chatId,
    purpose: 'correction',
    target: key,
    after: null,
    sendAt,
    notAfter: sendAt + lifeMs,
    memoryId: null,
    state: 'pending',
  }
}

function keyOf({ id }: Delivery, { brief }: PresentStory, what?: 'edit'): string {
  const key = `correction:${brief.storyId}:${brief.revision}:${id}`
  return what === undefined ? key : `${key}:${what}`
}

async function isRemoved(
  post: Pick<Delivery, 'id'>,
  storyId: number,
  { outbox }: Pick<CorrectMeans, 'outbox'>,
): Promise<boolean> {
  return (await outbox.list({ key: removedKey(storyId, post) }, 1)).length > 0
}
