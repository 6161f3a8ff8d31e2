import { type Client, DiscordAPIError, PermissionFlagsBits, Routes } from 'discord.js'
import { z } from 'zod'
import { BoundedMap } from '../../feed/bounded-map.ts'
import { isAdministrator } from './judge-rights.ts'
import { permissionsOfRoles } from './member-permissions.ts'

/** What somebody is in a server, asked for where Discord does not tell by itself: in a direct message. */
interface Member {
  readonly roles: readonly string[]
  /** Of their roles, before a channel's own rules. */
  readonly permissions: bigint
}

/** Null: no member there. */
export type ReadMember = (guildId: string, userId: string) => Promise<Member | null>

const memberSchema = z.object({
  roles: z.array(z.string()),
  /** When a time-out ends or ended. */
  communication_disabled_until: z.string().nullish(),
})
/** Long enough for one press to ask once, short enough that a role taken away counts at the next. */
const keptMs = 10_000
const keptMembers = 1000

/** Reads members one by one, without their intent; kept for ten seconds. Who is timed out has what no role gives. */
export function createMemberReader(means: {
  readonly client: Client
  /** Waits for a turn among all requests. */
  readonly inTurn: (guildId: string) => Promise<void>
  readonly now: () => number
}): ReadMember {
  const { client, inTurn, now } = means
  const kept = new BoundedMap<string, { readonly at: number; readonly member: Member | null }>(
    keptMembers,
  )

  async function read(guildId: string, userId: string): Promise<Member | null> {
    const guild = client.guilds.cache.get(guildId)
    if (guild === undefined) return null
    await inTurn(guildId)
    const answer = await client.rest
      .get(Routes.guildMember(guildId, userId))
      .catch((error: unknown) => {
        if (error instanceof DiscordAPIError && error.status === 404) return null
        throw error
      })
    if (answer === null) return null
    const { roles, communication_disabled_until: timedOut } = memberSchema.parse(answer)
    if (guild.ownerId === userId) return { roles, permissions: PermissionFlagsBits.Administrator }
    const permissions = permissionsOfRoles(guild, roles)
    // Administrators cannot be timed out.
    const isMuted = timedOut !== null && timedOut !== undefined && Date.parse(timedOut) > now()
    return isMuted && !isAdministrator(permissions)
      ? { roles: [], permissions: 0n }
      : { roles, permissions }
  }

  return async (guildId, userId) => {
    const key = `${guildId} ${userId}`
    const before = kept.get(key)
    if (before !== undefined && Math.abs(now() - before.at) < keptMs) return before.member
    const member = await read(guildId, userId)
    kept.set(key, { at: now(), member })
    return member
  }
}
