import type { Client, REST } from 'discord.js'
import { createCooldown } from '../../chat/cooldown.ts'
import { createQuestions } from '../../chat/remember-questions.ts'
import { createTurns } from '../../chat/take-turns.ts'
import type { Message } from '../../delivery/message.ts'
import { communityIdOf } from './address.ts'
import { type AnswerMeans, standardAnswerTiming } from './answer-interaction.ts'
import { describeCommands } from './describe-commands.ts'
import type { DiscordParts } from './discord-chat.ts'
import type { GuildMeans } from './meet-guilds.ts'
import { readChannel } from './read-channel.ts'
import { createMemberReader } from './read-member.ts'
import { createOverrides } from './read-overrides.ts'

/** What interactions and events are worked on with. */
export type PreparedMeans = AnswerMeans & Omit<GuildMeans, 'follow'>

/** Puts together what answering needs, over a client and the REST client for answers. */
export function prepareMeans(parts: DiscordParts, client: Client, rest: REST): PreparedMeans {
  const { clock, testGuildId, messenger, reserve, commands, catalogue } = parts
  const described = describeCommands(commands, { catalogue })
  const guarded = described.filter((each) => typeof each.default_member_permissions === 'string')
  const { now } = clock
  // What is asked of a server counts as one more request to one of its places.
  const inTurn = async (guildId: string) => reserve?.(communityIdOf(guildId), true)
  return {
    ...parts,
    rest,
    inTurn,
    timing: { ...standardAnswerTiming, ...parts.timing },
    guarded: new Set(guarded.map(({ name }) => name)),
    questions: createQuestions(),
    refuseHaste: createCooldown(clock),
    takeTurn: createTurns(clock),
    readChannel: (id) => readChannel(client, id),
    readMember: createMemberReader({ client, inTurn, now }),
    readOverrides: createOverrides({ client, testGuildId, inTurn, now }),
    async reachAlone(chatId: string, message: Message) {
      await reserve?.(chatId, false)
      return messenger.reach(chatId, message)
    },
  }
}
