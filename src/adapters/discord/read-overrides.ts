import { type Client, GatewayDispatchEvents, Routes } from 'discord.js'
import { z } from 'zod'
import { BoundedMap } from '../../feed/bounded-map.ts'
import type { CommandOverride } from './judge-rights.ts'

const overrideSchema = z.array(
  z.object({
    id: z.string(),
    permissions: z.array(z.object({ id: z.string(), type: z.number(), permission: z.boolean() })),
  }),
)
const changedSchema = z.object({ guild_id: z.string() })
const commandSchema = z.array(z.object({ id: z.string(), name: z.string() }))

/** What a server has set for the bot's commands. */
interface ServerCommands {
  readonly overrides: readonly CommandOverride[]
  readonly idOf: (command: string) => string | null
}

/** Reads what a server has set for the bot's commands; rejects where Discord cannot be asked. */
export type ReadOverrides = (applicationId: string, guildId: string) => Promise<ServerCommands>

const keptMs = 5 * 60_000
const keptServers = 1000

/** Reads what servers have set for commands; kept for five minutes, or until it is changed, of those asked about last. */
export function createOverrides(means: {
  readonly client: Client
  readonly testGuildId: string | null
  /** Waits for a turn among all requests. */
  readonly inTurn: (guildId: string) => Promise<void>
  readonly now: () => number
}): ReadOverrides {
  const { client, testGuildId, inTurn, now } = means
  const kept = new BoundedMap<
    string,
    { readonly at: number; readonly read: Promise<ServerCommands> }
  >(keptServers)

  client.ws.on(GatewayDispatchEvents.ApplicationCommandPermissionsUpdate, (data: unknown) => {
    const { success, data: changed } = changedSchema.safeParse(data)
    if (success) kept.delete(changed.guild_id)
  })

  async function read(applicationId: string, guildId: string): Promise<ServerCommands> {
    const listed =
      testGuildId === null
        ? Routes.applicationCommands(applicationId)
        : Routes.applicationGuildCommands(applicationId, testGuildId)
    await inTurn(guildId)
    const [overrides, commands] = await Promise.all([
      client.rest.get(Routes.guildApplicationCommandsPermissions(applicationId, guildId)),
      client.rest.get(listed),
    ])
    const ids = new Map(commandSchema.parse(commands).map(({ name, id }) => [name, id]))
    return {
      overrides: overrideSchema.parse(overrides).flatMap(({ id: commandId, permissions }) =>
        permissions.map(({ id: targetId, type: kind, permission: allows }) => ({
          commandId,
          kind,
          targetId,
          allows,
        })),
      ),
      idOf: (name) => ids.get(name) ?? null,
    }
  }

  return (applicationId, guildId) => {
    const before = kept.get(guildId)
    if (before !== undefined && Math.abs(now() - before.at) < keptMs) return before.read
    const begun = read(applicationId, guildId)
    kept.set(guildId, { at: now(), read: begun })
    begun.catch(() => kept.delete(guildId))
    return begun
  }
}
