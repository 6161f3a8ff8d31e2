import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadAliases, loadTopics } from '../../config/load-topics.ts'

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

const desk = 'desks:\n  - id: world\n    labels: { en: World }\n'

test('reads names that mean the same; there need be none', () => {
  const path = topicsFile(
    `${desk}aliases:\n  - [Velmora, Welmora, ולמורה]\n  - [Port Taliba, 1847]\n`,
  )
  expect(loadAliases(path)).toEqual([
    ['Velmora', 'Welmora', 'ולמורה'],
    ['Port Taliba', '1847'],
  ])
  expect(loadAliases(topicsFile(desk))).toEqual([])
})

test('a list of one name, a name without letters and a name in two lists are named', () => {
  const alone = topicsFile(`${desk}aliases:\n  - [Velmora]\n  - ["…", Taliba]\n`)
  expect(() => loadAliases(alone)).toThrow(/aliases\.0[^]*aliases\.1\.0/)
  const twice = topicsFile(`${desk}aliases:\n  - [Velmora, Welmora]\n  - [Taliba, VELMORA]\n`)
  expect(() => loadAliases(twice)).toThrow('aliases.1: "VELMORA" stands there twice')
})

test('the aliases that come with the program are well formed', () => {
  expect(loadAliases('config/topics.yaml').length).toBeGreaterThan(0)
})
