import { PermissionFlagsBits } from 'discord.js'
import { flattenComponents } from '../../fakes/discord/component-schema.ts'
import type { Shown } from '../../fakes/discord/interactions-shown.ts'
import { openDirectChannel } from '../../fakes/discord/make-guild.ts'
import type { Member } from '../../fakes/discord/members.ts'
import type { FakeChannel, FakeGuild, FakeUser } from '../../fakes/discord/state.ts'
import { seen } from '../day/seen.ts'
import type { OpenDay } from './open-day.ts'
import { invited, type Town } from './open-town.ts'

const minute = 60_000

/** The label that begins with these words: some end with the time. */
function labelOf(shown: Shown, start: string): string {
  return shown.buttons().find((label) => label.startsWith(start)) ?? start
}

/** Chooses the one option of a menu that says so. */
async function choose(member: Member, shown: Shown, label: RegExp): Promise<Shown> {
  for (const { customId, labels } of shown.selects()) {
    const found = labels.find((each) => label.test(each))
    if (found !== undefined) return member.select(shown, customId, [found])
  }
  const offered = shown.selects().flatMap(({ labels }) => labels)
  throw new Error(`no menu offers ${label}, but ${offered.join(', ')}`)
}

/** Somebody adds the bot to their server, and reads what it writes to them. */
export async function addBot(day: OpenDay, guild: FakeGuild, adder: FakeUser): Promise<void> {
  const { discord } = day
  day.note(guild.name, `${adder.globalName} adds Dateline`)
  discord.events.join(guild, adder.id, invited)
  const direct = openDirectChannel(discord.state, adder.id)
  await seen(() => discord.messagesIn(direct.id).length > 0)
  await day.runUntil(day.now() + minute)
}

/** The owner schedules a post, announcements and a forum, and names who is called and who may edit. */
export async function setUpPlaces(day: OpenDay, town: Town): Promise<void> {
  const { ines, newsRoom, morning, stories } = town
  const card = await day.act(ines, newsRoom, '/setup', (member) => member.command('setup'))
  const changed = await day.act(ines, newsRoom, 'chooses 18:00', (member) =>
    choose(member, card, /^[^0-9]*18:00$/u),
  )
  await press(day, { who: ines, shown: changed, start: 'Start' })

  const announce = {
    subcommand: 'add',
    options: { what: '07:30', channel: morning.id, publish: 'on' },
  } as const
  const said = '/schedule add what:07:30 channel:#morning publish:on'
  denySending(day, town)
  await day.act(ines, newsRoom, said, (member) => member.command('schedule', announce))
  day.note('#morning', 'Ines lets Dateline send messages there')
  day.discord.events.changeChannel(morning, { overwrites: [] })
  const again = await day.act(ines, newsRoom, said, (m) => m.command('schedule', announce))
  await press(day, { who: ines, shown: again, start: 'Schedule it' })

  const posts = await day.act(
    ines,
    newsRoom,
    '/schedule add what:07:45 channel:#stories layout:stories',
    (member) =>
      member.command('schedule', {
        subcommand: 'add',
        options: { what: '07:45', channel: stories.id, layout: 'stories' },
      }),
  )
  await press(day, { who: ines, shown: posts, start: 'Schedule it' })
  await callAndEdit(day, town)
}

/** A channel's settings may take from the bot what the server gives it. */
function denySending({ discord }: OpenDay, { harbour, morning }: Town): void {
  const own = [...harbour.roles.values()].find(({ name }) => name === 'Dateline')
  const deny = PermissionFlagsBits.SendMessages
  const overwrites = [{ id: own?.id ?? '', type: 0, allow: 0n, deny } as const]
  discord.events.changeChannel(morning, { overwrites })
}

async function callAndEdit(day: OpenDay, town: Town): Promise<void> {
  const { ines, milo, dov, newsRoom, stories, watchRole, editorsRole, harbour } = town
  const { discord } = day
  const settings = await day.act(ines, newsRoom, '/settings mention:@News watch', (member) =>
    member.command('settings', { options: { mention: watchRole } }),
  )
  const world = await day.act(
    ines,
    newsRoom,
    '/follow topic:world wants:alerts for:chat',
    (member) =>
      member.command('follow', { options: { topic: 'world', wants: 'alerts', for: 'chat' } }),
  )
  await press(day, { who: ines, shown: world, start: 'Follow' })
  await day.act(ines, newsRoom, 'chooses @Editors as who may configure', (member) =>
    member.select(settings, 'Roles that may configure', [editorsRole]),
  )
  day.note('Server Settings', 'Ines lets @Editors use /schedule')
  const schedule = discord.state.commands.get('')?.find(({ name }) => name === 'schedule')
  discord.events.setCommandPermissions(harbour, schedule?.id ?? '', [
    { id: editorsRole, type: 1, permission: true },
  ])
  await day.act(
    milo,
    newsRoom,
    '/schedule change schedule:1 channel:#stories minutes:5',
    (member) =>
      member.command('schedule', {
        subcommand: 'change',
        options: { schedule: '1', channel: stories.id, minutes: 5 },
      }),
  )
  await day.act(dov, newsRoom, '/settings minutes:10', (member) =>
    member.command('settings', { options: { minutes: 10 } }),
  )
}

/** Members follow from a shared channel; one of them takes no direct messages at first. */
export async function followTopics(day: OpenDay, town: Town): Promise<void> {
  const { anna, bruno, newsRoom, lounge } = town
  const science = await day.act(anna, newsRoom, '/follow topic:business', (member) =>
    member.command('follow', { options: { topic: 'business' } }),
  )
  const told = await press(day, { who: anna, shown: science, start: 'Follow' })
  day.note('Privacy Settings', 'Anna allows direct messages')
  anna.dmsClosed = false
  await press(day, { who: anna, shown: told, start: 'Try again' })

  const world = await day.act(bruno, newsRoom, '/follow topic:world wants:alerts', (member) =>
    member.command('follow', { options: { topic: 'world', wants: 'alerts' } }),
  )
  await press(day, { who: bruno, shown: world, start: 'Follow' })
  await day.act(bruno, lounge, '/quiet hours:22:00-07:00', (member) =>
    member.command('quiet', { options: { hours: '22:00-07:00' } }),
  )
}

/** The other server: a digest every six hours. */
export async function setUpClub(day: OpenDay, { edda, clubNews }: Town): Promise<void> {
  const asked = await day.act(edda, clubNews, '/schedule add what:every 6 hours', (member) =>
    member.command('schedule', { subcommand: 'add', options: { what: 'every 6 hours' } }),
  )
  await press(day, { who: edda, shown: asked, start: 'Yes' })
}

/** Somebody presses the first of several buttons with the same words. */
export async function pressFirst(
  day: OpenDay,
  { who, shown, label }: { readonly who: FakeUser; readonly shown: Shown; readonly label: string },
): Promise<Shown> {
  const parts = shown.messages.flatMap(({ components }) => flattenComponents(components))
  const first = parts.find((part) => part.type === 2 && part.label === label)
  const id = first?.type === 2 ? first.custom_id : undefined
  return day.act(who, channelOf(day, shown), `presses “${label}”`, (member) =>
    member.press(shown, id ?? label),
  )
}

/** Somebody presses a button of an answer they see. */
async function press(
  day: OpenDay,
  { who, shown, start }: { readonly who: FakeUser; readonly shown: Shown; readonly start: string },
): Promise<Shown> {
  const label = labelOf(shown, start)
  return day.act(who, channelOf(day, shown), `presses “${label}”`, (member) =>
    member.press(shown, label),
  )
}

function channelOf({ discord }: OpenDay, { channelId }: Shown): FakeChannel {
  const channel = discord.state.channels.get(channelId)
  if (channel === undefined) throw new Error('the channel is gone')
  return channel
}
