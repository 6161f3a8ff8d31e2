import { startDiscord } from '../../fakes/discord/start-discord.ts'
import { minute, openAlerts } from '../../fakes/open-alerts.ts'
import { openDiscordTown } from './discord-town.ts'
import { approvalBy, briefingIn, noteEarlier, reportNews, times } from './kill-story.ts'

/**
 * Makes the file every round on Discord begins with: a briefing of every layout, one that is pinned, one that is
 * published, one that moderators see first, all due in a minute; alerts to come; yesterday's post. The id of the article
 * that its publisher corrects.
 */
export async function prepareDiscord(path: string): Promise<number> {
  const discord = await startDiscord({ clock: { now: () => times.start }, validate: false })
  const { chats, earlier } = openDiscordTown(discord)
  await discord.close()
  const open = await openAlerts(path)
  const { database, clock } = open
  clock.advance(-2 * minute)
  const { alert, quiet, creator, moderators, ...channels } = chats
  for (const chatId of Object.values(channels))
    await open.meet(chatId, { timeZone: 'Etc/UTC' }, true)
  await open.meet(moderators, {}, true)
  await open.meet(creator)
  await open.meet(alert)
  await open.meet(quiet, { quietHours: { from: '23:00', to: '10:01' } })
  for (const chatId of [alert, quiet]) await open.follow(chatId, { kind: 'words', words: 'comet' })
  for (const briefing of [
    briefingIn(chats.pinned, creator, { pin: true }),
    briefingIn(chats.announced, creator, { publish: true }),
    briefingIn(chats.stories, creator, { layout: 'stories' }),
    briefingIn(chats.posts, creator),
    briefingIn(chats.card, creator, { layout: 'card' }),
    briefingIn(chats.living, creator, { layout: 'living' }),
    briefingIn(chats.approved, creator, { approval: approvalBy(moderators) }),
  ])
    await database.briefings.addBriefing(briefing)
  clock.advance(1000)
  const articleId = await reportNews(open)
  await noteEarlier(earlier, database)
  await open.close()
  return articleId
}
