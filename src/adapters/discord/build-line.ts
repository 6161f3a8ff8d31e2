import type { Command } from '../../chat/command.ts'
import { type CommunitySettings, standardCommunity } from '../../chat/community.ts'
import type { CommunityStore } from '../../chat/community-store.ts'
import type { Line } from '../../chat/conversation.ts'
import type { RefuseHaste } from '../../chat/cooldown.ts'
import type { Notice } from '../../chat/write-notice.ts'
import type { Message } from '../../delivery/message.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import { communityIdOf, personChatId } from './address.ts'
import type { PlaceCheck } from './check-place.ts'
import { choosePlace, type PlaceMeans } from './choose-place.ts'
import { interfaceLanguage } from './interface-language.ts'
import { judgeAdmin, type RightsMeans, refusePlace } from './judge-asker.ts'
import { isManager } from './judge-rights.ts'
import { lookAtPlace } from './look-at-place.ts'
import { openAttachment } from './open-attachment.ts'
import { lineOfCommand } from './read-command.ts'
import { type Asked, isPress } from './read-interaction.ts'
import type { ReadMember } from './read-member.ts'
import { commandOf, readPress } from './read-press.ts'

/** What turns an interaction into a line. */
export interface LineMeans extends PlaceMeans, RightsMeans {
  readonly commands: readonly Command[]
  readonly communities: Pick<CommunityStore, 'readCommunity'>
  readonly catalogue: Catalogue
  readonly refuseHaste: RefuseHaste
  readonly readMember: ReadMember
  readonly apiUrl: string
  /** Writes to one person alone, in its turn among everything that is sent. */
  readonly reachAlone: (chatId: string, message: Message) => Promise<boolean>
}

/** A line of somebody's, and what its answer carries on. */
export interface ReadLine {
  readonly line: Line
  readonly command: string | null
  readonly aboutChannelId: string | null
  /** What would be in the way of posting there. */
  readonly check: PlaceCheck
}

/** A line, or why none was taken. */
export async function buildLine(interaction: Asked, means: LineMeans): Promise<ReadLine | Notice> {
  const said = whatIsSaid(interaction, means.commands)
  const asked = await asMember(interaction, said.aboutChannelId, means)
  if (asked === null) return { key: 'discord-no-such-channel', values: {} }
  const community = await communityOf(asked, means)
  const right = { asked, aboutChannelId: said.aboutChannelId, vouched: vouchedFor(interaction) }
  const mayConfigure = (command: string | null) =>
    judgeAdmin({ ...right, command }, community, means)
  const admin = await mayConfigure(said.command)
  const refused = admin || asked.direct ? null : refuse(asked, community, means)
  if (refused !== null) return refused
  const chosen = await choosePlace(asked, said.aboutChannelId, means)
  if ('key' in chosen) return chosen
  const language = interfaceLanguage(asked.locale, means.catalogue)
  const privateChatId = personChatId(asked.userId)
  const line: Line = {
    chat: chosen.chat,
    person: { id: `discord:${asked.userId}`, admin, manager: manages(asked), privateChatId },
    mayConfigure,
    text: said.text,
    grammar: 'forms',
    key: `discord:${asked.id}`,
    ...(said.options === null ? {} : { options: said.options }),
    ...(language === null ? {} : { language }),
    personLanguage: interfaceLanguage(asked.personLocale, means.catalogue),
    ...documentsOf(asked, means.apiUrl),
    lookAtPlace: (chatId) => lookAtPlace(asked, chatId, means.readChannel),
    // In the private chat itself every answer shows that they are reached.
    ...(asked.direct ? {} : { reachAlone: (message) => means.reachAlone(privateChatId, message) }),
  }
  const { aboutChannelId, check } = chosen
  return { line, command: said.command, aboutChannelId, check }
}

interface Said {
  readonly text: string
  readonly command: string | null
  readonly options: Readonly<Record<string, string>> | null
  readonly aboutChannelId: string | null
}

/** The command that Discord let somebody say in a server; what it lets them press or say alone with the bot is any. */
function vouchedFor(interaction: Asked): string | null {
  if (isPress(interaction) || interaction.guildId === null) return null
  return interaction.said.name
}

function manages({ guildId, permissions }: Asked): boolean {
  return guildId === null || isManager(permissions)
}

function whatIsSaid(asked: Asked, commands: readonly Command[]): Said {
  if (isPress(asked)) {
    const { line, aboutChannelId } = readPress(asked)
    return { text: line, command: commandOf(line), options: null, aboutChannelId }
  }
  const { line, options, channelId } = lineOfCommand(asked.said, commands)
  return { text: line, command: asked.said.name, options, aboutChannelId: channelId }
}

/**
 * Alone with the bot Discord does not tell what somebody is in a server: for a line about one of its channels they are
 * looked up. Null: they are none of its members.
 */
async function asMember(
  asked: Asked,
  aboutChannelId: string | null,
  { readChannel, readMember }: LineMeans,
): Promise<Asked | null> {
  if (asked.guildId !== null || aboutChannelId === null) return asked
  const guildId = readChannel(aboutChannelId)?.guildId
  if (guildId === undefined) return null
  const member = await readMember(guildId, asked.userId)
  return member === null ? null : { ...asked, guildId, ...member }
}

async function communityOf(
  { guildId, kind }: Asked,
  { communities }: LineMeans,
): Promise<CommunitySettings> {
  // Choices are offered within milliseconds, to whoever Discord lets type there.
  if (guildId === null || kind === 'autocomplete') return standardCommunity
  return communities.readCommunity(communityIdOf(guildId))
}

/** What a server's admins have set for all others. */
function refuse(asked: Asked, community: CommunitySettings, means: LineMeans): Notice | null {
  const { kind, guildId, userId } = asked
  // What stands under a post of ours may be pressed wherever the post stands; the answer is the presser's alone.
  if (guildId === null || kind === 'autocomplete' || isPress(asked)) return null
  const nameOf = (id: string) => means.readChannel(id)?.name ?? null
  const misplaced = refusePlace(asked, community, nameOf)
  if (misplaced !== null) return misplaced
  return means.refuseHaste(`${guildId} ${userId}`, community.cooldownSeconds)
}

/** A file is named by its id. */
function documentsOf(asked: Asked, apiUrl: string): Pick<Line, 'openDocument'> {
  if (isPress(asked) || Object.keys(asked.attachments).length === 0) return {}
  const { attachments } = asked
  return {
    async openDocument(id) {
      const attachment = attachments[id]
      return attachment === undefined ? null : openAttachment(attachment, apiUrl)
    },
  }
}
