import type { Coverage } from '../digest/digest.ts'

/** What `coverage-read` and its like are told with: how many of the sources are read, and whether for the first time. */
export function countRead({ sourcesRead, sources, waiting = 0 }: Coverage): {
  readonly read: number
  readonly sources: number
  readonly first: 'yes' | 'no'
} {
  return { read: sourcesRead, sources, first: waiting > 0 ? 'yes' : 'no' }
}
