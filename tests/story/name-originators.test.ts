import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { nameOriginators } from '../../src/story/name-originators.ts'
import { HOUR, MORNING, makeReport } from '../digest/make-news.ts'

const wire = [
  'Lorries crossed the rebuilt bridge at Velm on Monday for the first time in fourteen months.',
  'The port authority said 140 lorries had crossed in the first hour after dawn.',
]
const own = [
  'Dockers with a banner stood beside the ramp while hauliers waited for the barrier to lift.',
  'The union asked the inspectorate for a list of everybody who was hurt in the autumn.',
]

function article(id: number, name: string, given: Partial<Article> = {}): Article {
  const publisher = { id: `${name}.example`, name }
  return makeReport({ id, publisher, paragraphs: wire, firstSeen: MORNING + id * HOUR, ...given })
    .article
}

function originsOf(articles: readonly Article[]): readonly (string | undefined)[] {
  const origins = nameOriginators(articles)
  return articles.map(({ id }) => origins.get(id))
}

describe('nameOriginators', () => {
  test('a publisher’s own text is its own', () => {
    const other = article(2, 'post', { paragraphs: own })
    expect(originsOf([article(1, 'courier'), other])).toEqual(['courier.example', 'post.example'])
  })

  test('a credited text is the agency’s, however it is spelled', () => {
    const copies = [' Delta Wire', 'DELTA WIRE'].map((credit, i) =>
      article(i + 1, `paper${i}`, { credit }),
    )
    expect(originsOf(copies)).toEqual(['delta wire', 'delta wire'])
  })

  test('an uncredited copy of agency text is the agency’s, also when it came first', () => {
    const copy = article(1, 'courier', { paragraphs: [...wire, 'More soon.'] })
    expect(originsOf([copy, article(2, 'deltawire', { credit: 'Delta Wire' })])).toEqual([
      'delta wire',
      'delta wire',
    ])
  })

  test('of nearly the same uncredited text the first carrier is the origin, whatever the order given', () => {
    const [first, second] = [article(1, 'courier'), article(2, 'post')]
    expect(originsOf([second, first])).toEqual(['courier.example', 'courier.example'])
  })

  test('a copy of a copy has the first one’s origin', () => {
    const longer = article(2, 'post', { paragraphs: [...wire, own[0] ?? ''] })
    const third = article(3, 'echo', { paragraphs: [...wire, own[0] ?? '', 'It rained.'] })
    expect(originsOf([article(1, 'courier'), longer, third])).toEqual(
      Array.from({ length: 3 }, () => 'courier.example'),
    )
  })

  test('texts without words are nobody’s copies', () => {
    const empty = ['one', 'two'].map((name, i) => article(i + 1, name, { paragraphs: [] }))
    expect(originsOf(empty)).toEqual(['one.example', 'two.example'])
  })
})
