import { expect, onTestFinished, test } from 'vitest'
import { Ingest } from '../src/run-ingest.ts'
import { openSampleBot } from './scenarios/open-sample-bot.ts'

const listDueFeeds = () => Promise.reject(new Error('disk is full'))

test('a first cycle that fails is told to the log, and ends nothing', async () => {
  const sample = await openSampleBot()
  onTestFinished(() => sample.close())
  const { bot } = sample
  const told: unknown[] = []
  const failing = {
    ...bot,
    settings: { ...bot.settings, sources: 'config/sources.opml' },
    database: { ...bot.database, feeds: { ...bot.database.feeds, listDueFeeds } },
    log: { ...bot.log, error: (event: string, fields?: object) => told.push([event, fields]) },
  }
  await new Ingest(failing, new AbortController().signal).start()
  expect(told).toEqual([['cycle-failed', { reason: 'disk is full' }]])
})

test('a list of sources that cannot be read stops the start', async () => {
  const sample = await openSampleBot()
  onTestFinished(() => sample.close())
  const { bot } = sample
  const listless = { ...bot, settings: { ...bot.settings, sources: 'nowhere.opml' } }
  await expect(new Ingest(listless, new AbortController().signal).start()).rejects.toThrow('ENOENT')
})
