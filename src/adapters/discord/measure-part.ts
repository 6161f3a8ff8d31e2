import {
  type APIMessageComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js'
import type { DiscordPart } from './discord-part.ts'
import { mostComponents, mostText } from './limits.ts'

/** A message's two budgets: components, nested ones too, and UTF-16 units over all text displays. */
type DiscordSize = Readonly<Record<'components' | 'text', number>>

/** Counts a part's components and text. */
export function measurePart({ components }: Pick<DiscordPart, 'components'>): DiscordSize {
  let count = 0
  let text = 0
  const visit = (component: APIMessageTopLevelComponent | APIMessageComponent): void => {
    count++
    if (component.type === ComponentType.TextDisplay) text += component.content.length
    if ('components' in component) for (const inner of component.components) visit(inner)
    if (component.type === ComponentType.Section) visit(component.accessory)
  }
  for (const component of components) visit(component)
  return { components: count, text }
}

/** All that one message may hold. */
export const messageBudget: DiscordSize = { components: mostComponents, text: mostText }
