import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js'
import type { Block, ChooseBlock, Message, StoryCardBlock } from '../../delivery/message.ts'
import type { DiscordPart } from './discord-part.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { fileName } from './file-name.ts'
import { type BlockGroup, groupBlocks, rankOf } from './group-blocks.ts'
import { renderButtons } from './render-buttons.ts'
import { renderChoose } from './render-choose.ts'
import { type LinePiece, renderMenuLines, renderStoryLines } from './render-lines.ts'
import { openPage, type Page } from './render-page.ts'
import type { RenderSetting } from './render-setting.ts'
import { containerOf, renderStory } from './render-story.ts'
import { isText, writeLabel, writeText } from './render-text.ts'

type PartFile = DiscordPart['files'][number]

/**
 * One message in Components V2, which never unfurl links
 * (https://docs.discord.com/developers/components/reference). The message fits: planForDiscord sees to that.
 */
export function renderPart(message: Message, setting: RenderSetting): DiscordPart {
  const page = openPage(message, setting)
  const files: PartFile[] = []
  const components: APIMessageTopLevelComponent[] = []
  for (const group of groupBlocks(message.blocks)) {
    if (group.kind === 'story') components.push(renderStory(group.card, page))
    else if (group.kind === 'lines') components.push(...renderLines(group, page))
    else {
      const drawn = renderBlocks(group.blocks, group.before, page, files)
      if (group.framed && drawn.length > 0) components.push(containerOf(drawn, null))
      else components.push(...drawn)
    }
  }
  if (components.length === 0) components.push(textOf('…'))
  const { mention } = message
  if (mention !== undefined) components.unshift(textOf(`<@&${mention}>`))
  const mentionRoles = mention === undefined ? [] : [mention]
  return { components: marked(components, setting.marker), files, mentionRoles }
}

/** The first component's id tells whose message it is. */
function marked(
  [first, ...rest]: readonly APIMessageTopLevelComponent[],
  marker: number | null,
): readonly APIMessageTopLevelComponent[] {
  if (first === undefined) return rest
  return [marker === null ? first : { ...first, id: marker }, ...rest]
}

function renderLines(
  { label, cards }: Extract<BlockGroup, { kind: 'lines' }>,
  page: Page,
): APIMessageTopLevelComponent[] {
  const told = label === null ? [] : writeText(label, page, 'section').map(textPiece)
  const pieces = joinTexts([...told, ...renderStoryLines(cards, page)])
  return pieces.length === 0 ? [] : [containerOf(pieces, null)]
}

function renderBlocks(
  blocks: readonly Block[],
  before: StoryCardBlock | null,
  page: Page,
  files: PartFile[],
): APIComponentInContainer[] {
  const firstMenu = blocks.findIndex(({ kind }) => kind === 'choose')
  return joinTexts(
    blocks.flatMap((block, i): readonly Piece[] => {
      const rank = rankOf(blocks, i, before, page.message)
      if (isText(block)) return writeText(block, page, rank).map(textPiece)
      const drawn = renderBlock(block, page, files)
      // What is told, then what can be chosen.
      return i === firstMenu && i > 0 && drawn.length > 0 ? [divider, ...drawn] : drawn
    }),
  )
}

const divider: APISeparatorComponent = { type: ComponentType.Separator, divider: true }

type Piece = LinePiece | APIComponentInContainer

function renderBlock(
  block: Exclude<Block, { kind: 'heading' | 'text' | 'list' | 'table' | 'coverage' }>,
  page: Page,
  files: PartFile[],
): readonly Piece[] {
  switch (block.kind) {
    case 'menu':
      return renderMenuLines(block.items, page)
    case 'actions':
      return renderButtons(block.buttons, page)
    case 'choose':
      return withLabel(block, renderChoose(block, page), page)
    case 'file': {
      const taken = files.map(({ name }) => name)
      const name = fileName(block.name, taken)
      files.push({ name, text: block.text })
      return [{ type: ComponentType.File, file: { url: `attachment://${name}` } }]
    }
    case 'story':
      return []
  }
}

/** What stands in a menu hides its placeholder: then its label stands above it. */
function withLabel(
  { label, choices }: ChooseBlock,
  pieces: readonly Piece[],
  { message }: Page,
): readonly Piece[] {
  const text = escapeMarkdown(writeLabel(label, message)).trim()
  const isFilled = choices.some(({ chosen }) => chosen)
  if (pieces.length === 0 || text === '' || !isFilled) return pieces
  return [{ kind: 'text', text: `-# ${text}` }, ...pieces]
}

/** Lines below each other are one text display. */
function joinTexts(pieces: readonly Piece[]): APIComponentInContainer[] {
  const joined: APIComponentInContainer[] = []
  let lines: string[] = []
  const close = () => {
    if (lines.length > 0) joined.push(textOf(lines.join('\n')))
    lines = []
  }
  for (const piece of pieces) {
    if ('kind' in piece) {
      if (piece.text.trim() !== '') lines.push(piece.text)
      continue
    }
    close()
    joined.push(piece)
  }
  close()
  return joined
}

function textPiece(text: string): Piece {
  return { kind: 'text', text }
}

function textOf(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content }
}
