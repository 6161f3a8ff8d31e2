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

test('a colour is #rrggbb; another is named', () => {
  const coloured = loadTopics(topicsFile(`${desk}    colour: '#3b82c4'\n`))
  expect(coloured[0]?.colour).toBe('#3b82c4')
  expect(() => loadTopics(topicsFile(`${desk}    colour: blue\n`))).toThrow('desks.0.colour')
})

/** Relative luminance of #rrggbb (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
function contrast(colour: string, ground: string): number {
  const [dark = 0, light = 0] = [luminance(colour), luminance(ground)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test('every desk of ours has an accent that is seen on light and on dark', () => {
  const desks = loadTopics('config/topics.yaml')
  const weak = desks.filter(({ colour = '#ffffff' }) =>
    ['#ffffff', '#f2f3f5', '#313338', '#1a1a1e'].some((ground) => contrast(colour, ground) < 3),
  )
  expect(weak.map(({ id }) => id)).toEqual([])
  expect(new Set(desks.map(({ colour }) => colour)).size).toBe(desks.length)
})
