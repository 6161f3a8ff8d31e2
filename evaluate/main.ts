// The machine-readable doors: JSON lines on standard output, nothing else (see README, "Doors").
import { evaluateAll } from './all.ts'
import { evaluateArticle } from './article.ts'
import { evaluateDigest } from './digest.ts'
import { evaluateFeed } from './feed.ts'
import { evaluateStories } from './stories.ts'

type Door = (args: string[], out: (line: string) => void) => Promise<number>

const doors: Readonly<Record<string, Door>> = {
  feed: evaluateFeed,
  article: evaluateArticle,
  stories: evaluateStories,
  digest: evaluateDigest,
  all: evaluateAll,
}

const [name = '', ...args] = process.argv.slice(2)
const door = Object.hasOwn(doors, name) ? doors[name] : undefined
if (door === undefined) {
  process.stderr.write(`Usage: npm run -s evaluate -- ${Object.keys(doors).join(' | ')} …\n`)
  process.exitCode = 2
} else {
  // A reader that stops early (`| head`) is no error of ours.
  process.stdout.on('error', () => process.exit(0))
  try {
    process.exitCode = await door(args, (line) => process.stdout.write(`${line}\n`))
  } catch (error) {
    // A wrong option: lines that fail are told in lines.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
}
