import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadTopics } from '../../config/load-topics.ts'

function topicsFile(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'dateline-topics-')), 'topics.yaml')
  writeFileSync(path, text)
  return path
}

test('reads desks, with categories and queries that may be left out', () => {
  const path = topicsFile('desks:\n  - id: world\n    labels: { en: World }\n')
  expect(loadTopics(path)).toEqual([
    { id: 'world', labels: { en: 'World' }, categories: [], queries: [] },
  ])
})

test('names every entry that is wrong', () => {
  const path = topicsFile('desks:\n  - id: World News\n    labels: { he: עולם }\n')
  expect(() => loadTopics(path)).toThrow(/desks\.0\.id[^]*desks\.0\.labels/)
})

test('a file that is not there says so', () => {
  expect(() => loadTopics('/nowhere/topics.yaml')).toThrow('it cannot be read as YAML')
})
