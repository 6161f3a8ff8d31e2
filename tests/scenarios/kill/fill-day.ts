import type { Briefing } from '../../../src/delivery/briefing.ts'
import { minute, openAlerts } from '../../fakes/open-alerts.ts'
import { type EarlierPost, noteEarlier, reportNews } from './kill-story.ts'

/** Who is there, and what is owed to them. */
interface DayPlan {
  /** Chats several people read. */
  readonly shared: readonly string[]
  readonly moderators: string
  /** Whoever made the briefings. */
  readonly creator: string
  /** They follow the story that alerts are of; in the second quiet hours end soon. */
  readonly alert: string
  readonly quiet: string
  /** A private chat with a briefing. */
  readonly alone?: string
  readonly briefings: readonly Omit<Briefing, 'id'>[]
  readonly earlier: EarlierPost
}

/** Makes the file a round on one platform begins with. The id of the article that its publisher corrects. */
export async function fillDay(path: string, plan: DayPlan): Promise<number> {
  const open = await openAlerts(path)
  const { database, clock } = open
  const { shared, moderators, creator, alert, quiet, alone, briefings, earlier } = plan
  clock.advance(-2 * minute)
  for (const chatId of shared) await open.meet(chatId, { timeZone: 'Etc/UTC' }, true)
  await open.meet(moderators, {}, true)
  await open.meet(creator)
  await open.meet(alert)
  if (alone !== undefined) await open.meet(alone, { timeZone: 'Etc/UTC' })
  await open.meet(quiet, { quietHours: { from: '23:00', to: '10:01' } })
  for (const chatId of [alert, quiet]) await open.follow(chatId, { kind: 'words', words: 'comet' })
  for (const briefing of briefings) await database.briefings.addBriefing(briefing)
  clock.advance(1000)
  const articleId = await reportNews(open)
  await noteEarlier(earlier, database)
  await open.close()
  return articleId
}
