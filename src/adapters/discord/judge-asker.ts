import type { CommunitySettings } from '../../chat/community.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import { BoundedMap } from './bounded-map.ts'
import { failureFields } from './failure-fields.ts'
import { isEditor, isManager, judgeOverrides } from './judge-rights.ts'
import { type Asked, type Asker, isPress } from './read-interaction.ts'
import type { ReadOverrides } from './read-overrides.ts'
import type { Notice } from './write-notice.ts'

/** What tells who may configure a server's places. */
export interface RightsMeans {
  /** Names of the commands that Discord shows only to those with a permission. */
  readonly guarded: ReadonlySet<string>
  readonly readOverrides: ReadOverrides
  readonly log: Log
}

/** What is asked, as far as rights go. */
export interface AskedRight {
  readonly asked: Asked
  readonly command: string | null
  /** The button stands in an answer that was given to an admin. */
  readonly byAdmin: boolean
}

/**
 * Whether the asker may configure here. Managers and editors may; so may whom Discord lets say a command that it hides
 * from others, since a server's own overrides stand above ours. A press on a post that everybody sees proves nothing:
 * for it those overrides are read.
 */
export async function judgeAdmin(
  { asked, command, byAdmin }: AskedRight,
  community: CommunitySettings,
  means: RightsMeans,
): Promise<boolean> {
  const { guildId } = asked
  // Alone with the bot everybody configures what is theirs.
  if (guildId === null) return true
  if (isManager(asked.permissions) || isEditor(asked.roles, community.editors)) return true
  const isGuarded = command !== null && means.guarded.has(command)
  if (!isPress(asked)) return isGuarded
  if (asked.ephemeral && byAdmin) return true
  if (!isGuarded) return false
  try {
    const { overrides, idOf } = await means.readOverrides(asked.applicationId, guildId)
    const presser = { ...asked, guildId, channelId: asked.channel?.id ?? '' }
    return judgeOverrides(overrides, idOf(command), presser) === true
  } catch (error) {
    means.log.warn('discord-overrides-unread', failureFields(error))
    return false
  }
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

/** Refuses who asks again too soon; null: it was long enough ago, and counts from now. */
export type RefuseHaste = (personId: string, seconds: number) => Notice | null

const rememberedPeople = 10_000

/** One pause a person and server, kept for those heard last. */
export function createCooldown({ now }: Pick<Clock, 'now'>): RefuseHaste {
  const heard = new BoundedMap<string, number>(rememberedPeople)
  return (personId, seconds) => {
    if (seconds === 0) return null
    const before = heard.get(personId)
    // A clock set back makes nobody wait longer than their pause.
    const left = before === undefined ? 0 : seconds * 1000 - Math.max(0, now() - before)
    if (left <= 0) {
      heard.set(personId, now())
      return null
    }
    return { key: 'problem-slow-down', values: { seconds: Math.ceil(left / 1000) } }
  }
}
