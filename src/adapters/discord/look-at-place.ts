import { PermissionFlagsBits } from 'discord.js'
import type { OtherPlace } from '../../chat/other-place.ts'
import { readChatId } from './address.ts'
import { checkPlace, mayPost } from './check-place.ts'
import { isManager } from './judge-rights.ts'
import { listUnable, nameOf } from './list-unable.ts'
import type { ReadChannel } from './read-channel.ts'
import type { Asker } from './read-interaction.ts'

/** A channel of the server somebody asks from: usable where both they and the bot may post. */
export function lookAtPlace(
  asked: Pick<Asker, 'guildId' | 'userId' | 'roles' | 'permissions'>,
  chatId: string,
  readChannel: ReadChannel,
): OtherPlace | null {
  const address = readChatId(chatId)
  if (address?.kind !== 'channel') return null
  const known = readChannel(address.channelId)
  if (known === null || known.guildId !== asked.guildId) return null
  const { name, type, botPermissions, permissionsOf, mayCall } = known
  const theirs = isManager(asked.permissions) || mayPost(permissionsOf(asked), type)
  const usable = theirs && checkPlace(botPermissions, type).missing.length === 0
  return {
    name: `#${name}`,
    usable,
    unable: listUnable(botPermissions, type),
    lacksToCall: (roleId) => (mayCall(roleId) ? null : nameOf(PermissionFlagsBits.MentionEveryone)),
  }
}
