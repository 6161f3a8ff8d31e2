import type { Database } from '../../../src/adapters/database/open-database.ts'
import type { Briefing } from '../../../src/delivery/briefing.ts'
import type { NewDelivery } from '../../../src/delivery/delivery.ts'
import type { Block } from '../../../src/delivery/message.ts'
import { createPresentReader } from '../../../src/delivery/read-present.ts'
import type { StoryBrief } from '../../../src/digest/digest.ts'
import { minute, morning, type OpenAlerts } from '../../fakes/open-alerts.ts'
import { plainBriefing } from '../../fakes/plain-briefing.ts'

/** When what happens in the story of these tests; the clock starts at `morning`. */
export const times = {
  start: morning,
  firstSlot: morning + minute,
  approved: morning + 65_000,
  corrected: morning + 80_000,
  secondSlot: morning + 3 * minute,
  end: morning + 190_000,
}

export const correctedStory = 1
const alertedStory = 2

/** The slots of every briefing, but for later days. */
const crons = ['1 8 * * *', '3 8 * * *']

/** What a post of yesterday is known by. */
export interface EarlierPost {
  readonly key: string
  readonly platform: string
  readonly chatId: string
  readonly messageId: string
}

/** What came in this morning; the id of the article that its publisher corrects later. */
export async function reportNews(open: OpenAlerts): Promise<number> {
  const article = await open.report(correctedStory, 'Velm Courier', 'Velm bridge reopens')
  await open.report(correctedStory, 'Harbour Post', 'Bridge of Velm reopens')
  await open.report(3, 'Delta Wire', 'Orchard harvest begins in Sarn')
  const fresh = { published: open.clock.now() }
  await open.report(alertedStory, 'Velm Courier', 'Second comet seen over Sarn', {
    ...fresh,
    text: ['A second comet stood over Sarn before dawn, the observatory said on Thursday.'],
  })
  await open.report(alertedStory, 'Harbour Post', 'Fishermen of Sarn report a comet', {
    ...fresh,
    text: ['Three crews saw its tail from the water, harbour master Ada Renn told reporters.'],
  })
  return article.id
}

/** Notes a post of yesterday as sent: it shows the story that is corrected. */
export async function noteEarlier(
  earlier: EarlierPost,
  { outbox, stories }: Database,
): Promise<void> {
  const present = await createPresentReader(stories)([correctedStory])
  const brief = present.get(correctedStory)?.brief
  if (brief === undefined) throw new Error('the story was not written')
  await outbox.enqueue([owedEarlier(earlier, [cardOf(brief)])])
  const attemptId = 'earlier'
  const lease = { now: morning, leaseUntil: morning + minute, attemptId }
  const { platform, messageId } = earlier
  const claimed = await outbox.claim({ ...lease, platform, limit: 1, except: [] })
  for (const { id } of claimed) {
    await outbox.begin(id, attemptId, morning, morning + minute)
    await outbox.record({ id, attemptId, at: morning, state: 'sent', messageId })
  }
}

function cardOf(brief: StoryBrief): Block {
  const { statements } = brief
  return {
    kind: 'story',
    number: 1,
    brief,
    mark: 'new',
    since: null,
    statements,
    changes: [],
    compact: false,
    buttons: [],
  }
}

export function owedEarlier(
  { key, platform, chatId }: Omit<EarlierPost, 'messageId'>,
  blocks: readonly Block[],
): NewDelivery {
  return {
    key,
    platform,
    chatId,
    purpose: 'digest',
    action: 'send',
    target: null,
    after: null,
    message: {
      blocks,
      language: 'en',
      timeZone: 'Etc/UTC',
      at: morning,
      private: false,
      shows: [{ storyId: correctedStory, revision: 1 }],
    },
    silent: false,
    sendAt: morning,
    notAfter: null,
    memoryId: null,
    state: 'pending',
  }
}

/** A briefing due at both slots. */
export function briefingIn(
  chatId: string,
  creatorChatId: string,
  changes: Partial<Pick<Briefing, 'layout' | 'approval' | 'pin' | 'publish'>> = {},
): Omit<Briefing, 'id'> {
  return plainBriefing(chatId, morning, {
    schedule: { crons },
    timeZone: 'Etc/UTC',
    whenEmpty: 'say',
    lateMinutes: 90,
    nextRunAt: times.firstSlot,
    createdBy: creatorChatId,
    creatorChatId,
    ...changes,
  })
}

/** Moderators see it first. */
export function approvalBy(chatId: string): NonNullable<Briefing['approval']> {
  return { chatId, timeoutMinutes: 30, otherwise: 'publish' }
}
