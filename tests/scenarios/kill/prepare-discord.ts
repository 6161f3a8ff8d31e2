import { startDiscord } from '../../fakes/discord/start-discord.ts'
import { openDiscordTown } from './discord-town.ts'
import { fillDay } from './fill-day.ts'
import { approvalBy, briefingIn, times } from './kill-story.ts'

/**
 * Makes the file every round on Discord begins with: a briefing of every layout, one that is pinned, one that is
 * published, one that moderators see first, all due in a minute; alerts to come; yesterday's post. The id of the article
 * that its publisher corrects.
 */
export async function prepareDiscord(path: string): Promise<number> {
  const discord = await startDiscord({ clock: { now: () => times.start }, validate: false })
  const { chats, earlier } = openDiscordTown(discord)
  await discord.close()
  const { alert, quiet, creator, moderators, ...channels } = chats
  return fillDay(path, {
    shared: Object.values(channels),
    moderators,
    creator,
    alert,
    quiet,
    earlier,
    briefings: [
      briefingIn(chats.pinned, creator, { pin: true }),
      briefingIn(chats.announced, creator, { publish: true }),
      briefingIn(chats.stories, creator, { layout: 'stories' }),
      briefingIn(chats.posts, creator),
      briefingIn(chats.card, creator, { layout: 'card' }),
      briefingIn(chats.living, creator, { layout: 'living' }),
      briefingIn(chats.approved, creator, { approval: approvalBy(moderators) }),
    ],
  })
}
