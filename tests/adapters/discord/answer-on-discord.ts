import { PermissionFlagsBits } from 'discord.js'
import { expect, onTestFinished } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { systemClock } from '../../../src/adapters/clock/system-clock.ts'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import type { DiscordChat, DiscordParts } from '../../../src/adapters/discord/discord-chat.ts'
import { openDiscord } from '../../../src/adapters/discord/open-discord.ts'
import type { Reply } from '../../../src/chat/command.ts'
import { composeWelcome } from '../../../src/chat/compose-welcome.ts'
import type { Conversation, Line } from '../../../src/chat/conversation.ts'
import type { Message } from '../../../src/delivery/message.ts'
import type { LogFields } from '../../../src/log.ts'
import type { GuildOrder } from '../../fakes/discord/make-guild.ts'
import {
  type DiscordOptions,
  type FakeDiscord,
  startDiscord,
} from '../../fakes/discord/start-discord.ts'
import type { FakeChannel, FakeGuild } from '../../fakes/discord/state.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { sampleDesks } from '../../fakes/sample-briefs.ts'
import { type Script, scriptConversation } from '../../fakes/scripted-conversation.ts'

/** All the bot is asked to have, as its invite link does. */
const invited =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AttachFiles

/** Of a member who manages the server. */
export const managing =
  PermissionFlagsBits.ManageGuild |
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.UseApplicationCommands

export interface OnDiscord {
  readonly discord: FakeDiscord
  readonly chat: DiscordChat
  /** Another process with the same store. */
  readonly openAgain: () => Promise<DiscordChat>
  readonly guild: FakeGuild
  /** Its only channel, unless `guild` says otherwise. */
  readonly channel: FakeChannel
  /** What the conversation was told, in order. */
  readonly lines: Line[]
  readonly sent: Reply[]
  readonly dropped: Reply[]
  /** What was written to people alone. */
  readonly reached: { readonly chatId: string; readonly message: Message }[]
  readonly events: { readonly event: string; readonly fields: LogFields | undefined }[]
  readonly stores: Awaited<ReturnType<typeof openDatabase>>
  readonly channelNamed: (name: string) => FakeChannel
}

/** The real client at a Discord of our own; `script` is what the conversation says. */
export async function answerOnDiscord(
  order: {
    readonly script?: Script
    readonly conversation?: Conversation
    readonly guild?: GuildOrder
    readonly discord?: DiscordOptions
    readonly parts?: Partial<DiscordParts>
    /** True: the commands are registered for `guild` alone. */
    readonly testServer?: boolean
    /** False: everybody's direct messages are closed. */
    readonly reachable?: boolean
  } = {},
): Promise<OnDiscord> {
  // A busy machine may stand still for longer than Discord's 3 seconds; what that limit does is the fake's own test.
  const discord = await startDiscord({ answerWithinMs: 60_000, ...order.discord })
  const guild = discord.addGuild({
    name: 'Velm Harbour',
    botPermissions: invited,
    channels: [{ name: 'news' }],
    ...order.guild,
  })
  const stores = await openDatabase({ path: ':memory:' })
  const opened: DiscordChat[] = []
  onTestFinished(async () => {
    await Promise.all(opened.map((each) => each.stop()))
    await discord.close()
    await stores.close()
    // Whatever a test does, no request may be a mistake by Discord's own rules.
    expect(discord.problems).toEqual([])
  })
  const scripted = scriptConversation(order.script)
  const reached: OnDiscord['reached'] = []
  const events: OnDiscord['events'] = []
  const log = (event: string, fields?: LogFields) => void events.push({ event, fields })
  const openAgain = async (): Promise<DiscordChat> => {
    const each = await openDiscord({
      token: discord.token,
      apiUrl: discord.apiUrl,
      testGuildId: order.testServer === true ? guild.id : null,
      conversation: order.conversation ?? scripted.conversation,
      commands,
      catalogue,
      desks: sampleDesks,
      places: stores.places,
      communities: stores.communities,
      notes: stores.notes,
      messenger: {
        async reach(chatId, message) {
          reached.push({ chatId, message })
          return order.reachable ?? true
        },
      },
      welcome: composeWelcome,
      clock: systemClock,
      log: { debug: log, info: log, warn: log, error: log },
      ...order.parts,
    })
    opened.push(each)
    return each
  }
  const chat = await openAgain()
  const channelNamed = (name: string): FakeChannel => {
    const found = [...discord.state.channels.values()].find((each) => each.name === name)
    if (found === undefined) throw new Error(`no channel ${name}`)
    return found
  }
  const first = order.guild?.channels?.[0]?.name ?? 'news'
  const channel = channelNamed(first)
  const { lines, sent, dropped } = scripted
  return {
    discord,
    chat,
    openAgain,
    guild,
    channel,
    lines,
    sent,
    dropped,
    reached,
    events,
    stores,
    channelNamed,
  }
}

/** Logged events of one name. */
export function eventsCalled(events: OnDiscord['events'], name: string): OnDiscord['events'] {
  return events.filter(({ event }) => event === name)
}
