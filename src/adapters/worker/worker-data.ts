import { z } from 'zod'

const schema = z.object({
  /** Where new story ids begin. */
  nextStoryId: z.number().int(),
  /** Most words quoted from one article. */
  maxQuotedWords: z.number().int(),
  /** Publisher ids of whom only headline and link are shown. */
  headlineOnly: z.array(z.string()).readonly(),
  /** The newsroom's desks, as config/topics.yaml has them. */
  desks: z
    .array(
      z.object({
        id: z.string(),
        labels: z.record(z.string(), z.string()).readonly(),
        categories: z.array(z.string()).readonly(),
        queries: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
})

/** Settings the threads are started with. */
export type WorkerData = z.output<typeof schema>

/** What a thread was started with. */
export function readWorkerData(data: unknown): WorkerData {
  return schema.parse(data)
}
