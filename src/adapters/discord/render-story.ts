import { type APIComponentInContainer, type APIContainerComponent, ComponentType } from 'discord.js'
import type { CardImage, Message, Span, StoryCardBlock } from '../../delivery/message.ts'
import type { AccountsThatDiffer, Line } from '../../delivery/phrase-accounts.ts'
import type { Phrasing } from '../../delivery/phrase-source.ts'
import { phraseStory } from '../../delivery/phrase-story.ts'
import { stripControls } from '../../delivery/strip-controls.ts'
import { deskColour } from './desk-colour.ts'
import { cutAtWord, escapeMarkdown, linkTarget } from './escape-markdown.ts'
import { formatSpans } from './format-spans.ts'
import { directionOfLanguage } from './isolate-text.ts'
import {
  longestAside,
  longestHeadline,
  longestLine,
  longestMediaDescription,
  longestMediaUrl,
} from './limits.ts'
import { renderButtons } from './render-buttons.ts'
import type { Page } from './render-page.ts'
import { prefix, writeLine } from './render-text.ts'

/** A story's card: a container in its desk's colour with the text, the image and its credit, the buttons. */
export function renderStory(card: StoryCardBlock, page: Page): APIContainerComponent {
  const components: APIComponentInContainer[] = [
    { type: ComponentType.TextDisplay, content: writeStory(card, page).join('\n') },
    ...renderImage(card.image),
    ...renderButtons(card.buttons, page),
  ]
  return containerOf(components, deskColour(card.brief, page.setting.desks))
}

/** A container; Discord draws no bar where it has no accent. */
export function containerOf(
  components: APIComponentInContainer[],
  accent: number | null,
): APIContainerComponent {
  const colour = accent === null ? {} : { accent_color: accent }
  return { type: ComponentType.Container, ...colour, components }
}

/** Planning measures a card several times before it is sent, and its words are most of the work. */
const written = new WeakMap<
  StoryCardBlock,
  { readonly phrasing: Phrasing; readonly lines: readonly string[] }
>()

/** The headline with its publisher below it, what changed, who says what. */
function writeStory(card: StoryCardBlock, page: Page): readonly string[] {
  const known = written.get(card)
  if (known !== undefined && readsAlike(known.phrasing, page.phrasing)) return known.lines
  const lines = writeLines(card, page)
  written.set(card, { phrasing: page.phrasing, lines })
  return lines
}

function readsAlike({ t, language, timeZone, now }: Phrasing, other: Phrasing): boolean {
  return (
    t === other.t && language === other.language && timeZone === other.timeZone && now === other.now
  )
}

function writeLines(card: StoryCardBlock, page: Page): readonly string[] {
  const { message, phrasing } = page
  const words = phraseStory(card, phrasing)
  const arrow = directionOfLanguage(message.language) === 'rtl' ? '←' : '→'
  return [
    ...writeHeadline(card, words, message),
    ...words.notices.map((line) => writeSaid('', line, message)),
    ...words.changes.map((spans) =>
      prefix(`${arrow} `, formatSpans(spans, message, longestLine).trim()),
    ),
    ...words.statements.map((line) => writeSaid('- ', line, message)),
    ...words.progress.map((line) => writeSaid(`${arrow} `, line, message)),
    ...words.disputes.flatMap((dispute) => writeDispute(dispute, message)),
  ].filter((line) => line !== '')
}

/** A card that stands alone has its headline as a heading; in a list of cards it is bold. */
function writeHeadline(
  card: StoryCardBlock,
  { headline: [title, ...rest], aside }: { headline: readonly Span[]; aside: readonly Span[] },
  message: Message,
): readonly string[] {
  const told = title === undefined ? [] : [{ text: title.text, ...linkOf(title) }]
  const line = formatSpans(told, message, longestHeadline).trim()
  const below = writeBelow(card, rest, aside, message)
  if (card.number === null) return [prefix('### ', line), below]
  return [prefix('', `**${card.number} · ${line}**`), below]
}

function linkOf({ link }: Span): Pick<Span, 'link'> {
  return link === undefined ? {} : { link }
}

/** "Velm Courier · disputed · NEW · 4 outlets": who has the headline, how new it is, how many report it. */
export function writeBelow(
  { brief }: StoryCardBlock,
  rest: readonly Span[],
  aside: readonly Span[],
  message: Message,
): string {
  const publisher: Span = { text: brief.headline.source.publisher, style: 'quiet' }
  const marks = rest.filter(({ style }) => style === 'warning')
  const groups = [[publisher], marks, aside].filter((group) => group.length > 0)
  const spans = groups.flatMap((group, i): readonly Span[] =>
    i === 0 ? group : [{ text: ' · ', style: 'quiet' }, ...trimFirst(group)],
  )
  return prefix('-# ', formatSpans(spans, message, longestAside).trim())
}

function trimFirst([first, ...rest]: readonly Span[]): readonly Span[] {
  return first === undefined ? rest : [{ ...first, text: first.text.trimStart() }, ...rest]
}

/** The words, then who reports them and when. */
function writeSaid(mark: string, { spans, aside }: Line, message: Message): string {
  const said = formatSpans(spans, message, longestLine).trim()
  const by = formatSpans(aside, message, longestAside, spans).trim()
  return prefix(mark, [said, by].filter((each) => each !== '').join(' · '))
}

/** Set off by a bar, side by side in the order they were given. */
function writeDispute(
  { title, accounts }: AccountsThatDiffer,
  message: Message,
): readonly string[] {
  return [
    writeLine(title, message, longestAside),
    ...accounts.map((line) => writeSaid('> ', line, message)),
  ]
}

/** Never without its credit, below it and as what is read aloud; without an address that Discord takes, neither. */
function renderImage(image: CardImage | undefined): readonly APIComponentInContainer[] {
  const url = linkTarget(image?.url, longestMediaUrl)
  if (image === undefined || url === null) return []
  const credit = stripControls(image.credit).trim()
  if (credit === '') return []
  const item = {
    media: { url },
    description: cutAtWord(credit, longestMediaDescription),
    ...(image.spoiler ? { spoiler: true } : {}),
  }
  const told = cutAtWord(escapeMarkdown(credit), longestCredit)
  return [
    { type: ComponentType.MediaGallery, items: [item] },
    { type: ComponentType.TextDisplay, content: `-# ${told}` },
  ]
}

/** Characters of a credit as it stands below its image. */
const longestCredit = 300
