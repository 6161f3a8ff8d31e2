import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { splitSentences } from '../src/article/split-sentences.ts'
import type { Attribution } from '../src/article/statement.ts'
import { orderForReading } from '../src/digest/order-statements.ts'
import { writeBrief } from '../src/digest/write-brief.ts'
import { buildStory, parseStory, type ReportedStory } from './build-story.ts'

/** As many lines as a digest gives a story. */
const SENTENCES = 3

/**
 * The door `digest [--sentences N] FILE.jsonl`: each line one story, each line out its extract. A
 * line that fails gives `{id, error}`. Resolves with the exit code: 1 when nothing could be read.
 */
export async function evaluateDigest(args: string[], out: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { sentences: { type: 'string' } },
    allowPositionals: true,
  })
  const sentences = Number(values.sentences ?? SENTENCES)
  if (!Number.isInteger(sentences) || sentences < 1) {
    process.stderr.write('--sentences takes a whole number from 1\n')
    return 2
  }
  let read = 0
  for (const file of positionals) {
    const lines = await readLines(file)
    if (lines === null) {
      out(JSON.stringify({ file, error: 'cannot be read' }))
      continue
    }
    for (const line of lines) {
      const result = digestLine(line, sentences)
      if (!('error' in result)) read += 1
      out(JSON.stringify(result))
    }
  }
  return read > 0 ? 0 : 1
}

async function readLines(file: string): Promise<string[] | null> {
  try {
    const text = await readFile(file, 'utf8')
    return text.split('\n').filter((line) => line.trim() !== '')
  } catch {
    return null
  }
}

function digestLine(line: string, sentences: number): object {
  try {
    return digestStory(buildStory(parseStory(line)), sentences)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { id: readId(line), error: reason }
  }
}

/** The id of a line that may be broken. */
function readId(line: string): string | null {
  return /"id"\s*:\s*"([^"]*)"/u.exec(line)?.[1] ?? null
}

/** A line of the door, by our own article id. */
interface DoorLine {
  readonly text: string
  readonly articleId: number
  readonly attribution: Attribution | null
}

/** A story's extract in the door's form. */
function digestStory(given: ReportedStory, sentences: number): object {
  const brief = writeBrief(given.story, given.reports, { sentences })
  const nameOf = (articleId: number) => given.articleIds[articleId] ?? null
  const chosen: readonly DoorLine[] = orderForReading(brief.statements).map(
    ({ text, source, attribution }) => ({ text, articleId: source.articleId, attribution }),
  )
  const lines = chosen.length > 0 ? chosen : listLead(given, sentences)
  return {
    id: given.id,
    headline: brief.headline.text,
    statements: lines.map(({ text, articleId, attribution }) => ({
      text,
      article: nameOf(articleId),
      attribution:
        attribution === null
          ? null
          : {
              speaker: attribution.speaker,
              verb: attribution.verb,
              medium: attribution.medium,
              stance: attribution.stance,
            },
    })),
    disputed: brief.disputes.map(({ about, accounts }) => ({
      about,
      accounts: accounts.map(({ text, source, speaker }) => ({
        text,
        article: nameOf(source.articleId),
        speaker,
      })),
    })),
  }
}

/** Where no sentence may stand alone, the door still gives the first ones; a reader is given none. */
function listLead({ reports }: ReportedStory, sentences: number): readonly DoorLine[] {
  const [first] = reports.filter(({ article }) => article.paragraphs.length > 0)
  if (first === undefined) return []
  const { id, paragraphs, language } = first.article
  const told = new Map(first.statements.map(({ printed, attribution }) => [printed, attribution]))
  return paragraphs
    .flatMap((paragraph) => splitSentences(paragraph, language))
    .slice(0, sentences)
    .map(({ text }) => ({ text, articleId: id, attribution: told.get(text) ?? null }))
}
