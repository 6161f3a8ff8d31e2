import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalUrl } from '../src/feed/canonical-url.ts'
import { decodeText } from '../src/feed/decode-text.ts'
import type { FeedItem } from '../src/feed/feed.ts'
import { parseDate } from '../src/feed/parse-date.ts'
import { parseFeed } from '../src/feed/parse-feed.ts'
import { personName } from '../src/feed/person-name.ts'
import { plainText } from '../src/feed/plain-text.ts'

/** One thing a suite expects of us, named so that it can be found again. */
interface Expectation {
  readonly name: string
  readonly holds: boolean
}

/**
 * What two more suites expect and our model can state, by rule and without looking at the outcome.
 * feedsmith's pairs of feed and result: titles, links, ids, dates, authors, categories. miniflux's
 * addresses: those without a fragment and not of another scheme, since ours are pages and both go;
 * and its dates in the wild, of which it only says that they can be read.
 */
export async function readFeedPairs(corporaDir: string): Promise<readonly Expectation[]> {
  const suites = join(corporaDir, 'feeds/conformance')
  return [
    ...(await readPairs(join(suites, 'feedsmith/feeds'))),
    ...(await readAddresses(join(suites, 'miniflux/urlcleaner.jsonl'))),
    ...(await readDates(join(suites, 'miniflux/weird_dates.jsonl'))),
  ]
}

const named = z.union([
  z.string(),
  z.looseObject({ value: z.string() }).transform(({ value }) => value),
])
const category = z.object({ name: z.string().optional(), term: z.string().optional() })
const person = z.union([
  z.string(),
  z
    .object({ name: z.string().optional(), email: z.string().optional() })
    .transform(({ name, email }) => name ?? email ?? ''),
])
const entryShape = z.object({
  title: named.optional(),
  link: z.string().optional(),
  links: z.array(z.object({ href: z.string().optional(), rel: z.string().optional() })).optional(),
  id: z.string().optional(),
  guid: named.optional(),
  rdf: z.object({ about: z.string().optional() }).optional(),
  pubDate: z.string().optional(),
  published: z.string().optional(),
  updated: z.string().optional(),
  authors: z.array(person).optional(),
  categories: z.array(category).optional(),
  dc: z.unknown().optional(),
})
type Entry = z.infer<typeof entryShape>
const feedShape = z.object({
  title: named,
  items: z.array(entryShape).optional(),
  entries: z.array(entryShape).optional(),
})

async function readPairs(folder: string): Promise<readonly Expectation[]> {
  const found: Expectation[] = []
  for (const format of ['atom', 'rdf', 'rss']) {
    const references = join(folder, format, 'references')
    for (const file of (await readdir(references)).toSorted()) {
      if (!file.endsWith('.json')) continue
      const expected = feedShape.parse(JSON.parse(await readFile(join(references, file), 'utf8')))
      const bytes = await readFile(join(references, file.replace(/json$/, 'xml')))
      const feed = parseFeed(decodeText(bytes, null), { url: '' })
      const entries = expected.items ?? expected.entries ?? []
      found.push(
        { name: `${file} title`, holds: feed.title === plainText(expected.title) },
        { name: `${file} entries`, holds: feed.items.length === entries.length },
        ...entries.flatMap((entry, at) =>
          compareEntry(entry, feed.items[at], feed.url ?? '').map(({ name, holds }) => ({
            name: `${file} entry ${at + 1} ${name}`,
            holds,
          })),
        ),
      )
    }
  }
  return found
}

function compareEntry(entry: Entry, item: FeedItem | undefined, base: string): Expectation[] {
  const found: Expectation[] = []
  const expect = <T>(name: string, value: T | undefined, isOurs: (value: T) => boolean) => {
    if (value !== undefined) found.push({ name, holds: item !== undefined && isOurs(value) })
  }
  const alternate = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')
  expect('title', entry.title, (title) => item?.title === plainText(title))
  expect(
    'link',
    entry.link ?? alternate?.href,
    (link) => URL.parse(item?.url ?? '')?.href === URL.parse(link, base)?.href,
  )
  expect('id', entry.id ?? entry.guid ?? entry.rdf?.about, (id) => item?.guid === id)
  expect(
    'published',
    entry.pubDate ?? entry.published,
    (date) => item?.published === parseDate(date),
  )
  expect('updated', entry.updated, (date) => item?.updated === parseDate(date))
  // Where Dublin Core names somebody else, we believe it.
  expect('author', entry.dc === undefined ? entry.authors?.[0] : undefined, (author) =>
    Boolean(item?.authors.includes(personName(author))),
  )
  for (const { name, term } of entry.categories ?? []) {
    expect('category', name ?? term, (word) => Boolean(item?.categories.includes(plainText(word))))
  }
  return found
}

const addressShape = z.object({ name: z.string(), input: z.string(), expected: z.string() })

async function readAddresses(file: string): Promise<readonly Expectation[]> {
  return readLines(await readFile(file, 'utf8'))
    .map((line) => addressShape.parse(line))
    .filter(({ input }) => input.startsWith('http') && !input.includes('#'))
    .map(({ name, input, expected }) => ({
      name,
      holds: sameAddress(canonicalUrl(input), expected),
    }))
}

/** No address is ''. Parameters are compared by what they mean: `%20` and `+` are both a space. */
function sameAddress(ours: string | null, expected: string): boolean {
  if (ours === null || ours === expected) return (ours ?? '') === expected
  const [a, b] = [URL.parse(ours), URL.parse(expected)]
  if (a === null || b === null || a.pathname !== b.pathname || a.host !== b.host) return false
  return a.searchParams.toString() === b.searchParams.toString()
}

const dateShape = z.object({ date: z.string(), must_parse: z.boolean() })

async function readDates(file: string): Promise<readonly Expectation[]> {
  return readLines(await readFile(file, 'utf8'))
    .map((line) => dateShape.parse(line))
    .map(({ date, must_parse: mustParse }) => ({
      name: date,
      holds: (parseDate(date) !== null) === mustParse,
    }))
}

function readLines(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
}
