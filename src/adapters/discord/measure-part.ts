import {
  type APIMessageComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js'
import type { DiscordPart } from './discord-part.ts'
import { mostComponents, mostText } from './limits.ts'

/** What a part takes of a message's two budgets. */
export interface Size {
  /** Nested ones too. */
  readonly components: number
  /** UTF-16 units over all text displays. */
  readonly text: number
}

/** Counts a part's components and text. */
export function measurePart({ components }: Pick<DiscordPart, 'components'>): Size {
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

/** Whether it is within both budgets. */
export function isWithin({ components, text }: Size, budget: Size = messageBudget): boolean {
  return components <= budget.components && text <= budget.text
}

/** Sizes of things that stand together. */
export function addSizes(sizes: readonly Size[]): Size {
  return sizes.reduce(
    // A line break joins their texts.
    (sum, { components, text }) => ({
      components: sum.components + components,
      text: sum.text + text + 1,
    }),
    { components: 0, text: 0 },
  )
}

/** How much of a message it fills: 1 is full. */
export function shareOf({ components, text }: Size, budget: Size = messageBudget): number {
  return Math.max(components / budget.components, text / budget.text)
}

export const messageBudget: Size = { components: mostComponents, text: mostText }
