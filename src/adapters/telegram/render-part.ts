import type { Block, ChooseBlock, Message } from '../../delivery/message.ts'
import { raiseFirst } from '../../delivery/phrase-statement.ts'
import { loneStory } from './lone-story.ts'
import { renderKeyboard } from './render-keyboard.ts'
import { isOfStories, renderMenuLines } from './render-menu.ts'
import { openPage, type Page } from './render-page.ts'
import { choosePicture } from './render-picture.ts'
import type { RenderSetting } from './render-setting.ts'
import { renderStory, renderStoryLine } from './render-story.ts'
import { renderText } from './render-text.ts'
import { joinTexts, noText, type RichText, tidyEntities } from './rich-text.ts'
import type { TelegramPart } from './telegram-part.ts'
import { writeLine } from './write-spans.ts'

/** One message of Telegram's. The message fits: planForTelegram sees to that. */
export function renderPart(message: Message, setting: RenderSetting): TelegramPart {
  const page = openPage(message, setting)
  const { blocks } = message
  const lone = loneStory(message)
  const story = lone === null ? 0 : blocks.indexOf(lone)
  let whole = noText
  let before: Block | null = null
  for (const [i, block] of blocks.entries()) {
    const told = joinTexts(renderBlock(block, page, i < story), '\n')
    if (told.text === '') continue
    const gap = before !== null && isTight(before, block) ? '\n' : '\n\n'
    whole = joinTexts([whole, told], gap)
    before = block
  }
  const text = whole.text === '' ? '…' : whole.text
  return {
    text,
    entities: tidyEntities(whole),
    keyboard: renderKeyboard(page),
    ...choosePicture(message, text),
    files: blocks.flatMap((block) =>
      block.kind === 'file' ? [{ name: block.name, text: block.text }] : [],
    ),
  }
}

/** `isOver`: it stands over the one story of a message. */
function renderBlock(block: Block, page: Page, isOver: boolean): readonly RichText[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'list':
    case 'table':
    case 'coverage':
      return renderText(block, page, isOver)
    case 'story':
      return block.compact ? renderStoryLine(block, page) : renderStory(block, page)
    case 'menu':
      return renderMenuLines(block.items, page)
    case 'choose':
      return renderChosen(block, page)
    case 'actions':
    case 'file':
      return []
  }
}

/** What a keyboard's choices are of, and what is chosen; not where a table says so. */
function renderChosen(block: ChooseBlock, page: Page): readonly RichText[] {
  const { label, choices, of } = block
  if (of !== 'choices' || label.trim() === '' || isInTable(label, page.message)) return []
  const chosen = choices.filter((each) => each.chosen).map((each) => each.label)
  const raised = raiseFirst(label, page.message.language)
  const said = chosen.length === 0 ? [] : [{ text: ` · ${chosen.join(', ')}` }]
  return [writeLine([{ text: raised, style: 'strong' }, ...said], page)]
}

function isInTable(label: string, { blocks }: Message): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.rows.some(([first = []]) => first.map(({ text }) => text).join('') === label),
  )
}

/** Blocks that belong together stand without an empty line between them. */
function isTight(before: Block, block: Block): boolean {
  if (block.kind === 'choose') return before.kind === 'choose' || before.kind === 'heading'
  if (block.kind === 'story')
    return block.compact && (before.kind === 'text' || (before.kind === 'story' && before.compact))
  if (block.kind === 'menu' && isOfStories(block.items)) return false
  return before.kind === 'heading' && block.kind !== 'heading'
}
