import { canonicalUrl } from '../feed/canonical-url.ts'
import { createBlockCollector } from './collect-blocks.ts'
import { countWords, endsSentence } from './line-shape.ts'
import { tokenizeHtml } from './tokenize-html.ts'

/** Elements of feed content that are never its text. */
const SKIPPED = new Set([
  'figcaption',
  'figure',
  'button',
  'select',
  'form',
  'nav',
  'footer',
  'canvas',
  'dialog',
])
const VOID = new Set([
  'img',
  'br',
  'hr',
  'input',
  'wbr',
  'source',
  'embed',
  'link',
  'meta',
  'area',
  'col',
  'track',
  'param',
])
const ALL_LINK = 0.75
/** A link that runs longer than this is a sentence somebody made a link. */
const LONGEST_LINK_WORDS = 25

/**
 * The paragraphs of a feed entry's HTML, or of plain text by its blank lines. Captions, forms and paragraphs
 * that are only a link elsewhere are left out; the words of furniture are another step's (removeFurniture).
 * A link to the entry's own address (`baseUrl`) that is all its text stays.
 */
export function htmlToParagraphs(html: string, baseUrl: string): string[] {
  const text = html.trim()
  if (text === '') return []
  if (!text.includes('<')) return splitPlain(text)
  const collector = createBlockCollector()
  let skipped = 0
  let ownLinks = 0
  tokenizeHtml(text, {
    open(tag, attributes) {
      if (SKIPPED.has(tag)) skipped++
      else if (skipped === 0) collector.open(tag)
      if (tag === 'a' && leadsTo(attributes, baseUrl)) ownLinks++
    },
    close(tag) {
      if (SKIPPED.has(tag)) skipped = Math.max(0, skipped - 1)
      else if (skipped === 0 && !VOID.has(tag)) collector.close(tag)
    },
    text(run) {
      if (skipped === 0) collector.text(run)
    },
  })
  const blocks = collector.finish()
  const kept = blocks.filter(
    (block) =>
      block.linked < block.text.length * ALL_LINK ||
      countWords(block.text) > LONGEST_LINK_WORDS ||
      (ownLinks > 0 && blocks.length === 1 && endsSentence(block.text)),
  )
  return kept.map((block) => block.text)
}

function splitPlain(text: string): string[] {
  const collector = createBlockCollector()
  for (const paragraph of text.split(/\n\s*\n/u)) {
    collector.open('p')
    tokenizeHtml(paragraph, { open() {}, close() {}, text: (run) => collector.text(run) })
    collector.close('p')
  }
  return collector.finish().map((block) => block.text)
}

function leadsTo(attributes: string, baseUrl: string): boolean {
  const href = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1]
  if (href === undefined || baseUrl === '') return false
  return canonicalUrl(href, baseUrl) === canonicalUrl(baseUrl)
}
