import type { Briefing } from '../../../src/delivery/briefing.ts'
import type { DeliveryOrder } from '../../../src/delivery/messenger.ts'
import { minute, morning, openAlerts } from '../../fakes/open-alerts.ts'
import { approvalBy, briefingIn, noteEarlier, owedEarlier, reportNews } from './kill-story.ts'

export const platforms = ['telegram', 'discord'] as const
export type Platform = (typeof platforms)[number]

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

/** The post that stands in a chat since yesterday and shows the story to be corrected. */
function earlierPost(platform: Platform) {
  return { key: `earlier:${platform}`, platform, chatId: chatsOf(platform).earlier, messageId: '1' }
}

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
    await database.briefings.addBriefing(briefingIn(chats.digest, chats.creator, { layout }))
    const approval = approvalBy(chats.moderators)
    await database.briefings.addBriefing(briefingIn(chats.approved, chats.creator, { approval }))
  }
  clock.advance(1000)
  const articleId = await reportNews(open)
  for (const platform of platforms) await noteEarlier(earlierPost(platform), database)
  await open.close()
  return articleId
}

/** What the platform was asked for yesterday, so that it has that post too; its id is what the ledger noted. */
export function orderEarlier(platform: Platform): DeliveryOrder {
  const { key, chatId, purpose, action, message, silent } = owedEarlier(earlierPost(platform), [])
  const asked = { attempts: 1, startedAt: morning, targetMessageId: null }
  return { id: 0, key, chatId, purpose, action, message, silent, ...asked }
}
