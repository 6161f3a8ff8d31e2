import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type OpenNews, openNews } from './open-news.ts'

let open: OpenNews
beforeEach(async () => {
  open = await openNews()
})
afterEach(() => open.close())

const bridge = { storyId: 1, title: 'Velm bridge reopens after load test' }
const comet = { storyId: 2, title: 'Comet survey finds second visitor', desks: ['science'] }
const ferry = { storyId: 3, title: 'Ferry strike enters second week', hoursAgo: 2 }

describe('forecast', () => {
  const ask = { chatId: 'telegram:1', topics: [], languages: ['en'], hiddenWords: [] }

  test('counts the stories of seven days, those that would alert, and the minutes a day', async () => {
    await open.tell(
      bridge,
      { ...bridge, publisher: 'Harbour Post', title: 'Bridge of Velm open again' },
      { ...ferry, hoursAgo: 6 * 24 },
      { ...comet, hoursAgo: 8 * 24 },
    )
    const forecast = await open.news.forecast(ask)
    expect(forecast).toMatchObject({ stories: 2, alerts: 1 })
    expect(forecast.minutesADay).toBeGreaterThan(0)
    expect(forecast.minutesADay).toBeLessThan(1)
    expect(forecast.examples.map(({ storyId }) => storyId)).toEqual([1, 3])
  })

  test('of a topic counts that topic, without what is hidden', async () => {
    await open.tell(bridge, comet, ferry)
    const words = { kind: 'words', words: 'ferry' } as const
    expect(await open.news.forecast({ ...ask, topics: [words] })).toMatchObject({ stories: 1 })
    const hidden = await open.news.forecast({ ...ask, hiddenWords: ['comet'] })
    expect(hidden.stories).toBe(2)
    expect(hidden.examples.map(({ storyId }) => storyId)).toEqual([1, 3])
  })

  test('of what nobody reported is nothing', async () => {
    expect(await open.news.forecast(ask)).toEqual({
      stories: 0,
      alerts: 0,
      minutesADay: 0,
      examples: [],
    })
  })

  test('within so many minutes a day tells no more stories than they hold', async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      storyId: 100 + i,
      title: `Town council number ${i} votes on its own budget for the new year`,
      text: [`Council ${i} will vote again on Friday, its speaker Ada Renn said at length.`],
      hoursAgo: 1 + i,
    }))
    await open.tell(...many)
    const all = await open.news.forecast(ask)
    expect(all.stories).toBe(60)
    const some = await open.news.forecast({ ...ask, minutesADay: 0.2 })
    expect(some.stories).toBeGreaterThan(0)
    expect(some.stories).toBeLessThan(60)
    expect(some.minutesADay).toBeCloseTo(0.2, 5)
    expect(all.minutesADay).toBeGreaterThan(some.minutesADay)
  })
})

test('a name many more headlines have today than before is trending, in no chat’s own sources', async () => {
  const quiet = Array.from({ length: 12 }, (_, i) => ({
    storyId: 200 + i,
    title: `Council of town ${i} opens its yearly budget debate`,
    hoursAgo: 40 + i,
  }))
  const places = ['pier', 'school', 'mill', 'library', 'market']
  const loud = places.map((place, i) => ({
    storyId: 300 + i,
    title: `Storm Orbel floods the ${place} of a coastal village`,
    hoursAgo: 2 + i,
  }))
  const own = places.map((place, i) => ({
    storyId: 400 + i,
    title: `Singer Tavik plays at the ${place} for friends`,
    publisher: 'Quay Blog',
    owner: 'telegram:1',
  }))
  await open.tell(...quiet, ...loud, ...own)
  const trends = await open.news.trending({ chatId: 'telegram:1', languages: ['en'], limit: 5 })
  expect(trends.map(({ words }) => words).join(' ')).toMatch(/Orbel/u)
  expect(trends.map(({ words }) => words).join(' ')).not.toMatch(/Tavik/u)
})
