import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DatabaseError } from '../../../src/adapters/database/database-error.ts'
import { type Database, openDatabase } from '../../../src/adapters/database/open-database.ts'
import { addArticle, DAY, NOW, sampleDraft, sampleStory } from '../../contracts/storage-samples.ts'
import { temporaryFolder } from './temporary-folder.ts'

const newPath = () => join(temporaryFolder(), 'news.db')

/** Opens, and closes when the test is over. */
async function open(path: string, maxPageCount?: number): Promise<Database> {
  const database = await openDatabase({ path, ...(maxPageCount ? { maxPageCount } : {}) })
  onTestFinished(() => database.close())
  return database
}

async function troubleOf(work: Promise<unknown>): Promise<[string, string]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof DatabaseError)) throw new Error(`no DatabaseError: ${String(error)}`)
  return [error.trouble, error.message]
}

/** Stores `count` articles with some 4 KB of text each. */
async function fill({ articles }: Database, count: number, firstSeen = NOW): Promise<void> {
  const paragraphs = ['The port authority said the span was tested. '.repeat(90)]
  for (let done = 0; done < count; done += 100)
    await articles.addArticles(
      Array.from({ length: 100 }, () => ({
        draft: sampleDraft({ paragraphs, firstSeen }),
        words: 'velm bridg\nport author said span test',
      })),
    )
}

test('what was stored is there after closing and opening again', async () => {
  const path = join(temporaryFolder(), 'made/for/it/news.db')
  const first = await openDatabase({ path })
  const article = await addArticle(first)
  await first.stories.saveGrouping({ stories: [sampleStory(3)], placed: [], merges: [] })
  await first.close()
  const second = await open(path)
  expect(await second.articles.getArticles([article.id])).toEqual([article])
  expect(await second.stories.nextStoryId()).toBe(4)
})

test('a file in use is refused until it is free', async () => {
  const path = newPath()
  const first = await openDatabase({ path })
  expect(await troubleOf(openDatabase({ path }))).toEqual([
    'in-use',
    `another Dateline is already running on ${path}; stop it first, or give this one another DATA_DIR or DATABASE_URL`,
  ])
  await addArticle(first)
  await first.close()
  expect(await (await open(path)).articles.countArticles()).toBe(1)
})

test('a process that is killed frees the file and loses nothing it had stored', async () => {
  const path = newPath()
  const holder = spawn(
    process.execPath,
    ['--input-type=module', '-e', holdOpen, import.meta.dirname, path],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => void holder.kill('SIGKILL'))
  await once(holder.stdout, 'data')
  expect((await troubleOf(openDatabase({ path })))[0]).toBe('in-use')
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  expect(await (await open(path)).feeds.listFeeds(null)).toHaveLength(1)
})

const holdOpen = `
  const [here, path] = process.argv.slice(1)
  const { openDatabase } = await import(here + '/../../../src/adapters/database/open-database.ts')
  const { addFeed } = await import(here + '/../../contracts/storage-samples.ts')
  await addFeed(await openDatabase({ path }))
  console.log('stored')
  setInterval(() => {}, 1000)`

test('a full disk is told as such, and nothing is half-written', async () => {
  const path = newPath()
  const database = await open(path, 400)
  const [trouble, message] = await troubleOf(fill(database, 10_000))
  expect(trouble).toBe('full')
  expect(message).toContain(`no room left to write ${path}`)
  const stored = await database.articles.countArticles()
  expect(stored % 100).toBe(0)
  const found = await database.articles.searchArticles({
    stems: ['velm'],
    languages: [],
    limit: 10_000,
  })
  expect(found).toHaveLength(stored)
})

test('when there is room again, the work goes on', async () => {
  const database = await open(newPath(), 400)
  await troubleOf(fill(database, 10_000, NOW - DAY))
  const stored = await database.articles.countArticles()
  expect(await database.articles.deleteBefore(NOW, stored)).toBe(stored)
  await fill(database, 100)
  expect(await database.articles.countArticles()).toBe(100)
})

test('a disk too small for the tables leaves no half-made database', async () => {
  const path = newPath()
  expect((await troubleOf(openDatabase({ path, maxPageCount: 20 })))[0]).toBe('full')
  expect(await (await open(path)).articles.countArticles()).toBe(0)
})

test('a damaged file is refused at the start, and left as it is', async () => {
  const path = newPath()
  const database = await openDatabase({ path })
  await fill(database, 200)
  await database.close()
  const bytes = readFileSync(path)
  bytes.fill(0x5a, 40 * 4096, 60 * 4096)
  writeFileSync(path, bytes)
  const [trouble, message] = await troubleOf(openDatabase({ path }))
  expect(trouble).toBe('corrupt')
  expect(message).toMatch(/is damaged.*restore a backup/)
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a file cut short is refused at the start', async () => {
  const path = newPath()
  const database = await openDatabase({ path })
  await fill(database, 200)
  await database.close()
  truncateSync(path, Math.floor(statSync(path).size / 4096 / 2) * 4096)
  expect((await troubleOf(openDatabase({ path })))[0]).toBe('corrupt')
})

test('a file of something else is refused and left as it is', async () => {
  const path = newPath()
  writeFileSync(path, 'Dear diary, this is no database. '.repeat(200))
  const before = readFileSync(path)
  const [trouble, message] = await troubleOf(openDatabase({ path }))
  expect([trouble, message]).toEqual([
    'not-a-database',
    `${path} is not a Dateline database; move it away, or choose another path`,
  ])
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a folder that cannot be written is told as such', async () => {
  const file = newPath()
  writeFileSync(file, '')
  const path = join(file, 'news.db')
  const [trouble, message] = await troubleOf(openDatabase({ path }))
  expect(trouble).toBe('unwritable')
  expect(message).toMatch(/cannot be opened for writing; check that its folder exists/)
})

test('after a refusal the file can be opened again', async () => {
  const path = newPath()
  await troubleOf(openDatabase({ path, maxPageCount: 20 }))
  expect((await troubleOf(openDatabase({ path, maxPageCount: 20 })))[0]).toBe('full')
})

test('deleting what is old keeps the file from growing for ever', async () => {
  const path = newPath()
  const sizes: number[] = []
  for (let day = 0; day < 8; day++) {
    const database = await openDatabase({ path })
    await fill(database, 300, NOW + day * DAY)
    while ((await database.articles.deleteBefore(NOW + (day - 1) * DAY, 100)) > 0);
    expect(await database.articles.countArticles()).toBe(day === 0 ? 300 : 600)
    await database.close()
    sizes.push(statSync(path).size)
  }
  const [first = 0, second = 0, ...later] = sizes
  expect(second).toBeGreaterThan(first)
  expect(Math.max(...later)).toBeLessThan(second * 1.6)
})

test('space that is not needed any more is given back', async () => {
  const path = newPath()
  const database = await openDatabase({ path })
  await fill(database, 1000)
  while ((await database.articles.deleteBefore(NOW + 1, 100)) > 0);
  for (let step = 0; step < 20; step++) await database.articles.deleteBefore(0, 1)
  await database.close()
  expect(statSync(path).size).toBeLessThan(1_500_000)
})
