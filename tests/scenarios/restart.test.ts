import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../adapters/database/temporary-folder.ts'
import { openSampleBot } from './open-sample-bot.ts'

test('what was placed before a crash and not matched yet is matched and written out after the start', async () => {
  const sample = await openSampleBot(join(temporaryFolder(), 'restart.db'))
  onTestFinished(() => sample.close())
  await sample.readEarlier()
  const { database, clock } = sample.bot
  const [stored] = await database.articles.readSince(0, 0, 1)
  const [storyId = 0] = stored?.storyIds ?? []
  const [word = ''] = stored?.article.title.match(/\p{Lu}\p{L}{3,}/u) ?? []
  // As if the process had ended between storing the article and matching it.
  await database.follows.addFollow({
    chatId: 'terminal:me',
    topic: { kind: 'words', words: word },
    key: `words:${word}`,
    languages: ['en'],
    alerts: true,
    digests: true,
    since: clock.now(),
    addedBy: 'terminal:me',
  })
  const [story] = await database.stories.getStories([storyId])
  if (story === undefined) throw new Error('no story was made')
  // Long cold: nothing but the follow would have it written.
  await database.stories.saveGrouping({
    stories: [{ ...story, hot: -1e9, lastReportAt: 0 }],
    placed: [{ articleId: stored?.articleId ?? 0, segment: 9, storyId, originator: 'x' }],
    merges: [],
  })
  expect(await database.follows.matchesOf([storyId])).toEqual([])
  await sample.restart()
  const { follows, stories } = sample.bot.database
  expect(await follows.matchesOf([storyId])).toMatchObject([{ storyId }])
  await sample.readToday()
  expect(await stories.listStale([storyId])).toEqual([])
}, 60_000)
