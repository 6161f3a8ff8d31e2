import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { detectLanguage } from '../src/article/detect-language.ts'
import { splitSegments } from '../src/article/split-segments.ts'
import { createGrouper, type Grouper } from '../src/story/group-articles.ts'
import type { GroupingDocument, Placement, StoryMerge } from '../src/story/grouping-document.ts'

/**
 * The door `stories [--final] FILE.jsonl`: groups the lines online, in their order, and prints the
 * story each was given at arrival, or with `--final` after merges. Resolves with the exit code: 1
 * when nothing could be read.
 */
export async function evaluateStories(
  args: string[],
  out: (line: string) => void,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { final: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  let read = 0
  for (const file of positionals) {
    const text = await readFile(file, 'utf8').catch(() => null)
    if (text === null) {
      out(JSON.stringify({ file, error: 'cannot be read' }))
      continue
    }
    const results = groupLines(text.split('\n').filter((line) => line.trim() !== ''))
    for (const { id, story, finalStory, error } of results) {
      if (error === undefined) read += 1
      const shown = values.final ? finalStory : story
      out(JSON.stringify(error === undefined ? { id, story: shown } : { id, error }))
    }
  }
  return read > 0 ? 0 : 1
}

interface GroupedLine {
  readonly id: unknown
  /** The story at arrival, and after the merges of all that came later; null on error. */
  readonly story: number | null
  readonly finalStory: number | null
  readonly error?: string
}

/** Groups JSON lines in order. A file is a closed set in any order of time: nothing is forgotten. */
export function groupLines(lines: readonly string[]): GroupedLine[] {
  const grouper = createGrouper({ forgetAfter: null })
  const redirects = new Map<number, number>()
  const follow = (id: number): number => {
    const into = redirects.get(id)
    return into === undefined ? id : follow(into)
  }
  const grouped = lines.map((line, i): Omit<GroupedLine, 'finalStory'> => {
    let id: unknown = null
    try {
      const given = readLine(JSON.parse(line))
      id = given.id
      const placed = placeSegments(grouper, given, i)
      for (const { from, into } of placed.merges) redirects.set(from, into)
      return { id, story: placed.storyId }
    } catch (error) {
      return { id, story: null, error: error instanceof Error ? error.message : String(error) }
    }
  })
  return grouped.map((line) => ({
    ...line,
    finalStory: line.story === null ? null : follow(line.story),
  }))
}

interface GivenArticle {
  readonly id: unknown
  readonly title: string
  readonly text: string
  readonly published: number | null
  readonly source: string
  readonly language: string
}

function readLine(given: unknown): GivenArticle {
  if (typeof given !== 'object' || given === null || !('id' in given))
    throw new Error('not an article: no id')
  const field = (name: string): string => {
    const value: unknown = Object.entries(given).find(([key]) => key === name)?.[1]
    return typeof value === 'string' ? value : ''
  }
  const [title, text] = [field('title'), field('text')]
  const published = Date.parse(field('published'))
  return {
    id: given.id,
    title,
    text,
    published: Number.isNaN(published) ? null : published,
    source: field('source').toLowerCase(),
    language: detectLanguage(`${title}\n${text}`, field('language') || null),
  }
}

/** Places every segment; the article's line shows the first one's story. */
function placeSegments(
  grouper: Grouper,
  article: GivenArticle,
  articleId: number,
): { storyId: number; merges: readonly StoryMerge[] } {
  const paragraphs = article.text.split(/\n{2,}/)
  const segments = splitSegments(paragraphs, article.language)
  const placements: Placement[] = []
  for (let segment = 0; segment <= (segments.at(-1) ?? 0); segment += 1) {
    const document: GroupingDocument = {
      articleId,
      segment,
      publisherId: article.source,
      language: article.language,
      time: article.published,
      title: segment === 0 ? article.title : '',
      text: paragraphs.filter((_, i) => segments[i] === segment).join('\n\n'),
      credit: null,
    }
    placements.push(grouper.add(document))
  }
  return {
    storyId: placements[0]?.storyId ?? 0,
    merges: placements.flatMap(({ merges }) => merges),
  }
}
