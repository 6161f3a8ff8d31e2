import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseOffset } from './fill-dates.ts'
import type { SampleArticle, SampleDesk, SamplePublisher, SampleVersion } from './newsroom.ts'
import { publishers } from './publishers.ts'

type Fields = ReadonlyMap<string, string>

const fieldNames = new Set(
  'publisher desk at title by kind credit stories paywalled dated guid section slug gone'.split(
    ' ',
  ),
)

/**
 * Every article of sample/stories, one Markdown file a story: `## article`, a block of header lines,
 * paragraphs; `### version -3h` begins a later version, which keeps what it does not restate.
 * @throws Error naming the file and article when a header is wrong.
 */
export function readStories(): readonly SampleArticle[] {
  const folder = join(import.meta.dirname, 'stories')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      return readStory(file.slice(0, -3), showInvisible(text))
    })
}

/** Invisible characters are written `\u{202e}`, so that whoever edits a story sees them. */
function showInvisible(text: string): string {
  return text.replace(/\\u\{([0-9a-f]+)\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

function readStory(story: string, text: string): readonly SampleArticle[] {
  const [, ...sections] = text.split(/^## /m)
  return sections.map((section) => {
    const key = `${story}/${section.slice(0, section.indexOf('\n')).trim()}`
    try {
      return readArticle(key, story, section.slice(section.indexOf('\n') + 1))
    } catch (cause) {
      throw new Error(`sample/stories/${key}: ${String(cause)}`, { cause })
    }
  })
}

function readArticle(key: string, story: string, text: string): SampleArticle {
  const [first = '', ...later] = text.split(/^### version /m)
  const { fields, paragraphs } = readBlock(first)
  const publisher = findPublisher(need(fields, 'publisher'))
  const title = need(fields, 'title')
  const original: SampleVersion = {
    at: parseOffset(need(fields, 'at')),
    title,
    paragraphs,
    guid: fields.get('guid') === 'none' ? null : `${publisher.id}:${key}`,
    gone: false,
  }
  return {
    key,
    stories: (fields.get('stories') ?? story).split(/,\s*/),
    kind: fields.get('kind') ?? 'report',
    publisher,
    desk: findDesk(publisher, need(fields, 'desk')),
    author: fields.get('by') ?? null,
    credit: fields.get('credit') ?? null,
    dated: fields.get('dated') !== 'no',
    paywalled: fields.get('paywalled') === 'yes',
    section: fields.get('section') ?? null,
    slug: fields.get('slug') ?? slugOf(title),
    versions: readVersions(original, later),
  }
}

function readVersions(original: SampleVersion, later: readonly string[]): readonly SampleVersion[] {
  const versions = [original]
  let last = original
  for (const text of later) {
    const end = text.indexOf('\n')
    const { fields, paragraphs } = readBlock(text.slice(end + 1))
    last = {
      at: parseOffset(text.slice(0, end)),
      title: fields.get('title') ?? last.title,
      paragraphs: paragraphs.length > 0 ? paragraphs : last.paragraphs,
      guid: fields.get('guid') ?? last.guid,
      gone: fields.get('gone') === 'yes',
    }
    versions.push(last)
  }
  return versions
}

function readBlock(text: string): { fields: Fields; paragraphs: readonly string[] } {
  const blocks = text.split(/\n[ \t]*\n/).map((each) => each.trim())
  const [head = '', ...rest] = blocks.filter((each) => each !== '')
  const fields = readFields(head)
  const paragraphs = fields.size > 0 ? rest : [head, ...rest].filter((each) => each !== '')
  return { fields, paragraphs: paragraphs.map((each) => each.replace(/\s*\n\s*/g, ' ')) }
}

/** The header lines of a block; none when it is a paragraph. */
function readFields(block: string): Fields {
  const lines = block.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()]
  })
  if (!fieldNames.has(lines[0]?.[0] ?? '')) return new Map()
  const unknown = lines.find(([name]) => !fieldNames.has(name))
  if (unknown) throw new Error(`unknown header "${unknown[0]}"`)
  return new Map(lines)
}

function need(fields: Fields, name: string): string {
  const value = fields.get(name)
  if (value === undefined) throw new Error(`has no "${name}"`)
  return value
}

function findPublisher(id: string): SamplePublisher {
  const found = publishers.find((publisher) => publisher.id === id)
  if (!found) throw new Error(`no publisher "${id}" in publishers.ts`)
  return found
}

function findDesk(publisher: SamplePublisher, name: string): SampleDesk {
  const found = publisher.desks.find((desk) => desk === name)
  if (!found) throw new Error(`${publisher.name} has no ${name} desk`)
  return found
}

function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  if (words.length === 0) throw new Error('a title in another script needs a "slug"')
  return words.slice(0, 9).join('-')
}
