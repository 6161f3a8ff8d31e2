import { startTelegram } from '../../fakes/telegram/start-telegram.ts'
import { fillDay } from './fill-day.ts'
import { approvalBy, briefingIn, times } from './kill-story.ts'
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
  const { alert, quiet, creator, alone, moderators, ...shared } = chats
  return fillDay(path, {
    shared: Object.values(shared),
    moderators,
    creator,
    alert,
    quiet,
    alone,
    earlier,
    briefings: [
      briefingIn(chats.channel, creator, { pin: true }),
      briefingIn(alone, creator),
      briefingIn(chats.card, creator, { layout: 'card' }),
      briefingIn(chats.living, creator, { layout: 'living' }),
      briefingIn(chats.stories, creator, { layout: 'stories' }),
      briefingIn(chats.approved, creator, { approval: approvalBy(moderators) }),
    ],
  })
}
