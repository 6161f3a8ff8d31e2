import { flattenComponents } from '../../fakes/discord/component-schema.ts'
import type { FakeChannel } from '../../fakes/discord/state.ts'
import { type Lived, liveThrough } from '../day/live-through.ts'
import { seen } from '../day/seen.ts'
import { OpenDay } from './open-day.ts'
import { openTown, type Town } from './open-town.ts'
import { addBot, followTopics, pressFirst, setUpClub, setUpPlaces } from './set-up-town.ts'

const minute = 60_000
const hour = 60 * minute
/** Six in the morning in Berlin, so that two mornings are in it. */
export const dayStart = Date.UTC(2031, 3, 16, 4)
const dayEnd = dayStart + 30 * hour

/** Hours after the start. */
export const times = {
  read: 2.5,
  /** An alert is due in it for the server. */
  outage: 5.4,
  outageEnds: 6.2,
  drop: 8,
  invalid: 19,
  killed: 25.6,
  kicked: 29.5,
}

/** The process is down for so long: nonces are forgotten by then. */
const downMs = 6 * minute

/** A day that is over, with what the bot's store says of it. */
export type LivedDay = Lived<OpenDay, Town>

/** A day on two servers, with an outage, two drops of the gateway and a kill. */
export function liveDay(): Promise<LivedDay> {
  return liveThrough({
    open: () => OpenDay.open(dayStart, dayEnd),
    async pass(day) {
      const town = openTown(day.discord)
      await addBot(day, town.harbour, town.ines)
      await setUpPlaces(day, town)
      await followTopics(day, town)
      await addBot(day, town.club, town.edda)
      await setUpClub(day, town)
      await passDay(day, town)
      return town
    },
    chatIdsOf: ({ newsRoom, morning, stories, lounge, clubNews }) =>
      [newsRoom, morning, stories, lounge, clubNews].map(({ id }) => `discord:${id}`),
  })
}

const at = (hours: number): number => dayStart + hours * hour

async function passDay(day: OpenDay, town: Town): Promise<void> {
  const { discord } = day
  const { ines, cleo, dov, morning, lounge, newsRoom, harbour, club } = town
  await day.runUntil(at(times.read))
  const { post, bell } = findStory(day, morning, 'Velm bridge load test')
  const offered = await day.act(
    cleo,
    morning,
    'presses “🔔 Follow” under “Three injured as cable anchor slips in Velm bridge load test”',
    (member) => member.press(post, bell),
  )
  await pressFirst(day, { who: cleo, shown: offered, label: '🔔 Follow' })
  await day.act(dov, morning, 'presses “More” under another story', (m) => m.press(post, 'More'))

  await day.runUntil(at(times.outage))
  day.note('Harbour Town', 'is unavailable')
  discord.events.startOutage(harbour)
  await day.runUntil(at(times.outageEnds))
  day.note('Harbour Town', 'is back')
  discord.events.endOutage(harbour)

  await day.runUntil(at(times.drop))
  day.note('gateway', 'drops; Dov asks while the bot is away')
  discord.gateway.drop()
  await day.act(dov, lounge, '/news topic:science', (member) =>
    member.command('news', { options: { topic: 'science' } }),
  )

  await day.runUntil(at(times.invalid))
  day.note('gateway', 'says that the session is invalid')
  const before = discord.gateway.identified
  discord.gateway.invalidateSessions(false)
  await seen(() => discord.gateway.identified > before)
  await day.act(cleo, lounge, '/follows', (member) => member.command('follows'))

  await day.killWhilePosting(morning, at(times.killed))
  day.note('bot', 'is killed: Discord has the message, its answer never arrives', true)
  await day.start(day.now() + downMs)
  day.note('bot', 'is started again')

  await day.runUntil(at(times.kicked))
  day.note('Lighthouse Club', 'Edda removes Dateline')
  discord.events.kick(club)
  await day.act(ines, newsRoom, '/status', (member) => member.command('status'))
  await day.runUntil(dayEnd)
}

/** A post of a channel that tells a story, and the id of the bell under it. */
function findStory({ discord }: OpenDay, channel: FakeChannel, words: string) {
  for (const post of discord.messagesIn(channel.id)) {
    const parts = flattenComponents(post.components)
    const told = parts.findIndex((part) => part.type === 10 && part.content.includes(words))
    const bell = parts.slice(told).find((part) => part.type === 2 && part.label === '🔔 Follow')
    if (told >= 0 && bell?.type === 2 && bell.custom_id !== undefined)
      return { post, bell: bell.custom_id }
  }
  throw new Error(`nothing was posted of ${words}`)
}
