import type { Shown } from '../../tests/fakes/discord/interactions-shown.ts'
import { Member } from '../../tests/fakes/discord/members.ts'
import type { FakeDiscord } from '../../tests/fakes/discord/start-discord.ts'
import type { Deed } from '../bot/measure-answers.ts'

export const guilds = 20
const membersEach = 10

/** A member with a digest of their own before them, whose buttons they may press. */
export interface Reader {
  readonly member: Member
  readonly digest: Shown
}

/** Where a bot finds this Discord. */
export function environmentOf({ apiUrl, token }: FakeDiscord): NodeJS.ProcessEnv {
  return { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl }
}

/** Twenty servers of ten members; each has asked for the news before. */
export async function gatherReaders(discord: FakeDiscord): Promise<readonly Reader[]> {
  const readers: Reader[] = []
  for (const guildId of discord.state.guilds.keys()) {
    const guild = discord.state.guilds.get(guildId)
    const [channel] = [...discord.state.channels.values()].filter(
      (each) => each.guildId === guildId,
    )
    if (guild === undefined || channel === undefined) continue
    for (let i = 0; i < membersEach; i++) {
      const member = discord.as(discord.addPerson(guild), {
        channelId: channel.id,
        patienceMs: 20_000,
      })
      readers.push({ member, digest: await member.command('news') })
    }
  }
  return readers
}

/** What people do, about as often as they do it: `turn` shifts who does what. */
export function deedOf({ member, digest }: Reader, turn: number): Deed {
  const command = (name: string, options: Readonly<Record<string, string>> = {}): Deed => ({
    kind: 'a command',
    done: () => member.command(name, { options }),
  })
  const press = (label: string): Deed => ({
    kind: 'a button',
    done: () => member.press(digest, label),
  })
  const typing = (name: string, option: string, typed: string): Deed => ({
    kind: 'choices while somebody types',
    done: () => member.type(name, option, typed),
  })
  const deeds = [
    () => command('news'),
    () => command('news', { topic: 'science' }),
    () => command('search', { words: 'karo mi' }),
    () => command('search', { words: 'ten' }),
    () => command('topics'),
    () => command('follow', { topic: 'Velm harbour' }),
    () => command('settings'),
    () => command('story', { story: '1' }),
    () => press('More'),
    () => press('Sources'),
    () => typing('news', 'topic', ''),
    () => typing('follow', 'topic', 'ka'),
    () => typing('story', 'story', 'ro'),
  ]
  return deeds[turn % deeds.length]?.() ?? command('news')
}
