import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { evaluateDigest } from '../../evaluate/digest.ts'

const opening = 'The rebuilt bridge over the river Velm reopened to lorries on Monday at dawn.'
const quoted = '“Every cable was replaced before winter,” mayor Bo Tarn told state TV.'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-digest-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function run(lines: readonly string[], ...options: string[]) {
  const file = join(folder, 'stories.jsonl')
  writeFileSync(file, lines.join('\n'))
  const printed: unknown[] = []
  const code = await evaluateDigest([...options, file], (line) => printed.push(JSON.parse(line)))
  return { code, printed }
}

function story(id: string, text: string, title = 'Velm bridge reopens'): string {
  return JSON.stringify({ id, articles: [{ id: `${id}-a`, title, text }], language: 'en' })
}

describe('the digest door', () => {
  test('a story gives its headline and statements with article and attribution', async () => {
    const { code, printed } = await run([
      story('s1', `${opening}\n\nShare this article\n\n${quoted}`),
    ])
    expect(code).toBe(0)
    expect(printed).toEqual([
      {
        id: 's1',
        headline: 'Velm bridge reopens',
        statements: [
          { text: opening, article: 's1-a', attribution: null },
          {
            text: quoted,
            article: 's1-a',
            attribution: {
              speaker: 'mayor Bo Tarn',
              verb: 'told',
              medium: 'state TV',
              stance: 'claim',
            },
          },
        ],
        disputed: [],
      },
    ])
  })

  test('no more sentences than asked for are given', async () => {
    const { printed } = await run([story('s1', `${opening} ${quoted}`)], '--sentences', '1')
    expect(printed).toMatchObject([{ statements: [{ article: 's1-a' }] }])
  })

  test('lower-cased, tokenised copy without a title is given as it stands', async () => {
    const text =
      'the bridge over the river velm , a leading engineer wrote , has reopened to lorries .'
    const { printed } = await run([story('s1', text, '')])
    expect(printed).toMatchObject([{ statements: [{ text }] }])
  })

  test('where no sentence can stand alone the first ones are given all the same', async () => {
    const text = 'He said it again.\r\nShare this article\r\nWill they ever cross the river?'
    const { printed } = await run([story('s1', text)], '--sentences', '2')
    expect(printed).toMatchObject([
      { statements: [{ text: 'He said it again.' }, { text: 'Will they ever cross the river?' }] },
    ])
  })

  test('a line that fails says so and the rest goes on', async () => {
    const broken = ['{"id":"s1","articles":[]}', '{"id":"s2"', story('s3', opening)]
    const { code, printed } = await run(broken)
    expect(code).toBe(0)
    expect(printed).toMatchObject([{ id: 's1' }, { id: 's2' }, { id: 's3' }])
    expect(printed.map((line) => Object.keys(line ?? {}))).toMatchObject([
      ['id', 'error'],
      ['id', 'error'],
      ['id', 'headline', 'statements', 'disputed'],
    ])
  })

  test('nothing that could be read ends with 1', async () => {
    const printed: string[] = []
    const missing = join(folder, 'none.jsonl')
    expect(await evaluateDigest([missing], (line) => printed.push(line))).toBe(1)
    expect(printed).toEqual([JSON.stringify({ file: missing, error: 'cannot be read' })])
  })

  test('a length that is no whole number is refused', async () => {
    expect((await run([story('s1', opening)], '--sentences', 'few')).code).toBe(2)
  })
})
