import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evaluateStories } from '../../evaluate/stories.ts'

async function runDoor(lines: readonly string[], ...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'stories-'))
  const file = join(folder, 'articles.jsonl')
  await writeFile(file, lines.join('\n'))
  const printed: unknown[] = []
  const code = await evaluateStories([...args, file], (line) => printed.push(JSON.parse(line)))
  await rm(folder, { recursive: true })
  return { code, printed }
}

const bridge = {
  id: 'a',
  title: 'Velm bridge reopens after load test',
  text: 'The Velm bridge reopened to lorries on Monday after its rebuilt span passed a load test, the port authority said.',
  published: '2026-11-23T06:12:00Z',
}
const copy = { ...bridge, id: 'b', published: '2026-11-23T07:00:00Z', source: 'Harbour Post' }
const comet = {
  id: 3,
  title: 'Comet survey finds second interstellar visitor',
  text: 'Astronomers at the Orla observatory found a comet that came from outside the solar system.',
}

test('every line gets the story of its event, in order', async () => {
  const lines = [bridge, comet, copy].map((article) => JSON.stringify(article))
  const expected = {
    code: 0,
    printed: [
      { id: 'a', story: 1 },
      { id: 3, story: 2 },
      { id: 'b', story: 1 },
    ],
  }
  expect(await runDoor(lines)).toEqual(expected)
  expect(await runDoor(lines, '--final')).toEqual(expected)
})

test('a broken line tells its error, and the rest goes on', async () => {
  const { code, printed } = await runDoor(['{"id":', '{"title":"no id"}', JSON.stringify(comet)])
  expect(code).toBe(0)
  expect(printed[0]).toHaveProperty('error')
  expect(printed).toMatchObject([
    { id: null },
    { id: null, error: 'not an article: no id' },
    { id: 3, story: 1 },
  ])
})

test('a file that cannot be read ends with code 1', async () => {
  const printed: string[] = []
  expect(await evaluateStories(['/nowhere/at-all.jsonl'], (line) => printed.push(line))).toBe(1)
  expect(printed).toEqual(['{"file":"/nowhere/at-all.jsonl","error":"cannot be read"}'])
})
