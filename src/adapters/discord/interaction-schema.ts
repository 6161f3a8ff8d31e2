import { z } from 'zod'

// Of an interaction only what is used
// (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object).

const id = z.string().regex(/^\d{1,20}$/u)
const bits = z.string().regex(/^\d+$/u).transform(BigInt)

const channel = z.object({
  id,
  name: z.string().nullish(),
  type: z.number(),
  parent_id: id.nullish(),
})

const resolvedChannel = channel.extend({
  /** What the asker may do there. */
  permissions: bits.optional(),
  /** What the bot may do there. */
  app_permissions: bits.optional(),
})

const attachment = z.object({ id, filename: z.string(), size: z.number(), url: z.url() })

const resolved = z.object({
  channels: z.record(z.string(), resolvedChannel).optional(),
  attachments: z.record(z.string(), attachment).optional(),
})

const value = z.object({
  name: z.string(),
  type: z.number(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
})
const subcommand = value.extend({ options: z.array(value).optional() })
const group = value.extend({ options: z.array(subcommand).optional() })

const common = {
  id,
  token: z.string(),
  application_id: id,
  guild_id: id.optional(),
  channel: channel.optional(),
  channel_id: id.optional(),
  member: z
    .object({ user: z.object({ id }), roles: z.array(id), permissions: bits.optional() })
    .optional(),
  user: z.object({ id }).optional(),
  locale: z.string().optional(),
  guild_locale: z.string().optional(),
  app_permissions: bits.optional(),
  context: z.number().optional(),
  authorizing_integration_owners: z.record(z.string(), z.string()).optional(),
}

const command = z.object({
  id: id.optional(),
  name: z.string(),
  options: z.array(group).optional(),
  resolved: resolved.optional(),
})

/** A button as it stands in a message, to find its label. */
const placed = z.object({
  type: z.number(),
  custom_id: z.string().optional(),
  label: z.string().optional(),
})

const message = z.object({ flags: z.number().optional(), components: z.unknown().optional() })

const input = z.object({ custom_id: z.string(), value: z.string().optional() })

/** Kinds 2 to 5; a ping (1) comes by webhooks alone. */
export const interactionSchema = z.discriminatedUnion('type', [
  z.object({ ...common, type: z.literal(2), data: command }),
  z.object({
    ...common,
    type: z.literal(3),
    data: z.object({ custom_id: z.string(), values: z.array(z.string()).optional() }),
    message,
  }),
  z.object({ ...common, type: z.literal(4), data: command }),
  z.object({
    ...common,
    type: z.literal(5),
    data: z.object({
      custom_id: z.string(),
      components: z.array(z.object({ component: input.optional() })),
    }),
    message: message.optional(),
  }),
])

/** An interaction, as far as it is used. */
export type RawInteraction = z.output<typeof interactionSchema>
/** A channel that an interaction tells of. */
export type RawChannel = z.output<typeof resolvedChannel>
/** A file that came with a command. */
export type RawAttachment = z.output<typeof attachment>

/** The label a button with this custom id has in a message, wherever it is nested; null when there is none. */
export function labelOf(components: unknown, customId: string): string | null {
  if (Array.isArray(components)) {
    for (const each of components) {
      const label = labelOf(each, customId)
      if (label !== null) return label
    }
    return null
  }
  if (typeof components !== 'object' || components === null) return null
  const button = placed.safeParse(components)
  if (button.success && button.data.custom_id === customId) return button.data.label ?? null
  const inner = 'components' in components ? components.components : null
  const accessory = 'accessory' in components ? components.accessory : null
  return labelOf(inner, customId) ?? labelOf(accessory, customId)
}
