import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import { memoryIdOf } from '../../../src/digest/memory-store.ts'
import { ADA, fillChat, PORT_GROUP, sampleBriefing } from '../../contracts/delivery-samples.ts'
import { NOW } from '../../contracts/storage-samples.ts'
import { temporaryFolder } from './temporary-folder.ts'

const MOVED = 'telegram:-1007'
/** Named by it when it was made, and looked up by nobody by that name. */
const keepsItsName = new Set(['deliveries.key', 'deliveries.target', 'deliveries.after'])

const rowsSchema = z.array(z.record(z.string(), z.unknown()))

/** Where a chat is named, `table.column`, in any table there is. */
function findNamed(path: string, chatId: string): string[] {
  const db = new DatabaseSync(path, { readOnly: true })
  const tables = rowsSchema.parse(
    db.prepare("select name from sqlite_master where type = 'table'").all(),
  )
  const named = tables.flatMap(({ name }) =>
    rowsSchema
      .parse(db.prepare(`select * from "${String(name)}"`).all())
      .flatMap((row) => Object.entries(row))
      .filter(([, value]) => typeof value === 'string' && value.startsWith(chatId))
      .map(([column]) => `${String(name)}.${column}`),
  )
  db.close()
  return [...new Set(named)].filter((each) => !keepsItsName.has(each)).toSorted()
}

test('when a place has moved no table names it by its old id', async () => {
  const path = join(temporaryFolder(), 'dateline.db')
  const store = await openDatabase({ path })
  await fillChat(store, PORT_GROUP)
  await fillChat(store, `${PORT_GROUP}/45`, 'topic')
  await store.memory.markShown(memoryIdOf(PORT_GROUP, ADA), [{ storyId: 3, revision: 1 }], NOW)
  await store.kept.keep(3, memoryIdOf(PORT_GROUP, ADA))
  await store.places.setAdminChat(ADA, PORT_GROUP)
  await store.notes.writeNote('telegram', 'chat', 'Velm Harbour', PORT_GROUP)
  const approval = { chatId: PORT_GROUP, timeoutMinutes: 5, otherwise: 'skip' } as const
  const ofOther = { chatId: ADA, approval, creatorChatId: PORT_GROUP }
  await store.briefings.addBriefing(sampleBriefing(ofOther))
  const asGroup = { command: 'pause', detail: '/pause', personId: PORT_GROUP }
  await store.audit.record({ chatId: PORT_GROUP, at: NOW, ...asGroup })
  const before = findNamed(path, PORT_GROUP)
  await store.places.move(PORT_GROUP, MOVED)
  const after = findNamed(path, PORT_GROUP)
  const moved = findNamed(path, MOVED)
  await store.close()
  expect(before.length).toBeGreaterThan(15)
  expect({ after, moved }).toEqual({ after: [], moved: before })
})
