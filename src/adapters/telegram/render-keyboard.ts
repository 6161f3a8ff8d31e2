import type { Block, Button, StoryCardBlock } from '../../delivery/message.ts'
import { mostButtonsInRow } from './limits.ts'
import { layEvenly, layInRows, type Row, renderButton } from './render-buttons.ts'
import { renderChoose } from './render-choose.ts'
import { isOfStories, numberOf, renderMenuRows } from './render-menu.ts'
import type { Page } from './render-page.ts'
import { isSafeToLink } from './start-payload.ts'

/** All buttons of a message in its one keyboard, below its text in the order in which the text speaks of them. */
export function renderKeyboard(page: Page): readonly Row[] {
  const { blocks } = page.message
  const cards = blocks.filter((block) => block.kind === 'story')
  const rows = blocks.flatMap((block) => renderRows(block, page))
  const [only] = cards
  const own = only !== undefined && cards.length === 1 ? rowsOf(only.buttons, page) : []
  return [...own, ...renderNumbers(cards.length > 1 ? cards : [], page), ...rows]
}

/** A story's own buttons, where it is the only one of a message. */
function rowsOf(buttons: readonly Button[], { setting }: Page): readonly Row[] {
  return layInRows(buttons.map((button) => renderButton(button, setting)))
}

/** Several stories, and lines of stories: a number opens each. */
function renderNumbers(cards: readonly StoryCardBlock[], page: Page): readonly Row[] {
  const { setting, message } = page
  const told = cards.flatMap(({ number, buttons: [open] }, i) =>
    open === undefined ? [] : [{ ...open, label: `${number ?? i + 1}` }],
  )
  const listed = message.blocks.flatMap((block) =>
    block.kind === 'menu' && isOfStories(block.items)
      ? block.items.map(({ button }, i) => ({ ...button, label: `${numberOf(block.items, i)}` }))
      : [],
  )
  const buttons = [...told, ...listed].map((button) => renderButton(button, setting))
  return layEvenly(buttons, mostButtonsInRow)
}

/** Stories that others read too: what their numbers open leads on from there. */
function isPostOfStories({ setting, message }: Page): boolean {
  return setting.shared && message.blocks.some(isNumbered)
}

function isNumbered(block: Block): boolean {
  if (block.kind === 'menu') return isOfStories(block.items)
  return block.kind === 'story' && block.number !== null
}

/** Such as to publish what is held: no link to the private chat can do it. */
function isOfPlace({ command, ask }: Button): boolean {
  return ask !== undefined || !isSafeToLink(command)
}

function renderRows(block: Block, page: Page): readonly Row[] {
  switch (block.kind) {
    case 'actions':
      return rowsOf(isPostOfStories(page) ? block.buttons.filter(isOfPlace) : block.buttons, page)
    case 'menu':
      return renderMenuRows(block.items, page)
    case 'choose':
      return renderChoose(block, page)
    case 'heading':
    case 'text':
    case 'list':
    case 'table':
    case 'story':
    case 'coverage':
    case 'file':
      return []
  }
}
