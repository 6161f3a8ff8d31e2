import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../src/adapters/database/open-database.ts'
import { oweDigests } from './owe-digests.ts'
import { startProgram } from './start-program.ts'

// A terminal opened on the data of a bot that was killed.

test('a terminal leaves what the bot owes elsewhere as it was', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-beside-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await oweDigests(folder, ['telegram:-1001'])
  const path = join(folder, 'dateline.db')
  const before = await openDatabase({ path })
  const message = { blocks: [], language: 'en', timeZone: 'UTC', at: 0, private: false, shows: [] }
  const now = Date.now()
  const owed = { platform: 'telegram', chatId: 'telegram:-1001', purpose: 'digest' } as const
  const how = {
    action: 'send',
    target: null,
    after: null,
    silent: false,
    state: 'pending',
  } as const
  await before.outbox.enqueue([
    { ...owed, ...how, key: 'begun', message, sendAt: now, notAfter: null, memoryId: null },
  ])
  const wish = { platform: 'telegram', now, leaseUntil: now, limit: 1, except: [] }
  const [claimed] = await before.outbox.claim({ ...wish, attemptId: 'killed' })
  await before.outbox.begin(claimed?.id ?? 0, 'killed', now, now)
  await before.close()
  const program = startProgram({ DATA_DIR: folder, LOG_LEVEL: 'warn' }, '--terminal')
  program.child.stdin?.end('/status\n')
  expect(await program.ended).toBe(0)
  const after = await openDatabase({ path })
  onTestFinished(() => after.close())
  expect(await after.outbox.list({}, 9)).toMatchObject([
    { key: 'begun', state: 'sending', attemptId: 'killed' },
  ])
  const [briefing] = await after.briefings.listBriefings('telegram:-1001')
  expect(briefing?.nextRunAt).toBeLessThan(now + 1)
  expect(await after.briefings.claimDue(now, 9, now + 1, ['telegram'])).toHaveLength(1)
})
