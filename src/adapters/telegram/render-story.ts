import type { Span, StoryCardBlock } from '../../delivery/message.ts'
import type { AccountsThatDiffer, Line } from '../../delivery/phrase-accounts.ts'
import { joinGroups, phraseBelow } from '../../delivery/phrase-below.ts'
import type { Phrasing } from '../../delivery/phrase-source.ts'
import { raiseFirst } from '../../delivery/phrase-statement.ts'
import { phraseStory, type StoryWords } from '../../delivery/phrase-story.ts'
import { isWithdrawn } from '../../digest/is-withdrawn.ts'
import { longestAside, longestHeadline, longestLine } from './limits.ts'
import { loneStory } from './lone-story.ts'
import type { Page } from './render-page.ts'
import { phraseCredit } from './render-picture.ts'
import { bullet } from './render-text.ts'
import { joinTexts, markText, noText, type RichText } from './rich-text.ts'
import {
  baseOf,
  holdTogether,
  isAllQuiet,
  toLine,
  writeLine,
  writeOwn,
  writeQuiet,
  writeSpans,
} from './write-spans.ts'

/** A card of its own has so many lines open; what follows them is folded. */
const mostOpen = 4
/** Fewer are not worth folding. */
const leastFolded = 2

/** Planning measures a card several times before it is sent, and its words are most of the work. */
const rendered = new WeakMap<
  StoryCardBlock,
  { readonly phrasing: Phrasing; readonly isLone: boolean; readonly lines: readonly RichText[] }
>()

/** A story's card in lines: the headline, whose it is and how new, what is new, who says what. */
export function renderStory(card: StoryCardBlock, page: Page): readonly RichText[] {
  const known = rendered.get(card)
  const isLone = loneStory(page.message) === card
  if (known?.isLone === isLone && readsAlike(known.phrasing, page.phrasing)) return known.lines
  const lines = writeStory(card, page)
  rendered.set(card, { phrasing: page.phrasing, isLone, lines })
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
  const body = [
    ...words.notices.map((line) => writeSaid(null, line, page)),
    ...words.changes.map((spans) => writeSaid(arrow, splitSource(spans), page)),
    ...open,
  ]
  const progress = words.progress.map((line) => writeSaid(arrow, raiseLine(line, language), page))
  const gap = isAiry([...body, ...progress, ...folded]) ? '\n\n' : '\n'
  const [first = noText, ...rest] = body
  const quoted: readonly RichText[] =
    folded.length === 0 ? [] : [markText(joinTexts(folded, gap), { type: 'expandable_blockquote' })]
  // What begins a story stands right below whose it is, what is set off right below what it is about.
  const told = joinTexts([joinTexts([first, ...rest], gap), ...quoted], '\n')
  return [
    ...renderHead(card, words, page),
    joinTexts([told, ...progress], gap),
    ...words.disputes.map((dispute) => renderDispute(dispute, language, page)),
  ]
}

/** Long lines one below the other read as a wall: an empty line stands between them. */
function isAiry(lines: readonly RichText[]): boolean {
  return lines.some(({ text }) => text.length > longestTight)
}

/** More than three lines of a telephone. */
const longestTight = 110

/** A story of a line each ("Still"): its headline, whose it is, what changed. */
export function renderStoryLine(card: StoryCardBlock, page: Page): readonly RichText[] {
  const words = phraseStory(card, page.phrasing)
  const arrow = arrowOf(page)
  return [
    writeHeadline(card, words, page),
    renderBelow(card, words, page),
    ...words.changes.map((spans) => writeSaid(arrow, splitSource(spans), page)),
  ]
}

function renderHead(card: StoryCardBlock, words: StoryWords, page: Page): readonly RichText[] {
  const headline = writeHeadline(card, words, page)
  return [markText(headline, { type: 'bold' }), renderBelow(card, words, page)]
}

/** Struck through where nobody stands behind it any more. */
function writeHeadline(card: StoryCardBlock, words: StoryWords, page: Page): RichText {
  const [title] = words.headline
  const told: readonly Span[] = title === undefined ? [] : [{ ...title, style: 'quiet' }]
  const headline = writeOwn([...numberOf(card), ...told], page, longestHeadline)
  return isWithdrawn(card.brief) ? markText(headline, { type: 'strikethrough' }) : headline
}

/** Whose a headline is, how new it is, how many report it, whose its picture is. */
function renderBelow(card: StoryCardBlock, words: StoryWords, page: Page): RichText {
  const below = joinGroups([phraseBelow(card, words), phraseCredit(card, page)])
  return writeLine(holdTogether(below), page, longestAside)
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

/** The words, then who reports them and when, all in the direction of the words. */
function writeSaid(mark: Span | null, { spans, aside }: Line, page: Page): RichText {
  const base = baseOf(spans, page)
  const lead = mark === null ? [] : [mark]
  const said = writeSpans([...lead, ...spans], base, longestLine)
  return toLine([said, writeSpans(holdSource(aside), base, longestAside)], base, ' ·\u00a0')
}

/** "Velm Courier, Sun 12:41" in one; a longer one may break behind its comma. */
function holdSource(aside: readonly Span[]): readonly Span[] {
  const { length } = aside.map(({ text }) => text).join('')
  return holdTogether(aside).map((span) =>
    span.text === ',\u00a0' && length > longestSource ? { ...span, text: ', ' } : span,
  )
}

const longestSource = 31

/** What changed has its source in brackets, which stands here as that of any other line. */
function splitSource(spans: readonly Span[]): Line {
  const from = spans.findLastIndex(({ text }) => text === ' (')
  if (from < 0 || spans.at(-1)?.text !== ')') return { spans, aside: [] }
  const aside = spans.slice(from + 1, -1)
  return {
    spans: spans.slice(0, from),
    aside: aside.map((span) => ({ ...span, text: span.text.replaceAll(/(?<=[^,])\u00a0/gu, ' ') })),
  }
}

/** What begins a line begins with a capital, where its language has any. */
function raiseLine({ spans: [first, ...rest], aside }: Line, language: string): Line {
  if (first === undefined) return { spans: rest, aside }
  return { spans: [{ ...first, text: raiseFirst(first.text, language) }, ...rest], aside }
}

/**
 * Set off as a quotation, side by side in the order they were given, and never folded: that accounts differ, and whose they
 * are, is read without a press. What is only counted is a quiet line.
 */
function renderDispute(
  { title, accounts }: AccountsThatDiffer,
  language: string,
  page: Page,
): RichText {
  if (accounts.length === 0 && isAllQuiet(title)) return writeQuiet(title, page, longestAside)
  const told = accounts.map((line) => writeSaid(bullet, raiseLine(line, language), page))
  const lines = [
    writeLine(title, page, longestAside),
    joinTexts(told, isAiry(told) ? '\n\n' : '\n'),
  ]
  return markText(joinTexts(lines, '\n'), { type: 'blockquote' })
}
