import type { StoryBrief } from '../digest/digest.ts'
import type { Block } from './message.ts'
import type { Phrasing } from './phrase-source.ts'

/** "Speaks of violence, death": before the words themselves. */
export function markBlocks({ contentMarks }: StoryBrief, { t }: Phrasing): readonly Block[] {
  if (contentMarks.length === 0) return []
  const marks = contentMarks.map((mark) => t('content-mark', { mark })).join(', ')
  return [{ kind: 'text', spans: [{ text: t('content-marks', { marks }), style: 'quiet' }] }]
}
