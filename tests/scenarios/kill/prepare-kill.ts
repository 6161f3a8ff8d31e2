import type { Database } from '../../../src/adapters/database/open-database.ts'
import type { Briefing } from '../../../src/delivery/briefing.ts'
import type { NewDelivery } from '../../../src/delivery/delivery.ts'
import type { Block } from '../../../src/delivery/message.ts'
import type { DeliveryOrder } from '../../../src/delivery/messenger.ts'
import { createPresentReader } from '../../../src/delivery/read-present.ts'
import type { StoryBrief } from '../../../src/digest/digest.ts'
import { minute, morning, openAlerts } from '../../fakes/open-alerts.ts'

export const platforms = ['telegram', 'discord'] as const
export type Platform = (typeof platforms)[number]

/** When what happens in the story of these tests; the clock starts at `morning`. */
export const times = {
  start: morning,
  firstSlot: morning + minute,
  approved: morning + 65_000,
  corrected: morning + 80_000,
  secondSlot: morning + 3 * minute,
  end: morning + 190_000,
}

/** The chats of one platform. */
export function chatsOf(platform: Platform) {
  return {
    digest: `${platform}:1`,
    alert: `${platform}:2`,
    quiet: `${platform}:3`,
    approved: `${platform}:4`,
    moderators: `${platform}:5`,
    earlier: `${platform}:6`,
    creator: `${platform}:7`,
  }
}

/** Key of the post that stands in a chat since yesterday and shows the story to be corrected. */
function earlierKey(platform: Platform): string {
  return `earlier:${platform}`
}

export const correctedStory = 1
const alertedStory = 2

/** The slots of every briefing, but for later days. */
const crons = ['1 8 * * *', '3 8 * * *']

/**
 * Makes the file every round begins with: on each platform a briefing due in a minute, one that moderators see first, a
 * chat with an alert to come, one whose quiet hours end soon, and yesterday's post that will have to be corrected.
 */
export async function prepareKill(path: string, layout: Briefing['layout']): Promise<number> {
  const open = await openAlerts(path)
  const { database, clock } = open
  clock.advance(-2 * minute)
  for (const platform of platforms) {
    const chats = chatsOf(platform)
    await open.meet(chats.digest, { timeZone: 'Etc/UTC' }, true)
    await open.meet(chats.alert)
    await open.meet(chats.quiet, { quietHours: { from: '23:00', to: '10:01' } })
    await open.meet(chats.approved, { timeZone: 'Etc/UTC' }, true)
    await open.meet(chats.moderators, {}, true)
    await open.meet(chats.earlier, {}, true)
    await open.meet(chats.creator)
    for (const chatId of [chats.alert, chats.quiet])
      await open.follow(chatId, { kind: 'words', words: 'comet' })
    await database.briefings.addBriefing(briefingIn(chats.digest, platform, layout, null))
    const approval = {
      chatId: chats.moderators,
      timeoutMinutes: 30,
      otherwise: 'publish' as const,
    }
    await database.briefings.addBriefing(briefingIn(chats.approved, platform, 'post', approval))
  }
  clock.advance(1000)
  const article = await open.report(correctedStory, 'Velm Courier', 'Velm bridge reopens')
  await open.report(correctedStory, 'Harbour Post', 'Bridge of Velm reopens')
  await open.report(3, 'Delta Wire', 'Orchard harvest begins in Sarn')
  const fresh = { published: clock.now() }
  await open.report(alertedStory, 'Velm Courier', 'Second comet seen over Sarn', {
    ...fresh,
    text: ['A second comet stood over Sarn before dawn, the observatory said on Thursday.'],
  })
  await open.report(alertedStory, 'Harbour Post', 'Fishermen of Sarn report a comet', {
    ...fresh,
    text: ['Three crews saw its tail from the water, harbour master Ada Renn told reporters.'],
  })
  for (const platform of platforms) await noteEarlier(platform, database)
  await open.close()
  return article.id
}

async function noteEarlier(platform: Platform, { outbox, stories }: Database): Promise<void> {
  const present = await createPresentReader(stories)([correctedStory])
  const brief = present.get(correctedStory)?.brief
  if (brief === undefined) throw new Error('the story was not written')
  await outbox.enqueue([owedEarlier(platform, [cardOf(brief)])])
  const attemptId = 'earlier'
  const lease = { now: morning, leaseUntil: morning + minute, attemptId }
  const claimed = await outbox.claim({ ...lease, platform, limit: 1, except: [] })
  for (const { id } of claimed) {
    await outbox.begin(id, attemptId, morning, morning + minute)
    await outbox.record({ id, attemptId, at: morning, state: 'sent', messageId: '1' })
  }
}

/** What the platform was asked for yesterday, so that it has that post too; its id is what the ledger noted. */
export function orderEarlier(platform: Platform): DeliveryOrder {
  const { key, chatId, purpose, action, message, silent } = owedEarlier(platform, [])
  const asked = { attempts: 1, startedAt: morning, targetMessageId: null }
  return { id: 0, key, chatId, purpose, action, message, silent, ...asked }
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

function owedEarlier(platform: Platform, blocks: readonly Block[]): NewDelivery {
  return {
    key: earlierKey(platform),
    platform,
    chatId: chatsOf(platform).earlier,
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

function briefingIn(
  chatId: string,
  platform: Platform,
  layout: Briefing['layout'],
  approval: Briefing['approval'],
): Omit<Briefing, 'id'> {
  return {
    chatId,
    topics: [],
    schedule: { crons },
    timeZone: 'Etc/UTC',
    minutes: null,
    languages: null,
    layout,
    approval,
    maxAgeHours: null,
    publishers: [],
    whenEmpty: 'say',
    lateMinutes: 90,
    pin: false,
    publish: false,
    pausedAt: null,
    nextRunAt: times.firstSlot,
    createdBy: `${platform}:ada`,
    creatorChatId: chatsOf(platform).creator,
    createdAt: morning,
  }
}
