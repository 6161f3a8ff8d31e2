import type { Clock } from '../feed/clock.ts'
import type { Briefing } from './briefing.ts'
import type { BriefingMeans } from './briefing-means.ts'
import { briefingMemoryId } from './briefing-memory.ts'
import type { Message } from './message.ts'
import { readPlaces } from './read-places.ts'
import { type BriefingWriting, writeBriefing } from './write-briefing.ts'

/** What previews are written with. */
export type PreviewMeans = BriefingWriting &
  Pick<BriefingMeans, 'places' | 'defaults'> & { readonly clock: Pick<Clock, 'now'> }

/** Id of a briefing that is not saved yet: nobody's memory. */
const unsaved = 0

/** The next digest as it would be now, marked as a preview; it is sent to nobody and no memory advances by it. */
export function createPreviews(means: PreviewMeans): {
  preview(briefing: Omit<Briefing, 'id'> & { readonly id: number | null }): Promise<Message>
} {
  return {
    async preview({ id, ...briefing }) {
      const { chatId } = briefing
      const place = (await readPlaces([chatId], means)).get(chatId)
      const settings = place?.settings ?? means.defaults
      const memoryId = briefingMemoryId(chatId, id ?? unsaved)
      const { message } = await writeBriefing(
        briefing,
        { settings },
        { memoryId, at: means.clock.now(), notes: (_, t) => [t('digest-preview')] },
        means,
      )
      return { ...message, private: true, shows: [] }
    },
  }
}
