import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Piscina } from 'piscina'
import type { Article, ArticleDraft } from '../../article/article.ts'
import type { StoredTerms } from '../../article/article-store.ts'
import type { DraftedFeed } from '../../article/draft-feed.ts'
import type { ExtractedPage } from '../../article/extract-page.ts'
import type { StoryMaterial, Writing, WrittenStory } from '../../digest/writing.ts'
import type { ParsedFeed } from '../../feed/feed.ts'
import type { DocumentContext } from '../../feed/poll-feed.ts'
import type { Grouping } from '../../story/grouping.ts'
import type { GroupingBatch } from '../../story/story-store.ts'
import type { WorkerData } from './worker-data.ts'

/** The CPU work of the pipeline, on threads of its own: values in, values out. */
export interface Workers {
  readonly parse: (
    text: string,
    context: { url: string; contentType: string | null },
  ) => Promise<ParsedFeed>
  /** Parses a feed and drafts its articles, first seen `now` (epoch ms). */
  readonly draft: (text: string, context: DocumentContext, now: number) => Promise<DraftedFeed>
  readonly extract: (html: string, url: string) => Promise<ExtractedPage>
  readonly grouping: Grouping
  readonly writing: Writing
  close(): Promise<void>
}

/** Newly made values die young in this work: a small nursery keeps a thread small, and costs little. */
const maxYoungGenerationSizeMb = 16
/**
 * Ten times what grouping 20,000 articles holds. Below 1 GB the collector lets a thread grow to twice what is alive,
 * above to four times.
 */
const maxOldGenerationSizeMb = 1000
/**
 * Starts the threads: one that groups, because grouping remembers, and others that read; where there
 * are only two cores, one that does both.
 */
export function startWorkers(workerData: WorkerData): Workers {
  // Nothing else of the environment: threads that read strangers' pages need no tokens. Without the cache each has a
  // type stripper of its own (https://nodejs.org/api/module.html#module-compile-cache).
  const cache = process.env['NODE_COMPILE_CACHE'] ?? join(tmpdir(), 'node-compile-cache')
  const zone = process.env['TZ']
  const env = { NODE_COMPILE_CACHE: cache, ...(zone === undefined ? {} : { TZ: zone }) }
  const start = (file: string, maxThreads: number): Piscina =>
    new Piscina({
      filename: new URL(file, import.meta.url).href,
      minThreads: 1,
      maxThreads,
      idleTimeout: 30_000,
      resourceLimits: { maxYoungGenerationSizeMb, maxOldGenerationSizeMb },
      env,
      workerData,
    })
  const cores = availableParallelism()
  // On two cores a third thread would take turns with the main one, and costs 80 MB.
  const grouper = start(cores > 2 ? './grouping-worker.ts' : './every-worker.ts', 1)
  const readers = cores > 2 ? start('./reading-worker.ts', cores - 1) : grouper
  return {
    parse: (text, context): Promise<ParsedFeed> =>
      readers.run({ text, context }, { name: 'parse' }),
    draft: (text, context, now): Promise<DraftedFeed> =>
      readers.run({ text, context, now }, { name: 'draft' }),
    extract: (html, url): Promise<ExtractedPage> => readers.run({ html, url }, { name: 'extract' }),
    writing: {
      write: (material: StoryMaterial): Promise<WrittenStory> =>
        readers.run(material, { name: 'write' }),
    },
    grouping: {
      stem: (drafts: readonly ArticleDraft[]): Promise<readonly string[]> =>
        readers.run(drafts, { name: 'stem' }),
      place: (articles: readonly Article[], words: readonly string[]): Promise<GroupingBatch> =>
        grouper.run({ articles, words }, { name: 'place' }),
      complete: (article, storyIds): Promise<GroupingBatch> =>
        grouper.run({ article, storyIds }, { name: 'complete' }),
      restore: (
        stored: readonly StoredTerms[],
        placed: GroupingBatch['placed'],
      ): Promise<GroupingBatch> => grouper.run({ stored, placed }, { name: 'restore' }),
    },
    async close() {
      // They may be one and the same.
      for (const pool of new Set([readers, grouper])) await pool.close({ force: true })
    },
  }
}
