import { z } from 'zod'

// https://discord.com/developers/docs/components/reference; strict, so that a misspelt field is found.
const id = z.int().min(0).max(2_147_483_647).optional()
const customId = z.string().min(1).max(100)
const emoji = z.strictObject({
  id: z.string().nullish(),
  name: z.string().nullish(),
  animated: z.boolean().optional(),
})
const media = z.strictObject({
  url: z
    .string()
    .max(2048)
    .regex(/^(https?|attachment):\/\//u),
})
const spoiler = z.boolean().optional()
const disabled = z.boolean().optional()

/** Of at most 4,000 characters; all of a message together count too. */
const textDisplay = z.strictObject({
  type: z.literal(10),
  id,
  content: z.string().min(1).max(4000),
})

const button = z
  .strictObject({
    type: z.literal(2),
    id,
    style: z.int().min(1).max(6),
    label: z.string().max(80).optional(),
    emoji: emoji.optional(),
    custom_id: customId.optional(),
    url: z
      .string()
      .max(512)
      .regex(/^(https?|discord):\/\//u)
      .optional(),
    sku_id: z.string().optional(),
    disabled,
  })
  .refine((it) => it.style !== 5 || (it.url !== undefined && it.custom_id === undefined), {
    path: ['url'],
    message: 'A link button has a url and no custom_id',
  })
  .refine((it) => it.style > 4 || (it.custom_id !== undefined && it.url === undefined), {
    path: ['custom_id'],
    message: 'A custom id required',
  })
  .refine((it) => it.style === 6 || it.emoji !== undefined || (it.label ?? '') !== '', {
    path: ['label'],
    message: 'A label or emoji is required',
  })

const selectBase = {
  id,
  custom_id: customId,
  placeholder: z.string().max(150).optional(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  disabled,
  required: z.boolean().optional(),
}
const option = z.strictObject({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  emoji: emoji.optional(),
  default: z.boolean().optional(),
})

/** A menu of given options; also used in forms. */
export const stringSelect = z
  .strictObject({ type: z.literal(3), ...selectBase, options: z.array(option).min(1).max(25) })
  .refine(({ options }) => new Set(options.map(({ value }) => value)).size === options.length, {
    path: ['options'],
    message: 'The specified option value is already used',
  })

/** Menus of people, roles, both, or channels; also used in forms. */
export const entitySelect = z.strictObject({
  type: z.union([z.literal(5), z.literal(6), z.literal(7), z.literal(8)]),
  ...selectBase,
  channel_types: z.array(z.int()).optional(),
  default_values: z
    .array(z.strictObject({ id: z.string(), type: z.enum(['user', 'role', 'channel']) }))
    .max(25)
    .optional(),
})

const actionRow = z
  .strictObject({
    type: z.literal(1),
    id,
    components: z
      .array(z.union([button, stringSelect, entitySelect]))
      .min(1)
      .max(5),
  })
  .refine(
    ({ components }) => components.every(({ type }) => type === 2) || components.length === 1,
    {
      path: ['components'],
      message: 'A row holds buttons or one menu',
    },
  )

const thumbnail = z.strictObject({
  type: z.literal(11),
  id,
  media,
  description: z.string().min(1).max(1024).nullish(),
  spoiler,
})
const section = z.strictObject({
  type: z.literal(9),
  id,
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.union([button, thumbnail]),
})
const gallery = z.strictObject({
  type: z.literal(12),
  id,
  items: z
    .array(z.strictObject({ media, description: z.string().min(1).max(1024).nullish(), spoiler }))
    .min(1)
    .max(10),
})
const file = z.strictObject({ type: z.literal(13), id, file: media, spoiler })
const separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.union([z.literal(1), z.literal(2)]).optional(),
})

const inContainer = [actionRow, textDisplay, section, gallery, file, separator] as const
const container = z.strictObject({
  type: z.literal(17),
  id,
  components: z.array(z.discriminatedUnion('type', inContainer)).min(1),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler,
})

/** What may stand at the top of a message. */
export const topComponent = z.discriminatedUnion('type', [...inContainer, container])

/** A component as it came, ids filled in by `numberComponents`. */
export type MessageComponent = z.infer<typeof topComponent>

/** Any component of a message, nested ones too. */
export type AnyComponent =
  | MessageComponent
  | z.infer<typeof button>
  | z.infer<typeof thumbnail>
  | z.infer<typeof stringSelect>
  | z.infer<typeof entitySelect>

/** Every component, each before what it holds: as Discord counts them against 40. */
export function flattenComponents(components: readonly AnyComponent[]): AnyComponent[] {
  return components.flatMap((component) => [component, ...flattenComponents(inside(component))])
}

function inside(component: AnyComponent): readonly AnyComponent[] {
  if (component.type === 9) return [...component.components, component.accessory]
  if (component.type === 1 || component.type === 17) return component.components
  return []
}

/** Copies with an `id` each, as Discord numbers those that came without one. */
export function numberComponents(components: readonly MessageComponent[]): MessageComponent[] {
  const copies = structuredClone([...components])
  const all = flattenComponents(copies)
  const taken = new Set(all.map((component) => component.id))
  let next = 1
  for (const component of all) {
    if (component.id !== undefined && component.id !== 0) continue
    while (taken.has(next)) next += 1
    component.id = next
    taken.add(next)
  }
  return copies
}
