import type { Span, StoryCardBlock } from '../../delivery/message.ts'
import type { AccountsThatDiffer, Line } from '../../delivery/phrase-accounts.ts'
import { phraseBelow } from '../../delivery/phrase-below.ts'
import type { Phrasing } from '../../delivery/phrase-source.ts'
import { raiseFirst } from '../../delivery/phrase-statement.ts'
import { phraseStory, type StoryWords } from '../../delivery/phrase-story.ts'
import { longestAside, longestHeadline, longestLine } from './limits.ts'
import type { Page } from './render-page.ts'
import { bullet } from './render-text.ts'
import { joinTexts, markText, type RichText } from './rich-text.ts'
import { isQuiet, toLine, writeLine, writeQuiet, writeSpans } from './write-spans.ts'

/** A card of its own has so many lines open; what follows them is folded. */
const mostOpen = 4
/** Fewer are not worth folding. */
const leastFolded = 2

/** Planning measures a card several times before it is sent, and its words are most of the work. */
const rendered = new WeakMap<
  StoryCardBlock,
  { readonly phrasing: Phrasing; readonly lines: readonly RichText[] }
>()

/** A story's card in lines: the headline, whose it is and how new, what is new, who says what. */
export function renderStory(card: StoryCardBlock, page: Page): readonly RichText[] {
  const known = rendered.get(card)
  if (known !== undefined && readsAlike(known.phrasing, page.phrasing)) return known.lines
  const lines = writeStory(card, page)
  rendered.set(card, { phrasing: page.phrasing, lines })
  return lines
}

function readsAlike({ t, language, timeZone, now }: Phrasing, other: Phrasing): boolean {
  return (
    t === other.t && language === other.language && timeZone === other.timeZone && now === other.now
  )
}

function writeStory(card: StoryCardBlock, page: Page): readonly RichText[] {
  const words = phraseStory(card, page.phrasing)
  const { language } = card.brief
  const arrow = arrowOf(page)
  const said = words.statements.map((line) => writeSaid(bullet, line, page))
  const open = card.number === null ? openLines(said) : said
  const folded = said.slice(open.length)
  return [
    ...renderHead(card, words, page),
    ...words.notices.map((line) => writeSaid(null, line, page)),
    ...words.changes.map((spans) => writeLine([arrow, ...spans], page, longestLine)),
    ...open,
    ...(folded.length === 0
      ? []
      : [markText(joinTexts(folded, '\n'), { type: 'expandable_blockquote' })]),
    ...words.progress.map((line) => writeSaid(arrow, raiseLine(line, language), page)),
    ...words.disputes.map((dispute) => renderDispute(dispute, language, page)),
  ]
}

/** A story of a line each ("Still"): its headline, whose it is, what changed. */
export function renderStoryLine(card: StoryCardBlock, page: Page): readonly RichText[] {
  const words = phraseStory(card, page.phrasing)
  const arrow = arrowOf(page)
  const [title] = words.headline
  const told: readonly Span[] = title === undefined ? [] : [{ ...title, style: 'quiet' }]
  return [
    writeLine([...numberOf(card), ...told], page, longestHeadline),
    writeQuiet(phraseBelow(card, words), page, longestAside),
    ...words.changes.map((spans) => writeLine([arrow, ...spans], page, longestLine)),
  ]
}

function renderHead(card: StoryCardBlock, words: StoryWords, page: Page): readonly RichText[] {
  const [title] = words.headline
  const told: readonly Span[] = title === undefined ? [] : [{ ...title, style: 'quiet' }]
  const headline = writeLine([...numberOf(card), ...told], page, longestHeadline)
  return [
    markText(headline, { type: 'bold' }),
    writeQuiet(phraseBelow(card, words), page, longestAside),
  ]
}

function numberOf({ number }: StoryCardBlock): readonly Span[] {
  return number === null ? [] : [{ text: `${number} · ` }]
}

function arrowOf({ direction }: Page): Span {
  return { text: direction === 'rtl' ? '← ' : '→ ', style: 'quiet' }
}

function openLines(said: readonly RichText[]): readonly RichText[] {
  return said.length < mostOpen + leastFolded ? said : said.slice(0, mostOpen)
}

/** The words, then who reports them and when. */
function writeSaid(mark: Span | null, { spans, aside }: Line, page: Page): RichText {
  const lead = mark === null ? [] : [mark]
  const said = writeSpans([...lead, ...spans], page, longestLine)
  return toLine([said, writeSpans(aside, page, longestAside)], page)
}

/** What begins a line begins with a capital, where its language has any. */
function raiseLine({ spans: [first, ...rest], aside }: Line, language: string): Line {
  if (first === undefined) return { spans: rest, aside }
  return { spans: [{ ...first, text: raiseFirst(first.text, language) }, ...rest], aside }
}

/** Set off as a quotation, side by side in the order they were given; what is only counted is a quiet line. */
function renderDispute(
  { title, accounts }: AccountsThatDiffer,
  language: string,
  page: Page,
): RichText {
  if (accounts.length === 0 && isQuiet(title)) return writeQuiet(title, page, longestAside)
  const lines = [
    writeLine(title, page, longestAside),
    ...accounts.map((line) => writeSaid(null, raiseLine(line, language), page)),
  ]
  return markText(joinTexts(lines, '\n'), { type: 'blockquote' })
}
