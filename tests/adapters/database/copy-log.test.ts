import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyLog } from '../../../src/adapters/database/copy-log.ts'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import { addFeed } from '../../contracts/storage-samples.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('a thread copies what was written into the file while the database is open, and it is all there', async () => {
  const path = join(temporaryFolder(), 'news.db')
  const database = await openDatabase({ path })
  const before = statSync(path).size
  const feed = await addFeed(database)
  await copyLog(path)
  expect(before).toBeLessThan(statSync(path).size)
  expect(await database.feeds.listFeeds(null)).toEqual([feed])
  await database.close()
})

test('a file that is not there stops nothing', async () => {
  await expect(copyLog(join(temporaryFolder(), 'none', 'news.db'))).resolves.toBeUndefined()
})
