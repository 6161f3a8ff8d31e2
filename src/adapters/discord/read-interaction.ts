import { MessageFlags, SnowflakeUtil } from 'discord.js'
import {
  interactionSchema,
  labelOf,
  type RawAttachment,
  type RawChannel,
  type RawInteraction,
} from './interaction-schema.ts'
import type { SaidCommand } from './read-command.ts'

/** Who asks, from where, and how to answer. */
export interface Asker {
  /** The interaction's, not a person's. */
  readonly id: string
  readonly token: string
  readonly applicationId: string
  /** When it was begun, epoch ms: by Discord's clock as it comes, by this machine's once it was taken in. */
  readonly at: number
  readonly userId: string
  readonly roles: readonly string[]
  /** The asker's in this channel. */
  readonly permissions: bigint
  /** The server, where the bot was added to it; a person may bring their own copy of the bot anywhere. */
  readonly guildId: string | null
  /** Alone with the bot: nobody else reads the answer. */
  readonly direct: boolean
  readonly channel: RawChannel | null
  /** The bot's in this channel. */
  readonly appPermissions: bigint
  /** Discord's tag of the server's language, alone of the person's. */
  readonly locale: string | null
  /** Discord's tag of what the person reads. */
  readonly personLocale: string | null
}

/** A slash command with what was given to it, or half typed. */
export interface AskedCommand extends Asker {
  readonly kind: 'command' | 'autocomplete'
  readonly said: SaidCommand
  /** Channels and files it names, by their ids. */
  readonly channels: Readonly<Record<string, RawChannel>>
  readonly attachments: Readonly<Record<string, RawAttachment>>
}

/** A button, a menu or a form of ours. */
export interface AskedPress extends Asker {
  readonly kind: 'press' | 'form'
  readonly customId: string
  /** Chosen in a menu, or typed into the form; null of a button. */
  readonly values: readonly string[] | null
  /** It stands in an answer that only the asker sees. */
  readonly ephemeral: boolean
  /** The words on the button. */
  readonly label: string | null
}

/** Whatever somebody asks of the bot that is answered by a line. */
export type Asked = AskedCommand | AskedPress

/** Whether it was pressed, chosen or filled in below a message, not given as a command. */
export function isPress(asked: Asked): asked is AskedPress {
  return asked.kind === 'press' || asked.kind === 'form'
}

/** An interaction as it comes from the gateway; null for what is none of ours. */
export function readInteraction(data: unknown): Asked | null {
  const { success, data: raw } = interactionSchema.safeParse(data)
  if (!success) return null
  const asker = readAsker(raw)
  if (asker === null) return null
  if (raw.type === 2 || raw.type === 4)
    return {
      ...asker,
      kind: raw.type === 2 ? 'command' : 'autocomplete',
      said: raw.data,
      channels: raw.data.resolved?.channels ?? {},
      attachments: raw.data.resolved?.attachments ?? {},
    }
  const ephemeral = ((raw.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  const { custom_id: customId } = raw.data
  if (raw.type === 3) {
    const label = labelOf(raw.message.components, customId)
    return { ...asker, kind: 'press', customId, values: raw.data.values ?? null, ephemeral, label }
  }
  const values = raw.data.components.flatMap(({ component }) => component?.value ?? [])
  return { ...asker, kind: 'form', customId, values, ephemeral, label: null }
}

const contextDirect = 1

function readAsker(raw: RawInteraction): Asker | null {
  const userId = raw.member?.user.id ?? raw.user?.id
  if (userId === undefined) return null
  // Owners are told by the kind of installation: 0, to the server, is absent where only the asker has the bot.
  const owners = raw.authorizing_integration_owners
  const ours = raw.guild_id !== undefined && (owners === undefined || '0' in owners)
  const guildId = ours ? (raw.guild_id ?? null) : null
  return {
    id: raw.id,
    token: raw.token,
    applicationId: raw.application_id,
    at: SnowflakeUtil.timestampFrom(raw.id),
    userId,
    roles: raw.member?.roles ?? [],
    permissions: raw.member?.permissions ?? 0n,
    guildId,
    direct: raw.context === undefined ? raw.guild_id === undefined : raw.context === contextDirect,
    channel: raw.channel ?? (raw.channel_id === undefined ? null : { id: raw.channel_id, type: 0 }),
    appPermissions: raw.app_permissions ?? 0n,
    locale: (guildId === null ? raw.locale : (raw.guild_locale ?? raw.locale)) ?? null,
    personLocale: raw.locale ?? null,
  }
}
