import { afterEach, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { readReports } from '../../src/digest/read-reports.ts'
import { type OpenNews, openNews } from './open-news.ts'

let open: OpenNews
afterEach(() => open.close())

const keepAll = async (articles: readonly Article[]): Promise<readonly Article[]> => articles

test('each outlet’s newest report is listed once, of those that may be read', async () => {
  open = await openNews()
  const told = { storyId: 1, title: 'Velm bridge reopens after load test' }
  await open.tell(
    { ...told, publisher: 'Velm Courier', hoursAgo: 5 },
    { ...told, publisher: 'Velm Courier', title: 'Lorries cross Velm bridge', hoursAgo: 2 },
    { ...told, publisher: 'Northline', title: 'Bridge at Velm opens', hoursAgo: 4 },
    { ...told, publisher: 'Harbour Post', title: 'Ferries end at Velm', hoursAgo: 3 },
  )
  const listed = await readReports(
    1,
    async (articles) => articles.filter(({ publisher }) => publisher.name !== 'Northline'),
    open.stores,
  )
  expect(listed.map(({ title, source }) => [source.publisher, title])).toEqual([
    ['Velm Courier', 'Lorries cross Velm bridge'],
    ['Harbour Post', 'Ferries end at Velm'],
  ])
  expect(await readReports(99, keepAll, open.stores)).toEqual([])
})

test('a withdrawn report is said to be', async () => {
  open = await openNews()
  const [article] = await open.tell({ storyId: 1, title: 'Velm bridge falls' })
  if (article !== undefined) await open.correct(article, 'Withdrawn', 'withdrawal')
  expect(await readReports(1, keepAll, open.stores)).toMatchObject([{ isWithdrawn: true }])
})
