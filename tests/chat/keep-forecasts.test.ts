import { expect, test } from 'vitest'
import { keepForecasts } from '../../src/chat/keep-forecasts.ts'
import type { ForecastRequest, News } from '../../src/digest/news.ts'
import { VirtualClock } from '../fakes/virtual-clock.ts'

const request = (words: string): ForecastRequest => ({
  chatId: 'terminal:local',
  topics: [{ kind: 'words', words }],
  languages: ['en'],
  hiddenWords: [],
})

const unasked = () => Promise.reject(new Error('not asked for'))

/** News of which only the forecast is asked for; it fails where told to. */
function counting(fails: () => boolean) {
  let count = 0
  const news: News = {
    digest: unasked,
    brief: unasked,
    search: unasked,
    coverage: unasked,
    trending: unasked,
    forecast: async () => {
      count++
      if (fails()) throw new Error('the store is busy')
      return { stories: count, alerts: 0, minutesADay: 1, examples: [] }
    },
  }
  return news
}

test('the same forecast is looked up once in ten minutes', async () => {
  const clock = new VirtualClock(0)
  const news = keepForecasts(
    counting(() => false),
    clock.now,
  )
  expect((await news.forecast(request('comet'))).stories).toBe(1)
  expect((await news.forecast(request('comet'))).stories).toBe(1)
  expect((await news.forecast(request('bridge'))).stories).toBe(2)
  clock.advance(10 * 60_000)
  expect((await news.forecast(request('comet'))).stories).toBe(3)
})

test('one that failed is not kept', async () => {
  let broken = true
  const news = keepForecasts(
    counting(() => broken),
    () => 0,
  )
  await expect(news.forecast(request('comet'))).rejects.toThrow('busy')
  broken = false
  expect((await news.forecast(request('comet'))).stories).toBe(2)
})
