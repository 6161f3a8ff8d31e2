import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reply } from '../../src/chat/command.ts'
import { startPostgres } from '../fakes/start-postgres.ts'
import { openSampleBot, type SampleBot } from './open-sample-bot.ts'

const server = await startPostgres()

/** Story ids of a reply's cards by how they are marked. */
function storiesOf({ message }: Reply): ReadonlyMap<number, string | null> {
  return new Map(
    message.blocks.flatMap((block) =>
      block.kind === 'story' ? [[block.brief.storyId, block.mark]] : [],
    ),
  )
}

describe.runIf(server !== null)('the whole bot on PostgreSQL', () => {
  let sample: SampleBot
  beforeAll(async () => {
    sample = await openSampleBot(await server?.createDatabase())
    await sample.readEarlier()
  }, 60_000)
  afterAll(async () => {
    await sample.close()
    await server?.stop()
  })

  test('a first briefing calls every story new, and a search finds its stories', async () => {
    const stories = storiesOf(await sample.ask('/news'))
    expect(stories.size).toBeGreaterThan(3)
    expect(new Set(stories.values())).toEqual(new Set(['new']))
    expect(JSON.stringify(await sample.ask('search Kefrin'))).toMatch(/Kefrin/)
  })

  test('after a restart it knows its readers, and tells what is new and corrected', async () => {
    await sample.restart()
    await sample.readToday()
    const marks = [...storiesOf(await sample.ask('/news')).values()]
    expect(marks).toContain('new')
    expect(marks).toContain('corrected')
    const newcomer = [...storiesOf(await sample.ask('/news', 'newcomer')).values()]
    expect(newcomer).not.toContain('changed')
  })

  test('a second bot on the same database answers, and leaves reading feeds to the first', async () => {
    const { database } = sample.bot
    expect(await database.claimRole('ingest')).toBe(true)
    const second = await openSampleBot(sample.bot.databasePath)
    expect(await second.bot.database.claimRole('ingest')).toBe(false)
    expect(storiesOf(await second.ask('/news', 'elsewhere')).size).toBeGreaterThan(3)
    await second.close()
  })
})
