import { minute, openAlerts } from '../../fakes/open-alerts.ts'
import { startTelegram } from '../../fakes/telegram/start-telegram.ts'
import { approvalBy, briefingIn, noteEarlier, reportNews, times } from './kill-story.ts'
import { openTelegramTown } from './telegram-town.ts'

/**
 * Makes the file every round on Telegram begins with: briefings of every layout in a forum's topics, one that a channel
 * pins, one of a person alone, one that moderators see first, all due in a minute; alerts to come; yesterday's post. The id
 * of the article that its publisher corrects.
 */
export async function prepareTelegram(path: string): Promise<number> {
  const telegram = await startTelegram({ clock: { now: () => times.start }, validate: false })
  const { chats, earlier } = openTelegramTown(telegram)
  await telegram.close()
  const open = await openAlerts(path)
  const { database, clock } = open
  clock.advance(-2 * minute)
  const { alert, quiet, creator, alone, moderators, ...shared } = chats
  for (const chatId of Object.values(shared)) await open.meet(chatId, { timeZone: 'Etc/UTC' }, true)
  await open.meet(moderators, {}, true)
  for (const chatId of [creator, alert]) await open.meet(chatId)
  await open.meet(alone, { timeZone: 'Etc/UTC' })
  await open.meet(quiet, { quietHours: { from: '23:00', to: '10:01' } })
  for (const chatId of [alert, quiet]) await open.follow(chatId, { kind: 'words', words: 'comet' })
  for (const briefing of [
    briefingIn(chats.channel, creator, { pin: true }),
    briefingIn(chats.alone, creator),
    briefingIn(chats.card, creator, { layout: 'card' }),
    briefingIn(chats.living, creator, { layout: 'living' }),
    briefingIn(chats.stories, creator, { layout: 'stories' }),
    briefingIn(chats.approved, creator, { approval: approvalBy(moderators) }),
  ])
    await database.briefings.addBriefing(briefing)
  clock.advance(1000)
  const articleId = await reportNews(open)
  await noteEarlier(earlier, database)
  await open.close()
  return articleId
}
