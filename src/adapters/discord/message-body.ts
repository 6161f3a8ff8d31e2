import { MessageFlags, type RESTPostAPIChannelMessageJSONBody } from 'discord.js'
import type { DiscordPart } from './discord-part.ts'

/** What every message of ours says to Discord, wherever it goes. */
export interface MessageBody
  extends Pick<
    RESTPostAPIChannelMessageJSONBody,
    'components' | 'allowed_mentions' | 'attachments'
  > {
  readonly flags: number
}

const silentFlags: number = MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications

/**
 * Nobody is called but the roles the part names: without `allowed_mentions` an edit, too, would take its text at its
 * word (https://discord.com/developers/docs/resources/message#allowed-mentions-object).
 */
export function messageBody(part: DiscordPart, silent: boolean): MessageBody {
  return {
    components: [...part.components],
    flags: silent ? silentFlags : MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [], roles: [...part.mentionRoles] },
    // Also what an edit leaves of the files that were there.
    attachments: part.files.map(({ name }, i) => ({ id: `${i}`, filename: name })),
  }
}

/** For the client, which sends them as multipart. */
export function filesOf({ files }: DiscordPart) {
  return files.length === 0
    ? {}
    : { files: files.map(({ name, text }) => ({ name, data: Buffer.from(text) })) }
}
