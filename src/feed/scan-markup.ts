import { FeedUnreadable } from './feed-unreadable.ts'

/** No feed nests its mark-up this deep; documents that do are made to exhaust a parser. */
const MAX_DEPTH = 500
/** Beyond this depth we look whether tags are HTML that needs no closing, and do not count those. */
const SUSPICIOUS_DEPTH = 60
const neverClosed =
  /^<(?:br|hr|img|p|li|td|tr|th|dd|dt|option|input|link|meta|source|wbr|area)[\s/>]/i
/** Names of people are short; the parser takes quadratic time over brackets in them. */
const person = /^<(?:author|managingeditor|webmaster)[\s>]/i
const MAX_PERSON = 10_000

const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const SPACE = 0x20
const GREATER = 0x3e

/**
 * One pass over the tags, before a parser sees them: where entries begin (outside CDATA and
 * comments), and that nesting and names stay sane.
 * @throws FeedUnreadable when they do not.
 */
export function scanMarkup(text: string, from: number, entryTag: string): readonly number[] {
  const starts: number[] = []
  const closing = `/${entryTag}`
  const sectionEnd = sectionEnds(text)
  let depth = 0
  let entryDepth = -1
  let insideEntry = false
  for (let at = text.indexOf('<', from); at !== -1; ) {
    const next = text.charCodeAt(at + 1)
    let resume = at + 1
    if (next === SLASH) {
      depth--
      if (insideEntry && isTag(text, at + 1, closing)) insideEntry = false
    } else if (next === BANG || next === QUESTION) {
      resume = sectionEnd(at)
    } else if (next > SPACE) {
      const isEntry = isTag(text, at + 1, entryTag)
      // Unclosed HTML in the entry before must not count against this one.
      if (isEntry && entryDepth >= 0 && !insideEntry) depth = entryDepth
      if (isEntry && entryDepth < 0) entryDepth = depth
      if (isEntry) insideEntry = starts.push(at) > 0
      const end = text.indexOf('>', resume)
      if (end === -1) break
      if (isPerson(text, at, next)) refuseLongPerson(text, end)
      if (opensLevel(text, at, end, depth)) depth++
      resume = end + 1
    }
    if (depth > MAX_DEPTH) {
      throw new FeedUnreadable(`The document nests its tags more than ${MAX_DEPTH} deep.`)
    }
    at = text.indexOf('<', resume)
  }
  return starts
}

/** Looks at one letter first: this runs for every tag. */
function isPerson(text: string, at: number, letter: number): boolean {
  const lower = letter | 0x20
  const begins = lower === 0x61 || lower === 0x6d || lower === 0x77
  return begins && person.test(text.slice(at, at + 17))
}

function refuseLongPerson(text: string, from: number): void {
  const end = text.indexOf('</', from)
  if ((end === -1 ? text.length : end) - from > MAX_PERSON) {
    throw new FeedUnreadable(`The name of an author is longer than ${MAX_PERSON} characters.`)
  }
}

function opensLevel(text: string, at: number, end: number, depth: number): boolean {
  if (text.charCodeAt(end - 1) === SLASH) return false
  return depth < SUSPICIOUS_DEPTH || !neverClosed.test(text.slice(at, at + 10))
}

/** Whether the tag name at `at` is exactly `name`. */
function isTag(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at)) return false
  const after = text.charCodeAt(at + name.length)
  return after <= SPACE || after === GREATER || after === SLASH
}

/** A function that tells where the comment, CDATA section or declaration at a place ends. */
function sectionEnds(text: string): (at: number) => number {
  // Looked up once, so that a thousand openings without an end do not each search the whole text.
  let lastComment: number | undefined
  let lastCdata: number | undefined
  return (at) => {
    if (text.startsWith('<![CDATA[', at)) {
      lastCdata ??= text.lastIndexOf(']]>')
      if (at > lastCdata) return at + 9
      const end = text.indexOf(']]>', at + 9)
      // A section that was never closed ends in a later one's: its content then counts as mark-up.
      const nested = text.indexOf('<![CDATA[', at + 9)
      return nested !== -1 && nested < end ? at + 9 : end + 3
    }
    if (text.startsWith('<!--', at)) {
      lastComment ??= text.lastIndexOf('-->')
      return at > lastComment ? at + 4 : text.indexOf('-->', at + 4) + 3
    }
    const end = text.indexOf('>', at + 2)
    return end === -1 ? text.length : end + 1
  }
}
