import { cutAtWord } from '../../delivery/cut-at-word.ts'
import type { Message } from '../../delivery/message.ts'
import { wordsOf } from './format-spans.ts'
import { longestTitle } from './limits.ts'
import type { RenderSetting } from './render-setting.ts'

/** What a forum post or a thread of a message is called: its one story's headline, else its heading with the day. */
export function forumTitle(message: Message, { t }: RenderSetting): string {
  const titles = [storyTitle(message), headingTitle(message), firstText(message)]
  const title = titles.find((each) => each !== null && each !== '')
  return cutAtWord(title ?? t('button-news'), longestTitle)
}

/** A digest has a heading; a story on its own begins with its card. */
function storyTitle({ blocks }: Message): string | null {
  const cards = blocks.filter((block) => block.kind === 'story')
  const [card] = cards
  const isOne = cards.length === 1 && (card?.number === null || blocks[0]?.kind === 'story')
  return card === undefined || !isOne ? null : wordsOf([{ text: card.brief.headline.text }])
}

/** "Morning briefing · 26 Nov". */
function headingTitle({ blocks, at, language, timeZone }: Message): string | null {
  const heading = blocks.find((block) => block.kind === 'heading')
  if (heading === undefined) return null
  const locale = language === 'en' ? 'en-GB' : language
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone })
  const words =
    wordsOf(heading.spans.filter(({ style }) => style !== 'quiet')) || wordsOf(heading.spans)
  return words === '' ? null : `${words} · ${date.format(at)}`
}

function firstText({ blocks }: Message): string | null {
  const text = blocks.find((block) => block.kind === 'text')
  return text === undefined ? null : wordsOf(text.spans)
}
