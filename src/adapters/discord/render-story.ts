import { type APIComponentInContainer, type APIContainerComponent, ComponentType } from 'discord.js'
import { directionOfLanguage } from '../../delivery/find-direction.ts'
import type { Message, StoryCardBlock } from '../../delivery/message.ts'
import type { AccountsThatDiffer, Line } from '../../delivery/phrase-accounts.ts'
import type { Phrasing } from '../../delivery/phrase-source.ts'
import { raiseFirst } from '../../delivery/phrase-statement.ts'
import { phraseStory } from '../../delivery/phrase-story.ts'
import { deskColour } from './desk-colour.ts'
import { formatSpans } from './format-spans.ts'
import { longestAside, longestLine } from './limits.ts'
import { renderButtons } from './render-buttons.ts'
import { besideImage, readImage, renderGallery, textOf, textsOf } from './render-image.ts'
import type { Page } from './render-page.ts'
import { prefix, writeLine } from './render-text.ts'
import { writeHeadline } from './write-headline.ts'

/** A story's card: a container in its desk's colour with the text, the image and its credit, the buttons. */
export function renderStory(card: StoryCardBlock, page: Page): APIContainerComponent {
  const components = [...renderTold(card, page), ...renderButtons(card.buttons, page)]
  return containerOf(components, deskColour(card.brief, page.setting.desks))
}

function renderTold(card: StoryCardBlock, page: Page): readonly APIComponentInContainer[] {
  const { head, body } = writeStory(card, page)
  const image = card.image === undefined ? null : readImage(card.image, page)
  if (image === null) return [textOf([...head, ...body])]
  const isAlone = card.number === null
  if (isAlone) return [textOf([...head, ...body]), ...renderGallery(image)]
  return [besideImage(head, image), ...textsOf(body)]
}

/** A container; Discord draws no bar where it has no accent. */
export function containerOf(
  components: APIComponentInContainer[],
  accent: number | null,
): APIContainerComponent {
  const colour = accent === null ? {} : { accent_color: accent }
  return { type: ComponentType.Container, ...colour, components }
}

/** A card in lines. */
interface Written {
  /** The headline, and below it whose it is and how new: beside an image. */
  readonly head: readonly string[]
  /** What is new, who says what. */
  readonly body: readonly string[]
}

/** Planning measures a card several times before it is sent, and its words are most of the work. */
const written = new WeakMap<StoryCardBlock, { readonly phrasing: Phrasing; readonly as: Written }>()

function writeStory(card: StoryCardBlock, page: Page): Written {
  const known = written.get(card)
  if (known !== undefined && readsAlike(known.phrasing, page.phrasing)) return known.as
  const as = writeLines(card, page)
  written.set(card, { phrasing: page.phrasing, as })
  return as
}

function readsAlike({ t, language, timeZone, now }: Phrasing, other: Phrasing): boolean {
  return (
    t === other.t && language === other.language && timeZone === other.timeZone && now === other.now
  )
}

function writeLines(card: StoryCardBlock, page: Page): Written {
  const { message, phrasing } = page
  const { language } = card.brief
  const words = phraseStory(card, phrasing)
  const arrow = directionOfLanguage(message.language) === 'rtl' ? '←' : '→'
  const head = writeHeadline(card, words, message)
  const body = [
    ...words.notices.map((line) => writeSaid('', line, message)),
    ...words.changes.map((spans) =>
      prefix(`${arrow} `, formatSpans(spans, message, longestLine).trim()),
    ),
    ...words.statements.map((line) => writeSaid('- ', line, message)),
    ...words.progress.map((line) => writeSaid(`${arrow} `, raiseLine(line, language), message)),
  ]
  const disputes = words.disputes.flatMap((each) => writeDispute(each, language, message))
  // Set off from what is told above.
  const gap = disputes.length > 0 && body.some(isWritten) ? [''] : []
  return { head: head.filter(isWritten), body: [...body.filter(isWritten), ...gap, ...disputes] }
}

function isWritten(line: string): boolean {
  return line !== ''
}

/** The words, then who reports them and when; the sign between them ends a line rather than begins one. */
function writeSaid(mark: string, { spans, aside }: Line, message: Message): string {
  const said = formatSpans(spans, message, longestLine).trim()
  const by = formatSpans(aside, message, longestAside, spans).trim()
  return prefix(mark, [said, by].filter((each) => each !== '').join('\u00a0· '))
}

/** What begins a line begins with a capital, where its language has any. */
function raiseLine({ spans: [first, ...rest], aside }: Line, language: string): Line {
  if (first === undefined) return { spans: rest, aside }
  return { spans: [{ ...first, text: raiseFirst(first.text, language) }, ...rest], aside }
}

/** Set off by a bar, side by side in the order they were given; what is only counted stands below it. */
function writeDispute(
  { title, accounts }: AccountsThatDiffer,
  language: string,
  message: Message,
): readonly string[] {
  const told = accounts.filter(({ aside }) => aside.length > 0)
  const counted = accounts.filter(({ aside }) => aside.length === 0)
  const lines = told.map((line) => writeSaid('> ', raiseLine(line, language), message))
  const isLong = lines.some((_, i) => lengthOf(told[i]) > longestShort)
  return [
    writeLine(title, message, longestAside),
    ...(isLong ? lines.flatMap((line, i) => (i === 0 ? [line] : ['> ', line])) : lines),
    ...counted.map(({ spans }) => writeLine(spans, message, longestAside)),
  ].filter(isWritten)
}

/** Accounts of a line each stand close; whole sentences need air between them. */
const longestShort = 60

function lengthOf(line: Line | undefined): number {
  return (line?.spans ?? []).reduce((sum, { text }) => sum + text.length, 0)
}
