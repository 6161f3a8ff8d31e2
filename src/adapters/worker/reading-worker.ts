import { workerData } from 'node:worker_threads'
import { type ExtractedPage, extractPage } from '../../article/extract-page.ts'
import { writeStory } from '../../digest/write-story.ts'
import type { StoryMaterial, WrittenStory } from '../../digest/writing.ts'
import type { ParsedFeed } from '../../feed/feed.ts'
import { parseFeed } from '../../feed/parse-feed.ts'
import { readWorkerData } from './worker-data.ts'

// Runs on a thread of its own; start-workers.ts calls these by name.

const { maxQuotedWords, headlineOnly } = readWorkerData(workerData)
const options = { wordsPerArticle: maxQuotedWords, headlineOnly: new Set(headlineOnly) }

export function parse(task: {
  readonly text: string
  readonly context: { readonly url: string; readonly contentType: string | null }
}): ParsedFeed {
  return parseFeed(task.text, task.context)
}

export function extract({
  html,
  url,
}: {
  readonly html: string
  readonly url: string
}): ExtractedPage {
  return extractPage(html, url)
}

export function write(material: StoryMaterial): WrittenStory {
  return writeStory(material, options)
}
