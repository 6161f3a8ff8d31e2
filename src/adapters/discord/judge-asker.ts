import type { CommunitySettings } from '../../chat/community.ts'
import type { Notice } from '../../chat/write-notice.ts'
import type { Log } from '../../log.ts'
import { isThread } from './check-place.ts'
import { failureFields } from './failure-fields.ts'
import { isAdministrator, isEditor, isManager, judgeOverrides } from './judge-rights.ts'
import type { Asker } from './read-interaction.ts'
import type { ReadOverrides } from './read-overrides.ts'

/** What tells who may configure a server's places. */
export interface RightsMeans {
  /** Names of the commands that Discord shows only to those with a permission. */
  readonly guarded: ReadonlySet<string>
  readonly readOverrides: ReadOverrides
  readonly log: Log
}

/** What is asked, as far as rights go. */
export interface AskedRight {
  readonly asked: Asker
  /** The command that would run. */
  readonly command: string | null
  /** The command that Discord let them say, if it did: it would have hidden it from whoever may not. */
  readonly vouched: string | null
  /** Id of the channel it is about, where it is said elsewhere. */
  readonly aboutChannelId: string | null
}

/**
 * Whether the asker may configure by this command, by what they are at this moment: managers and editors may, unless the
 * server hides the command from them; so may whom it shows the command, and by that command alone. No button proves
 * anything: it may stand there since its reader had more rights.
 */
export async function judgeAdmin(
  right: AskedRight,
  { editors }: CommunitySettings,
  means: RightsMeans,
): Promise<boolean> {
  const { asked, command, vouched } = right
  const { guildId, permissions, roles } = asked
  // Alone with the bot everybody configures what is theirs.
  if (guildId === null || isAdministrator(permissions)) return true
  const isTrusted = isManager(permissions) || isEditor(roles, editors)
  if (command === null || !means.guarded.has(command)) return isTrusted
  if (command === vouched) return true
  return (await readVerdict({ ...right, command, guildId }, means)) ?? isTrusted
}

/** What the server's own settings say of a command for the asker; null: nothing, or they cannot be read. */
async function readVerdict(
  {
    asked,
    command,
    guildId,
    aboutChannelId,
  }: AskedRight & { readonly command: string; readonly guildId: string },
  { readOverrides, log }: RightsMeans,
): Promise<boolean | null> {
  const channelId = asked.direct ? aboutChannelId : channelOf(asked)
  try {
    const { overrides, idOf } = await readOverrides(asked.applicationId, guildId)
    return judgeOverrides(overrides, idOf(command), {
      ...asked,
      guildId,
      channelId: channelId ?? '',
    })
  } catch (error) {
    log.warn('discord-overrides-unread', failureFields(error))
    return null
  }
}

/** A thread has the settings of its channel. */
function channelOf({ channel }: Pick<Asker, 'channel'>): string | null {
  if (channel === null) return null
  return isThread(channel.type) ? (channel.parent_id ?? channel.id) : channel.id
}

/** Refuses who is in the wrong place; null: this is the right one. */
export function refusePlace(
  { channel }: Pick<Asker, 'channel'>,
  { allowed }: CommunitySettings,
  nameOf: (channelId: string) => string | null,
): Notice | null {
  if (allowed.length === 0 || channel === null) return null
  const here = [channel.id, channel.parent_id ?? '']
  if (here.some((id) => allowed.includes(id))) return null
  const names = allowed.map(nameOf).filter((name) => name !== null)
  if (names.length === 0) return { key: 'discord-allowed-nowhere', values: {} }
  return {
    key: 'discord-allowed-elsewhere',
    values: { places: names.map((name) => `#${name}`).join(', ') },
  }
}
