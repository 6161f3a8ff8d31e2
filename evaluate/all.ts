import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeText } from '../src/feed/decode-text.ts'
import { parseFeed } from '../src/feed/parse-feed.ts'
import { measureExtraction } from './extraction.ts'
import { measureFeedConformance } from './feed-conformance.ts'
import { readFeedPairs } from './feed-pairs.ts'
import { measureGrouping } from './grouping.ts'
import { measureWriting } from './writing.ts'

/** `all [FOLDER]`: a summary of quality on the corpora, for people. Says so when they are absent. */
export async function evaluateAll(
  [folder = '../shared/corpora']: string[],
  out: (line: string) => void,
): Promise<number> {
  if (!existsSync(folder)) {
    out(`There are no corpora in ${folder}: nothing was measured.`)
    return 1
  }
  out(summarizeFeeds(folder))
  const { counted, passed, failures } = await measureFeedConformance(folder)
  out(`feed conformance   ${passed} of ${counted} expectations (${percent(passed / counted)})`)
  for (const failure of failures) out(`                   fails: ${failure}`)
  const pairs = await readFeedPairs(folder)
  const held = pairs.filter(({ holds }) => holds).length
  out(`feed pairs         ${held} of ${pairs.length} expectations of feedsmith and miniflux`)
  for (const { name, holds } of pairs) if (!holds) out(`                   fails: ${name}`)
  const extraction = measureExtraction(folder)
  if (extraction !== null) {
    const { pages, f1, precision, recall } = extraction
    out(
      `extraction         F1 ${three(f1)}  precision ${three(precision)}  recall ${three(recall)}  (${pages} pages)`,
    )
  }
  for (const { corpus, online, final, event } of measureGrouping(folder)) {
    const across = event === null ? '' : `  across languages ${three(event.f1)}`
    out(
      `grouping           ${corpus.padEnd(11)} B-cubed F1 ${three(online.f1)} at arrival, ${three(final.f1)} after merges${across}`,
    )
  }
  for (const { set, sentences, ours, lead, verbatim, faults } of measureWriting(folder) ?? []) {
    const rouge = (['one', 'two', 'longest'] as const)
      .map((name) => `${three(ours[name])}/${three(lead[name])}`)
      .join('  ')
    out(
      `writing            ${set.padEnd(9)} ${String(sentences).padEnd(9)} ROUGE-1/2/L ours/lead ${rouge}  verbatim ${percent(verbatim)}  faults ${faults}`,
    )
  }
  return 0
}

/** Real publishers' feeds: how many give every entry. */
function summarizeFeeds(folder: string): string {
  const news = join(folder, 'feeds/news')
  const listed = readFileSync(join(news, 'index.jsonl'), 'utf8').split('\n').filter(Boolean)
  const whole = listed.filter((line) => {
    const { file, items } = readEntry(line)
    const text = decodeText(readFileSync(join(news, file)), null)
    return parseFeed(text, { url: '' }).items.length === items
  })
  return `real feeds         ${whole.length} of ${listed.length} with every entry`
}

function readEntry(line: string): { readonly file: string; readonly items: number } {
  const entry: unknown = JSON.parse(line)
  if (typeof entry !== 'object' || entry === null)
    throw new Error('a line of the index is no object')
  const file = 'file' in entry && typeof entry.file === 'string' ? entry.file : ''
  const items = 'items' in entry && typeof entry.items === 'number' ? entry.items : 0
  return { file, items }
}

const three = (value: number): string => value.toFixed(3)
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
