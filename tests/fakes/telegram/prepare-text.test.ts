import * as fc from 'fast-check'
import type { MessageEntity } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { prepareText, type TextKind } from './prepare-text.ts'

function prepare(
  text: string,
  entities: readonly MessageEntity[] = [],
  kind: TextKind = 'message',
) {
  const mistakes: string[] = []
  const prepared = prepareText({ text, entities }, kind, (detail) => mistakes.push(detail))
  return { ...prepared, mistakes }
}

function refusalOf(...given: Parameters<typeof prepare>): string {
  try {
    prepare(...given)
  } catch (error) {
    if (error instanceof ApiError) return error.description
    throw error
  }
  return ''
}

const bold = (offset: number, length: number): MessageEntity => ({ type: 'bold', offset, length })
const link = (offset: number, length: number, url = 'https://velm.example/a'): MessageEntity => ({
  type: 'text_link',
  offset,
  length,
  url,
})

const many = (count: number) => Array.from({ length: count }, (_, at) => bold(at * 2, 1))
const types = (entities: readonly MessageEntity[]) =>
  prepare('ask @velmdesk', entities).entities.map(({ type }) => type)

describe('the length of a text', () => {
  test('4,096 UTF-16 units fit in a message, 1,024 in a caption, and none may be in a caption', () => {
    expect(prepare('x'.repeat(4096)).mistakes).toEqual([])
    expect(refusalOf('x'.repeat(4097))).toBe('Bad Request: message is too long')
    expect(refusalOf('😀'.repeat(2049))).toBe('Bad Request: message is too long')
    expect(prepare('x'.repeat(1024), [], 'caption').mistakes).toEqual([])
    expect(refusalOf('x'.repeat(1025), [], 'caption')).toBe(
      'Bad Request: message caption is too long',
    )
    expect(prepare('', [], 'caption').text).toBe('')
    expect(refusalOf(' \n ')).toBe('Bad Request: message text is empty')
    expect(refusalOf('א'.repeat(16_385))).toBe('Bad Request: text is too long')
  })
})

describe('what is cleaned and trimmed', () => {
  test('a clean text stays as it is', () => {
    expect(prepare('Velm\n\nbridge \u2060 \u2068x\u2069 \u200f', [bold(0, 4)])).toEqual({
      text: 'Velm\n\nbridge \u2060 \u2068x\u2069 \u200f',
      entities: [bold(0, 4)],
      mistakes: [],
    })
  })

  test('white space around it goes and entities move along', () => {
    const { text, entities, mistakes } = prepare(' \nVelm bridge\n', [bold(7, 6)])
    expect([text, entities]).toEqual(['Velm bridge', [bold(5, 6)]])
    expect(mistakes).toEqual(['the text changes: Telegram cleans and trims it'])
  })

  test('carriage returns and turning marks go, tabs become spaces', () => {
    const { text, entities } = prepare('a\r\n\u202eb\tc', [bold(4, 3)])
    expect([text, entities]).toEqual(['a\nb c', [bold(2, 3)]])
  })

  test('an entity of white space alone is dropped, one that begins with it is shortened', () => {
    const { entities, mistakes } = prepare('a  b', [bold(1, 2), bold(2, 2)])
    expect(entities).toEqual([bold(3, 1)])
    expect(mistakes).toEqual([])
    expect(prepare('a  b', [bold(1, 2)]).mistakes).toEqual([
      'entities of white space alone are dropped',
    ])
  })

  test('half a character is refused', () => {
    expect(refusalOf('\ud83d')).toBe('Bad Request: strings must be encoded in UTF-8')
  })
})

describe('where entities may lie', () => {
  test.each([
    [
      bold(0, 5),
      'entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 5',
    ],
    [bold(9, 1), 'entity begins after the end of the text at UTF-16 offset 9'],
    [bold(-1, 1), 'receive an entity with incorrect offset -1'],
    [bold(2, 1), 'entity begins in a middle of a UTF-16 symbol at byte offset 5'],
    [
      bold(0, 2),
      'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 5',
    ],
  ])('%j is refused', (entity, description) => {
    expect(refusalOf('a😀b', [entity])).toBe(`Bad Request: ${description}`)
  })

  test('a whole character may be marked', () => {
    expect(prepare('a😀b', [bold(1, 2)])).toMatchObject({ entities: [bold(1, 2)], mistakes: [] })
  })
})

describe('entities within each other', () => {
  test('styles over a link are cut at its borders and begin after white space', () => {
    const { entities, mistakes } = prepare('one two three', [bold(0, 13), link(4, 3)])
    expect(mistakes).toEqual([])
    expect(entities).toEqual([bold(0, 4), link(4, 3), bold(4, 3), bold(8, 5)])
  })

  test('a link within a quote stays, one that crosses its border is lost', () => {
    const quote: MessageEntity = { type: 'expandable_blockquote', offset: 0, length: 7 }
    expect(prepare('one two three', [quote, link(4, 3)]).mistakes).toEqual([])
    const crossing = prepare('one two three', [quote, link(4, 9)])
    expect(crossing.entities).toEqual([quote])
    expect(crossing.mistakes).toHaveLength(1)
  })

  test.each<[string, readonly MessageEntity[]]>([
    [
      'a quote in a quote',
      [
        { type: 'blockquote', offset: 0, length: 9 },
        { type: 'expandable_blockquote', offset: 2, length: 3 },
      ],
    ],
    ['bold in code', [{ type: 'code', offset: 0, length: 9 }, bold(2, 3)]],
    ['code in a link', [link(0, 9), { type: 'code', offset: 2, length: 3 }]],
    ['a link in a link', [link(0, 9), link(2, 3)]],
    ['an empty one', [bold(2, 0)]],
    ['a link to nowhere', [link(0, 3, 'javascript:alert(1)')]],
    ['a mention of the bot’s own', [{ type: 'mention', offset: 0, length: 3 }]],
  ])('%s loses something', (_, entities) => {
    expect(prepare('one two three', entities).mistakes).not.toEqual([])
  })

  test('a hundred are kept, more are dropped without a word', () => {
    const text = 'x '.repeat(110).trim()
    expect(prepare(text, many(100)).mistakes).toEqual([])
    const { entities, mistakes } = prepare(text, many(101))
    expect(entities).toHaveLength(100)
    expect(mistakes).toEqual(['entities change: 101 entities: 1 are dropped'])
  })

  test('links of more than 9,500 bytes in all are refused', () => {
    const url = `https://velm.example/${'a'.repeat(950)}`
    const links = (count: number) => Array.from({ length: count }, (_, at) => link(at * 2, 1, url))
    expect(prepare('x '.repeat(20).trim(), links(9)).mistakes).toEqual([])
    expect(refusalOf('x '.repeat(20).trim(), links(10))).toBe('Bad Request: ENTITIES_TOO_LONG')
  })
})

describe('what Telegram adds', () => {
  test('names in bold are mentioned, names in a link or code are not', () => {
    expect(types([])).toEqual(['mention'])
    expect(types([bold(0, 13)])).toContain('mention')
    expect(types([link(4, 9)])).toEqual(['text_link'])
    expect(types([{ type: 'code', offset: 0, length: 13 }])).toEqual(['code'])
  })

  test('whatever is marked, the result lies within the text, in order', () => {
    const anyEntity = fc.tuple(
      fc.constantFrom('bold', 'italic', 'blockquote', 'expandable_blockquote', 'code', 'text_link'),
      fc.nat(30),
      fc.integer({ min: 1, max: 12 }),
    )
    fc.assert(
      fc.property(fc.array(anyEntity, { maxLength: 8 }), (drawn) => {
        const text = ' Velm @bridge /reopens  after velm.news said so. '
        const entities = drawn.map(([type, offset, length]): MessageEntity => {
          if (type === 'text_link') return link(offset, length)
          if (type === 'bold' || type === 'italic') return { type, offset, length }
          if (type === 'code') return { type, offset, length }
          return { type: type === 'blockquote' ? type : 'expandable_blockquote', offset, length }
        })
        const prepared = prepare(text, entities)
        for (const [index, { offset, length }] of prepared.entities.entries()) {
          expect(length).toBeGreaterThan(0)
          expect(offset).toBeGreaterThanOrEqual(prepared.entities[index - 1]?.offset ?? 0)
          expect(offset + length).toBeLessThanOrEqual(prepared.text.length)
        }
      }),
    )
  })
})
