import type { FakeMessage } from '../../fakes/telegram/state.ts'
import { lastOf, press, say } from './act.ts'
import type { OpenDay } from './open-day.ts'
import type { Town } from './open-town.ts'

/** Everybody brings the bot where they want it, and says what is to come. */
export async function setUpTown(day: OpenDay, town: Town): Promise<void> {
  await setUpReader(day, town)
  await setUpForum(day, town)
  await setUpChannel(day, town)
  await setUpGroups(day, town)
}

async function setUpReader(day: OpenDay, { rena }: Town): Promise<void> {
  await day.act(rena, rena.chat, 'presses START', () => rena.starts())
  await say(day, rena, rena.chat, '/news')
  await say(day, rena, rena.chat, '/settings zone Europe/Berlin')
  const asked = await say(day, rena, rena.chat, '/schedule 07:30 world science business')
  await press(day, rena, lastOf(asked), 'Schedule it')
  const topic = await say(day, rena, rena.chat, '/follow world')
  await press(day, rena, lastOf(topic), 'Follow')
  await say(day, rena, rena.chat, '/quiet 22:00-07:00')
}

/** Its owner adds the bot; another admin, who is not shown, has a topic get alerts; a member may only ask. */
async function setUpForum(day: OpenDay, { ines, milo, dov, harbour }: Town): Promise<void> {
  await day.act(ines, ines.chat, 'presses START', () => ines.starts())
  const link = `https://t.me/${day.telegram.botName}?startgroup=setup`
  await day.act(ines, harbour, 'adds the bot by its link', () => ines.opens(link, harbour))
  const card = await say(day, ines, harbour, '/schedule 07:30', { topic: 'Morning' })
  await press(day, ines, lastOf(card), 'Yes')
  const alerts = '/follow world wants:alerts for:chat'
  const offered = await say(day, milo, harbour, alerts, { topic: 'World' })
  await press(day, dov, lastOf(offered), 'Follow')
  await press(day, milo, lastOf(offered), 'Follow')
  await say(day, dov, harbour, '/schedule 09:00', { topic: 'World' })
  const news = await say(day, dov, harbour, '/news', { topic: 'World' })
  await press(day, dov, lastOf(news), 'Read it privately')
}

/** Chosen by a key of the private chat, and run from there. */
async function setUpChannel(day: OpenDay, { carla, channel }: Town): Promise<void> {
  const welcome = await day.act(carla, carla.chat, 'presses START', () => carla.starts())
  const places = await press(day, carla, lastOf(welcome), 'For another place')
  await press(day, carla, lastOf(places), 'A channel')
  await day.act(carla, carla.chat, 'chooses Velm News', () =>
    carla.choosesChat(requestIn(lastSent(day, carla.id)), channel),
  )
  const asked = await say(day, carla, carla.chat, '/schedule @velmnews 07:45 13:15 pin:on')
  await press(day, carla, lastOf(asked), 'Yes')
  await say(day, carla, carla.chat, '/settings @velmnews images on')
  await say(day, carla, carla.chat, '/settings @velmnews perday 12')
  for (const topic of ['world', 'health', 'technology']) {
    const line = `/follow @velmnews ${topic} wants:alerts for:chat`
    await press(day, carla, lastOf(await say(day, carla, carla.chat, line)), 'Follow')
  }
}

async function setUpGroups(day: OpenDay, { edda, club, otto, docks }: Town): Promise<void> {
  await day.act(edda, edda.chat, 'presses START', () => edda.starts())
  await day.act(edda, club, 'adds the bot', () => edda.addsBot(club))
  const clubs = await say(day, edda, club, '/schedule every 6 hours')
  await press(day, edda, lastOf(clubs), 'Yes')
  await day.act(otto, docks, 'adds the bot', () => otto.addsBot(docks))
  const theirs = await say(day, otto, docks, '/schedule every 6 hours science')
  await press(day, otto, lastOf(theirs), 'Yes')
}

function lastSent({ telegram }: OpenDay, chatId: number): FakeMessage {
  const last = telegram.state.messages.get(chatId)?.at(-1)
  if (last === undefined) throw new Error(`nothing was said in ${chatId}`)
  return last
}

/** The number of the request that a key makes. */
function requestIn({ keyboard }: FakeMessage): number {
  const keys = keyboard !== null && 'keyboard' in keyboard ? keyboard.keyboard.flat() : []
  for (const key of keys)
    if (typeof key !== 'string' && 'request_chat' in key) return key.request_chat.request_id
  throw new Error('no key asks for a chat')
}
