import {
  type APIMessageComponent,
  type APIMessageTopLevelComponent,
  type APIThumbnailComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import type { DiscordPart } from '../../../src/adapters/discord/discord-part.ts'
import type { RenderSetting } from '../../../src/adapters/discord/render-setting.ts'
import type { Desk } from '../../../src/topic/topic.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { sampleDesks } from '../../fakes/sample-briefs.ts'

export { messageOfBlocks as messageOf } from '../../fakes/plain-orders.ts'

/** The sample desks, the first with an accent. */
const colouredDesks: readonly Desk[] = sampleDesks.map((desk) =>
  desk.id === 'world' ? { ...desk, colour: '#3b82c4' } : desk,
)

/** What a post in a channel is rendered for. */
export const renderingIn = (
  language: string,
  rest: Partial<RenderSetting> = {},
): RenderSetting => ({
  t: catalogue.translator(language),
  desks: colouredDesks,
  marker: null,
  aboutChannelId: null,
  command: null,
  ...rest,
})

type Component = APIMessageTopLevelComponent | APIMessageComponent

/** A part as one reads it: text as it is sent, containers with a bar, buttons in brackets; isolates as ⟦ ⟧. */
export function readPart({ components }: DiscordPart): string {
  const lines = components.flatMap(readComponent)
  return `\n${lines.join('\n').replaceAll('\u2068', '⟦').replaceAll('\u2069', '⟧')}\n`
}

function readComponent(component: Component): readonly string[] {
  const { type } = component
  if (type === ComponentType.TextDisplay) return component.content.split('\n')
  if (type === ComponentType.ActionRow) return [component.components.map(readControl).join(' ')]
  if (type === ComponentType.File) return [`file ${component.file.url}`]
  if (type === ComponentType.MediaGallery)
    return component.items.map(
      ({ media, spoiler }) => `image ${media.url}${spoiler === true ? ' (spoiler)' : ''}`,
    )
  if (type === ComponentType.Section) {
    if (component.accessory.type === ComponentType.Thumbnail)
      return [...component.components.flatMap(readComponent), readThumbnail(component.accessory)]
    const [first = '', ...rest] = component.components.flatMap(readComponent)
    return [`${first} ${readControl(component.accessory)}`, ...rest]
  }
  if (type === ComponentType.Separator) return ['———']
  if (type !== ComponentType.Container) return [`component ${type}`]
  const { accent_color: accent } = component
  const colour = typeof accent === 'number' ? ` #${accent.toString(16)}` : ''
  const inside = component.components.flatMap(readComponent)
  return [`┌${colour}`, ...inside.map((line) => `│ ${line}`), '└']
}

function readThumbnail({ media, spoiler }: APIThumbnailComponent): string {
  return `beside: ${media.url}${spoiler === true ? ' (spoiler)' : ''}`
}

function readControl(control: Component): string {
  const { type } = control
  if (type === ComponentType.Button && 'custom_id' in control)
    return `[${control.label}${markOf(control.style)} = ${control.custom_id}]`
  if (type === ComponentType.StringSelect) {
    const options = control.options.map(
      ({ label, value, default: chosen }) => `${chosen === true ? '✓' : ''}${label} = ${value}`,
    )
    return `{${control.placeholder} = ${control.custom_id}: ${options.join(' | ')}}`
  }
  if (type !== ComponentType.RoleSelect && type !== ComponentType.ChannelSelect)
    return `control ${type}`
  const chosen = (control.default_values ?? []).map((value) => `${value.type} ${value.id}`)
  return `{${control.placeholder} = ${control.custom_id}: ${chosen.join(', ')}}`
}

function markOf(style: ButtonStyle): string {
  if (style === ButtonStyle.Danger) return '!!'
  return style === ButtonStyle.Primary ? '!' : ''
}
