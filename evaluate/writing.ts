import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitSentences } from '../src/article/split-sentences.ts'
import { checkBrief } from '../src/digest/check-digest.ts'
import { findVerbatim } from '../src/digest/find-verbatim.ts'
import { orderForReading } from '../src/digest/order-statements.ts'
import { writeBrief } from '../src/digest/write-brief.ts'
import { buildStory, type GivenStory, parseStory } from './build-story.ts'
import { measureRouge, type Rouge } from './rouge.ts'

/** How the extract does on one set, beside the first sentences of the first article. */
export interface WritingFigures {
  readonly set: string
  readonly stories: number
  /** Sentences asked for: a fixed number, or as many as the reference has. */
  readonly sentences: number | 'reference'
  readonly ours: Rouge
  readonly lead: Rouge
  /** Share of lines that stand in the given text, 0 to 1. */
  readonly verbatim: number
  /** Lines, those with a quotation, and how many of these name their speaker. */
  readonly lines: number
  readonly quotes: number
  readonly quotesWithSpeaker: number
  /** Faults that the check of finished briefs still finds: none may be left. */
  readonly faults: number
}

type Length = WritingFigures['sentences']

/** The length each set is compared at first, then others that a reader might set. */
const SETS: readonly (readonly [set: string, lengths: readonly Length[]])[] = [
  ['cnndm', [3, 4]],
  ['bbc', ['reference', 3]],
  ['orangesum', [1, 2]],
  ['neus', [3, 5]],
]

/** Measures ROUGE, fidelity and attribution on the sets in `corporaDir`; null when absent. */
export function measureWriting(corporaDir: string): WritingFigures[] | null {
  const folder = join(corporaDir, 'digests')
  if (!existsSync(folder)) return null
  return SETS.flatMap(([set, lengths]) => {
    const file = join(folder, `${set}.jsonl`)
    if (!existsSync(file)) return []
    const stories = readStories(file)
    return lengths.map((length) => measureSet(set, stories, length))
  })
}

function readStories(file: string): GivenStory[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseStory)
}

function measureSet(set: string, stories: readonly GivenStory[], length: Length): WritingFigures {
  const ours: Rouge[] = []
  const lead: Rouge[] = []
  let [lines, verbatim, quotes, quotesWithSpeaker, faults] = [0, 0, 0, 0, 0]
  for (const given of stories) {
    const { story, reports } = buildStory(given)
    const { language = 'en', reference = '' } = given
    const first = splitText(given.articles[0]?.text ?? '', language)
    const wished = length === 'reference' ? countSentences(reference, language) : length
    // A short first article gives a short lead; ours is as long as that.
    const sentences = Math.max(1, Math.min(wished, first.length))
    const brief = writeBrief(story, reports, { sentences })
    const written = orderForReading(brief.statements)
    const text = written.map((line) => line.text).join(' ')
    ours.push(measureRouge(text, reference, language))
    lead.push(measureRouge(first.slice(0, sentences).join(' '), reference, language))
    faults += checkBrief(brief, reports).length
    for (const line of written) {
      const article = given.articles[line.source.articleId]
      lines += 1
      if (findVerbatim(line.text, article?.text ?? '')) verbatim += 1
      if (!QUOTATION.test(line.text)) continue
      quotes += 1
      if (line.attribution !== null) quotesWithSpeaker += 1
    }
  }
  return {
    set,
    stories: stories.length,
    sentences: length,
    ours: meanRouge(ours),
    lead: meanRouge(lead),
    verbatim: verbatim / Math.max(1, lines),
    lines,
    quotes,
    quotesWithSpeaker,
    faults,
  }
}

/** Four words or more in quotation marks: speech, not a title or a nickname. */
const QUOTATION = /["“”«„](?:[^\s"“”«»„]+\s+){3,}[^"“”«»„]*["”»“]/u

function splitText(text: string, language: string): string[] {
  return text
    .split(/\n+/u)
    .flatMap((paragraph) => splitSentences(paragraph, language).map((sentence) => sentence.text))
}

/** References glue their sentences together ("films\".Some 350 films"). */
function countSentences(reference: string, language: string): number {
  return Math.max(
    1,
    splitText(reference.replace(/([.!?]["”]?)(?=[\p{Lu}"“])/gu, '$1 '), language).length,
  )
}

function meanRouge(values: readonly Rouge[]): Rouge {
  const mean = (pick: (value: Rouge) => number) =>
    values.reduce((sum, value) => sum + pick(value), 0) / Math.max(1, values.length)
  return {
    one: mean(({ one }) => one),
    two: mean(({ two }) => two),
    longest: mean(({ longest }) => longest),
  }
}
