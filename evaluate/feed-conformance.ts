import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { decodeText } from '../src/feed/decode-text.ts'
import type { FeedItem, ParsedFeed } from '../src/feed/feed.ts'
import { parseDate } from '../src/feed/parse-date.ts'
import { parseFeed } from '../src/feed/parse-feed.ts'
import { personName } from '../src/feed/person-name.ts'
import { declaredPlainText, plainText } from '../src/feed/plain-text.ts'
import { type Claim, type Literal, readExpectation } from './python-expectation.ts'

const caseShape = z.object({
  path: z.string(),
  expect: z.string().nullable(),
  headers: z.array(z.tuple([z.string(), z.string()])),
})
type Case = z.infer<typeof caseShape>

const listShape = z.object({ cases: z.array(z.string()) })

/** What was counted, what holds, and which cases do not. */
export interface Conformance {
  readonly counted: number
  readonly passed: number
  readonly failures: readonly string[]
}

const suite = 'feeds/conformance/feedparser'
const listFile = new URL('./lists/feedparser-cases.json', import.meta.url)

/** Measures the committed list of cases; one that is missing from the corpora counts as failed. */
export async function measureFeedConformance(corporaDir: string): Promise<Conformance> {
  const list = listShape.parse(JSON.parse(await readFile(listFile, 'utf8')))
  const cases = new Map((await readCases(corporaDir)).map((entry) => [entry.path, entry]))
  const failures: string[] = []
  for (const path of list.cases) {
    const entry = cases.get(path)
    if (entry === undefined || !(await holds(corporaDir, entry))) failures.push(path)
  }
  const counted = list.cases.length
  return { counted, passed: counted - failures.length, failures }
}

/**
 * The cases whose expectation our model can state, by rule and without looking at the outcome:
 * every claim is about a title (as plain text), a link, an id, a date, an author, a category, a
 * language, a source or the number of entries. Left out: CDF, the sanitizer's policy, base64, and
 * feeds without entries.
 */
export async function listFeedCases(corporaDir: string): Promise<readonly string[]> {
  const listed: string[] = []
  for (const { path, expect } of await readCases(corporaDir)) {
    if (/^wellformed\/(?:sanitize|cdf)\//.test(path) || expect === null) continue
    const claims = readExpectation(expect)
    if (claims === null || claims.length === 0 || !claims.every(canState)) continue
    const text = decodeText(await readFile(join(corporaDir, suite, path)), null)
    const plain = text.replace(/<!--[^]*?-->/g, '')
    const hasEntries = /<(?:[\w-]+:)?(?:item|entry)[\s>/]|"items"/i.test(plain)
    const isBase64 = /base64|type="application\/octet-stream"/i.test(plain)
    if (hasEntries && !isBase64) listed.push(path)
  }
  return listed
}

async function readCases(corporaDir: string): Promise<readonly Case[]> {
  const lines = await readFile(join(corporaDir, suite, 'index.jsonl'), 'utf8')
  return lines
    .trim()
    .split('\n')
    .map((line) => caseShape.parse(JSON.parse(line)))
}

type Reading = (feed: ParsedFeed, item: FeedItem | undefined, value: Literal) => boolean

const date =
  (of: (item: FeedItem) => number | null): Reading =>
  (_, item, value) => {
    const expected = value.kind === 'text' ? parseDate(value.text) : instantIn(value)
    return item !== undefined && expected !== null && of(item) === expected
  }
const published = date((item) => item.published ?? item.updated)
const updated = date((item) => item.updated ?? item.published)
const title: Reading = (_, item, value) => sameText(item?.title, value)
const id: Reading = (_, item, value) => item?.guid === textIn(value)
const author: Reading = (_, item, value) => item?.authors[0] === personName(textIn(value))
const category: Reading = (_, item, value) => item?.categories.includes(textIn(value)) === true
const feedTitle: Reading = (feed, _, value) => sameText(feed.title, value)

/** How each path of the suite's model is read in ours. */
const readings: Readonly<Record<string, Reading>> = {
  'len(entries)': (feed, _, value) => value.kind === 'number' && feed.items.length === value.number,
  'feed.title': feedTitle,
  'feed.title_detail.value': feedTitle,
  'feed.link': (feed, _, value) => sameLink(feed.url, value),
  'feed.language': (feed, _, value) => feed.language === textIn(value),
  'feed.ttl': (feed, _, value) => feed.ttlMs === Number(textIn(value)) * 60_000,
  title,
  'title_detail.value': title,
  id,
  guid: id,
  link: (_, item, value) => sameLink(item?.url, value),
  author,
  'author_detail.name': author,
  'authors[0].name': author,
  'authors[1].name': (_, item, value) => item?.authors[1] === textIn(value),
  published,
  published_parsed: published,
  created: published,
  created_parsed: published,
  updated,
  updated_parsed: updated,
  category,
  'tags[0].term': category,
  'tags[1].term': category,
  'tags[2].term': category,
  'tags[0].label': category,
  language: (_, item, value) => item?.language === textIn(value),
  'source.title': (_, item, value) => sameText(item?.source ?? undefined, value),
}

function readingOf(path: string): Reading | undefined {
  return readings[path.replace(/^entries\[\d+\]\./, '')]
}

function canState(claim: Claim): boolean {
  return claim.value === null ? claim.path.endsWith('.link') : readingOf(claim.path) !== undefined
}

async function holds(corporaDir: string, entry: Case): Promise<boolean> {
  const header = (name: string) =>
    entry.headers
      .find(([, text]) => text.toLowerCase().startsWith(`${name}:`))?.[1]
      .slice(name.length + 1)
  const address = 'http://127.0.0.1:8097/'
  const location = header('content-location')?.trim() ?? ''
  const bytes = await readFile(join(corporaDir, suite, entry.path))
  try {
    const text = decodeText(bytes, header('content-type') ?? null)
    const url = URL.parse(location, address)?.href ?? address
    const feed = parseFeed(text, { url })
    return (readExpectation(entry.expect ?? '') ?? []).every((claim) => claimHolds(claim, feed))
  } catch {
    return false
  }
}

function claimHolds(claim: Claim, feed: ParsedFeed): boolean {
  const index = /^entries\[(\d+)\]/.exec(claim.path)?.[1]
  const item = index === undefined ? undefined : feed.items[Number(index)]
  if (claim.value === null) return (index === undefined ? feed.url : item?.url) === null
  return readingOf(claim.path)?.(feed, item, claim.value) === true
}

function textIn(value: Literal): string {
  return value.kind === 'text' ? value.text : ''
}

function instantIn(value: Literal): number | null {
  return value.kind === 'instant' ? value.instant : null
}

/** The suite keeps titles as HTML, or as text where the feed says so; we keep plain text. */
function sameText(ours: string | undefined, value: Literal): boolean {
  const expected = textIn(value)
  return ours === plainText(expected) || ours === declaredPlainText(expected)
}

function sameLink(ours: string | null | undefined, value: Literal): boolean {
  const expected = textIn(value)
  return ours === expected || (ours ?? '') === URL.parse(expected)?.href
}
