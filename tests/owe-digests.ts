import { join } from 'node:path'
import { openDatabase } from '../src/adapters/database/open-database.ts'
import type { Briefing } from '../src/delivery/briefing.ts'
import { briefingIn } from './scenarios/kill/kill-story.ts'

/** A briefing of each chat is due in the store there, once for hours, and says so where there is no news. */
export async function oweDigests(
  dataDir: string,
  chatIds: readonly string[],
  changes: Partial<Briefing> = {},
): Promise<void> {
  const database = await openDatabase({ path: join(dataDir, 'dateline.db') })
  const now = Date.now()
  for (const id of chatIds) {
    const [platform = ''] = id.split(':')
    await database.places.meet({ id, platform, shared: true }, now)
    await database.briefings.addBriefing({
      ...briefingIn(id, id),
      schedule: { crons: [`0 ${(new Date(now).getUTCHours() + 12) % 24} * * *`] },
      nextRunAt: now,
      createdAt: now,
      ...changes,
    })
  }
  await database.close()
}
