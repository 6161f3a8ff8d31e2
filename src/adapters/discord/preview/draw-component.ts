import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APISectionAccessoryComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import { escapeHtml } from '../../../feed/escape-html.ts'
import { drawMarkdown, type Reader } from './draw-markdown.ts'

/** A component of a message as HTML, in the look of Discord's clients approximated. */
export function drawComponent(
  component: APIMessageTopLevelComponent | APIComponentInContainer,
  reader: Reader,
): string {
  switch (component.type) {
    case ComponentType.Container: {
      const accent = component.accent_color ?? null
      const colour = accent === null ? 'transparent' : `#${accent.toString(16).padStart(6, '0')}`
      const inside = component.components.map((each) => drawComponent(each, reader)).join('')
      return `<div class="container" style="--accent:${colour}">${inside}</div>`
    }
    case ComponentType.TextDisplay:
      return `<div class="text">${drawMarkdown(component.content, reader)}</div>`
    case ComponentType.Section: {
      const texts = component.components.map((each) => drawComponent(each, reader)).join('')
      return `<div class="section"><div>${texts}</div>${drawAccessory(component.accessory)}</div>`
    }
    case ComponentType.Separator:
      return component.divider === false ? '<div class="gap"></div>' : '<hr>'
    case ComponentType.ActionRow:
      return `<div class="row">${component.components.map(drawControl).join('')}</div>`
    case ComponentType.MediaGallery:
      return component.items
        .map(({ media, description, spoiler }) => {
          const hidden = spoiler === true ? ' hidden-image' : ''
          return `<figure class="image${hidden}"><img src="${escapeHtml(media.url)}" alt="${escapeHtml(description ?? '')}"></figure>`
        })
        .join('')
    case ComponentType.File:
      return `<div class="file">📄 ${escapeHtml(component.file.url.replace('attachment://', ''))}</div>`
    default:
      return ''
  }
}

function drawAccessory(accessory: APISectionAccessoryComponent): string {
  if (accessory.type === ComponentType.Button) return drawControl(accessory)
  const { media, spoiler } = accessory
  const hidden = spoiler === true ? ' hidden-image' : ''
  return `<div class="thumbnail${hidden}"><img src="${escapeHtml(media.url)}" alt=""></div>`
}

type Control = Extract<
  APIComponentInContainer,
  { readonly type: ComponentType.ActionRow }
>['components'][number]

const buttonClass: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
}

function drawControl(control: Control): string {
  if (control.type === ComponentType.Button)
    return `<span class="button ${buttonClass[control.style] ?? ''}">${labelOf(control)}</span>`
  const chosen =
    control.type === ComponentType.StringSelect
      ? control.options.filter((option) => option.default === true).map(({ label }) => label)
      : []
  const text = chosen.length > 0 ? chosen.join(', ') : (control.placeholder ?? '')
  return `<span class="select${chosen.length > 0 ? ' chosen' : ''}">${escapeHtml(text)}</span>`
}

function labelOf(button: APIButtonComponent): string {
  if (!('label' in button)) return ''
  const emoji = button.emoji?.name ?? ''
  return escapeHtml(`${emoji} ${button.label ?? ''}`.trim())
}
