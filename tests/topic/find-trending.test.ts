import { expect, test } from 'vitest'
import { findTrending, type TitledStory } from '../../src/topic/find-trending.ts'

function story(...titles: string[]): TitledStory {
  return { language: 'en', titles }
}

function many(count: number, title: (i: number) => string, language = 'en'): TitledStory[] {
  return Array.from({ length: count }, (_, i) => ({ language, titles: [title(i)] }))
}

const quietWeek = many(60, (i) => `The council debates budget line ${i} in Velm`)

test('finds names that far more stories speak of today, most first, as the reports write them', async () => {
  const today = [
    story('Ferry strike halts Port Norr', "Norr's ferries stand still"),
    story('Mayor Ada Renn calls for calm in Port Norr'),
    story('Owners meet Ada Renn in Port Norr'),
    story('Who is Ada Renn?', 'The rise of Ada Renn'),
    story('Port Norr counts the cost of the strike'),
    story('Velm debates a budget'),
    story('A comet over Velm'),
    story('Velm wins again'),
  ]
  expect(await findTrending(today, quietWeek, 10)).toEqual([
    { words: 'Port Norr', stories: 4 },
    { words: 'Ada Renn', stories: 3 },
  ])
  expect(await findTrending(today, quietWeek, 1)).toEqual([{ words: 'Port Norr', stories: 4 }])
})

test('a story counts once, however many of its reports have the name', async () => {
  const today = [story('A day in Taliba', 'Storm in Taliba', 'In Taliba, rain'), ...quietWeek]
  expect(await findTrending(today, quietWeek, 10)).toEqual([])
})

test('what was as frequent in the days before does not trend, nor anything without days before', async () => {
  const today = many(9, (i) => `A storm nears Taliba for day ${i}`)
  const before = many(54, (i) => `A storm nears Taliba for day ${i}`)
  expect(await findTrending(today, before, 10)).toEqual([])
  expect(await findTrending(today, [], 10)).toEqual([])
  expect(await findTrending(today, quietWeek, 10)).toEqual([{ words: 'Taliba', stories: 9 }])
})

test('the shorter name stands where the longer one is only part of its stories', async () => {
  const today = [
    ...['Rain', 'Wind', 'Hail', 'Fog', 'Snow', 'Sun'].map((sky) => story(`${sky} over Taliba`)),
    ...many(3, (i) => `The Taliba Museum floods, hour ${i}`),
  ]
  expect(await findTrending(today, quietWeek, 10)).toEqual([{ words: 'Taliba', stories: 9 }])
})

test('in scripts without capitals every word may be a name, given without its prefix letter', async () => {
  const today = many(
    3,
    (i) => ['השביתה בטליבה', 'ראש העיר נפגש בטליבה', 'טליבה: הפגנה'][i] ?? '',
    'he',
  )
  const before = many(40, (i) => `המועצה דנה בתקציב ${i}`, 'he')
  expect(await findTrending(today, before, 10)).toEqual([{ words: 'טליבה', stories: 3 }])
})

test('titles with capitals throughout say nothing of names, and ordinary words are none', async () => {
  const today = [
    ...many(3, (i) => `Storm Hits The Coast Near Taliba Again Hour ${i}`),
    ...many(4, (i) => `Why the storm and the coast are back, hour ${i}`),
  ]
  const trending = await findTrending(today, quietWeek, 10)
  expect(trending.map(({ words }) => words)).not.toContain('storm')
})
