import type { Message, Span } from '../../delivery/message.ts'
import { type Phrasing, phraseSource } from '../../delivery/phrase-source.ts'
import { phraseStory } from '../../delivery/phrase-story.ts'
import { safeLink, stripControls } from '../../delivery/strip-controls.ts'
import { plain, type Row } from './lay-out.ts'
import { widthOf } from './wrap-spans.ts'

const numberWidth = 3
const gap = 2
/** From here on names and addresses stand in two columns. */
const narrowWidth = 60

interface Listed {
  readonly number: string
  readonly name: string
  readonly url: string
}

/** Where links cannot hide behind their words, the addresses stand in a list under the message. */
export function listLinks(message: Message, phrasing: Phrasing, width: number): Row[] {
  const listed = linksOf(message, phrasing)
  if (listed.length === 0) return []
  const names = Math.max(...listed.map(({ name }) => widthOf([{ text: name }])))
  const widest = Math.max(...listed.map(({ url }) => widthOf([{ text: url }])))
  // On a narrow screen each address has a line of its own, under its name.
  const beside = width >= narrowWidth || numberWidth + names + gap + widest <= width
  return [
    [],
    [plain(phrasing.t('sources-listed'), 'quiet')],
    ...listed.flatMap(({ number, name, url }): Row[] => {
      const named = [plain(number.padEnd(numberWidth), 'accent'), plain(name)]
      // Never broken, so that it can be copied.
      const address = plain(url, 'quiet')
      if (!beside) return [named, [plain(' '.repeat(numberWidth)), address]]
      const blank = names - widthOf([{ text: name }]) + gap
      return [[...named, plain(' '.repeat(blank)), address]]
    }),
  ]
}

function linksOf(message: Message, phrasing: Phrasing): readonly Listed[] {
  const seen = new Set(addressesIn(message))
  const listed: Listed[] = []
  for (const block of message.blocks) {
    if (block.kind !== 'story') continue
    const number = block.number === null ? '' : String(block.number)
    const words = phraseStory(block, phrasing)
    const lines = [...words.statements, ...words.notices, ...words.progress]
    const accounts = words.disputes.flatMap((dispute) => dispute.accounts)
    const headline = phraseSource(block.brief.headline.source, null, phrasing)
    const spans = [...headline, ...[...lines, ...accounts].flatMap(({ aside }) => aside)]
    for (const link of spans.map(linkOf)) {
      if (link === null || seen.has(link.url)) continue
      const first = !listed.some((each) => each.number === number)
      seen.add(link.url)
      listed.push({ number: first ? number : '', ...link })
    }
  }
  return listed
}

/** Addresses that the message's lists give in full: a story's sources. */
function addressesIn({ blocks }: Message): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === 'list' ? block.items.flat() : []))
    .flatMap(({ text, link }) => (link === text ? [link] : []))
}

function linkOf(span: Span): { readonly name: string; readonly url: string } | null {
  const url = safeLink(span.link)
  return url === null ? null : { name: stripControls(span.text), url }
}
