import { z } from 'zod'
import type { Person } from '../../fakes/telegram/people.ts'
import type { FakeMessage } from '../../fakes/telegram/state.ts'
import type { InlineOffers } from '../../fakes/telegram/use-inline.ts'
import { lastOf, press, say } from './act.ts'
import type { OpenDay } from './open-day.ts'
import type { Town } from './open-town.ts'
import { pollBeside } from './poll-beside.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
/** Six in the morning in Berlin, so that two mornings are in it. */
export const dayStart = Date.UTC(2031, 3, 16, 4)
/** When the newsroom has told all it has. */
export const dayEnd = dayStart + 30 * hour

/** That time of the first day, or with 24 added of the second, in Berlin. */
const clock = (hours: number, minutes = 0): number =>
  dayStart + (hours - 6) * hour + minutes * minute

/** The process is down for so long. */
const downMs = 6 * minute

/** What people do, and what goes wrong, from the first digest to the next noon. */
export async function passDay(day: OpenDay, town: Town): Promise<void> {
  await readMorning(day, town)
  await loseAlert(day, town)
  await goDark(day, town)
  await spendAfternoon(day, town)
  await spendEvening(day, town)
  await passNight(day, town)
  await readNextMorning(day, town)
  await day.runUntil(clock(24 + 11, 50))
}

/** Numbers open stories, buttons tell more; in the group they lead to the private chat. */
async function readMorning(day: OpenDay, { rena, dov, harbour }: Town): Promise<void> {
  await day.runUntil(clock(8, 30))
  const digest = lastIn(day, rena.id)
  const card = await press(day, rena, digest, '2')
  await press(day, rena, lastOf(card), 'Why this?')
  const offered = await press(day, rena, lastOf(card), '🔔 Follow')
  await press(day, rena, lastOf(offered), '🔔 Follow')
  const posted = lastIn(day, harbour.id)
  await press(day, dov, posted, '8')
}

/** Telegram has an alert, and nobody hears that it does. */
async function loseAlert(day: OpenDay, { rena, harbour }: Town): Promise<void> {
  await day.runUntil(clock(10))
  day.note('Telegram', 'will lose its answer to the next message for Rena')
  day.telegram.faults.plan('lost-answer', { method: 'sendMessage', chatId: rena.id })
  await day.runUntil(clock(11))
  day.telegram.faults.clear()
  const alert = lastIn(day, rena.id)
  for (const label of ['More', 'Sources']) await press(day, rena, alert, label)
  const offered: InlineOffers[] = []
  await day.act(rena, harbour, 'types “@dateline_bot velm bridge”', async () => {
    offered.push(await rena.typesInline('velm bridge', { place: 'supergroup' }))
  })
  for (const offers of offered) {
    const id = z.string().parse(offers.results[0]?.['id'])
    await day.act(rena, harbour, 'shares the first story that is offered', () =>
      rena.sharesInline(offers, id, harbour, 'World'),
    )
  }
}

/** An hour without Telegram, over a slot; then less than one without the right to post, over another. */
async function goDark(day: OpenDay, { rena, carla, channel }: Town): Promise<void> {
  await day.runUntil(clock(11, 40))
  day.note('Telegram', 'is not reached')
  const down = await day.telegram.goDown()
  await day.runUntil(clock(12, 10))
  await say(day, rena, rena.chat, '/follows')
  await day.runUntil(clock(12, 40))
  day.note('Telegram', 'is reached again')
  await down.comeUp()
  await day.runUntil(clock(13))
  await day.act(carla, channel, 'takes from Dateline the right to post', () =>
    carla.promotesBot(channel, { can_manage_chat: true }),
  )
  await day.runUntil(clock(13, 40))
  await day.act(carla, channel, 'gives Dateline the right to post and edit', () =>
    carla.promotesBot(channel, { can_post_messages: true, can_edit_messages: true }),
  )
}

/** Somebody else asks for the updates too; one group becomes another while only pages of a proxy come. */
async function spendAfternoon(day: OpenDay, { rena, edda, club }: Town): Promise<void> {
  const { telegram } = day
  await day.runUntil(clock(14))
  day.note('Telegram', 'is asked for updates by a second process')
  await pollBeside(day, async () => {
    await say(day, rena, rena.chat, '/search comet')
  })
  day.note('Telegram', 'is asked by one process again')
  await day.runUntil(clock(17))
  await day.act(rena, rena.chat, 'blocks Dateline', () => rena.blocksBot())

  await day.runUntil(clock(17, 50))
  day.note('Telegram', 'answers requests for updates with a page of a proxy (502)')
  telegram.faults.plan('bad-gateway', { method: 'getUpdates' }, 10_000)
  // The one that waits has been there before.
  await day.act(edda, club, 'says something to others', () => edda.says(club, 'Tea is ready.'))
  day.note(club, 'becomes a supergroup')
  const moved = edda.migrates(club)
  await day.runUntil(clock(18, 5))
  telegram.faults.clear()
  day.note('Telegram', 'answers requests for updates again')
  await day.runUntil(clock(18, 6))
  await say(day, edda, moved, '/schedule list')
}

async function spendEvening(day: OpenDay, { rena, otto, docks }: Town): Promise<void> {
  await day.runUntil(clock(19))
  await day.act(rena, rena.chat, 'presses START', () => rena.starts())
  await day.runUntil(clock(20, 30))
  await day.act(otto, docks, 'removes Dateline', () => otto.removesBot(docks))
}

/** Telegram asks for a pause; the process is stopped, started, and killed in the middle of a request. */
async function passNight(day: OpenDay, { edda, club }: Town): Promise<void> {
  const { telegram } = day
  const clubId = club.migratedTo ?? club.id
  await day.runUntil(clock(23, 50))
  day.note('Telegram', 'will ask for a pause of 45 seconds')
  telegram.faults.flood(45, { method: 'sendMessage', chatId: clubId })
  await day.runUntil(clock(24 + 3))
  day.note('bot', 'is stopped (SIGTERM)')
  await day.stop()
  await day.start(day.now() + downMs)
  day.note('bot', 'is started again')

  await day.runUntil(clock(24 + 5, 50))
  await day.killIn(
    ({ method, params }) => method === 'sendMessage' && params['chat_id'] === clubId,
    clock(24 + 6, 10),
  )
  day.note('bot', 'is killed: Telegram has the message, its answer never arrives', true)
  await day.start(day.now() + downMs)
  day.note('bot', 'is started again')
  await day.runUntil(clock(24 + 6, 20))
  await press(day, edda, lastIn(day, edda.id), 'Send again')
}

async function readNextMorning(day: OpenDay, { rena, ines, harbour }: Town): Promise<void> {
  const { telegram } = day
  await day.runUntil(clock(24 + 7, 20))
  day.note('Telegram', 'will lose its answer to the next message for Harbour Town')
  telegram.faults.plan('lost-answer', { method: 'sendMessage', chatId: harbour.id })
  await day.runUntil(clock(24 + 7, 35))
  await press(day, ines, lastIn(day, ines.id), 'It arrived')

  await day.runUntil(clock(24 + 8))
  await say(day, rena, rena.chat, '/catchup')
  const asked = await say(day, rena, rena.chat, '/schedule 19:30 culture')
  await killWhileAnswered(day, rena, 'presses “Schedule it”', 'editMessageText', () => {
    void rena.pressesForAnswer(lastOf(asked), 'Schedule it').catch(() => null)
  })
  await say(day, rena, rena.chat, '/schedule list')
  await killWhileAnswered(day, rena, '/hide bridge', 'sendMessage', () =>
    rena.says(rena.chat, '/hide bridge'),
  )
}

/** Telegram has the answer to what somebody does, and the bot never hears of it. */
async function killWhileAnswered(
  day: OpenDay,
  who: Person,
  did: string,
  method: string,
  how: () => unknown,
): Promise<void> {
  day.note(who.chat, `${who.user.firstName}: ${did}`)
  how()
  await day.killIn((call) => call.method === method, day.now() + minute)
  day.note('bot', 'is killed: Telegram has the answer, and the bot does not hear of it', true)
  await day.start(day.now() + minute)
  day.note('bot', 'is started again')
  await day.runUntil(day.now() + minute)
}

/** The newest message of a chat that is not service. */
function lastIn({ telegram }: OpenDay, chatId: number): FakeMessage {
  const last = telegram.state.messages.get(chatId)?.findLast(({ service }) => service === null)
  if (last === undefined) throw new Error(`nothing was said in ${chatId}`)
  return last
}
