import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { classifyChange } from '../../src/article/classify-change.ts'

const FIRST = 'The rebuilt bridge reopened at dawn on Thursday, the port authority said.'
const SECOND = 'Three people were injured when a gantry came loose on Tuesday, the authority said.'
const before: Article = {
  id: 1,
  feedId: 1,
  publisher: { id: 'velmcourier.example', name: 'Velm Courier' },
  kind: 'report',
  title: 'Velm bridge reopens',
  paragraphs: [FIRST, SECOND],
  url: 'https://velmcourier.example/a/1',
  author: null,
  published: null,
  firstSeen: 0,
  language: 'en',
  credit: null,
  image: null,
  paywalled: false,
  complete: true,
  desks: [],
  position: 0,
  version: 1,
  lastChange: null,
}

const change = (changes: Partial<Article>, base = before) =>
  classifyChange(base, { ...base, ...changes, guid: null }, 5)

describe('classifyChange', () => {
  it('sees no change in addresses, white space, quote styles or a teaser of the same text', () => {
    expect(change({ url: 'https://velmcourier.example/a/1?x=2' })).toBeNull()
    expect(
      change({ paragraphs: [`${FIRST}  ${SECOND.replace(' when ', '\u00A0when ')}`] }),
    ).toBeNull()
    expect(change({ title: 'Velm  bridge reopens' })).toBeNull()
    expect(change({ paragraphs: [FIRST] })).toBeNull()
    expect(change({ paragraphs: [] })).toBeNull()
  })

  it('calls a fixed spelling minor', () => {
    expect(change({ paragraphs: [FIRST.replace('rebuilt', 're-built'), SECOND] })).toEqual({
      kind: 'minor',
      at: 5,
      notice: null,
    })
  })

  it('calls added news and changed numbers an update', () => {
    const more =
      'The dockers’ union disputed the account on Thursday and asked for the maintenance records of the crane.'
    expect(change({ paragraphs: [FIRST, SECOND, more] })?.kind).toBe('update')
    const counted = { ...before, paragraphs: [FIRST, 'Officials counted 3 injured.'] }
    expect(change({ paragraphs: [FIRST, 'Officials counted 5 injured.'] }, counted)?.kind).toBe(
      'update',
    )
  })

  it('calls a text written anew without a word about it a rewrite', () => {
    const anew = [
      'Nobody was harmed in the gantry incident, according to a statement released by the operator this morning.',
      'The company promised to publish all its maintenance records before the spring and to invite inspectors.',
    ]
    expect(change({ paragraphs: anew })?.kind).toBe('rewrite')
  })

  it('calls it a correction or a withdrawal only when the publisher says so, in its words', () => {
    const notice = 'Correction: An earlier version of this article said five people were injured.'
    expect(change({ paragraphs: [FIRST, SECOND, notice] })).toEqual({
      kind: 'correction',
      at: 5,
      notice,
    })
    const hebrew = 'תיקון: בגרסה קודמת של הכתבה נכתב כי חמישה בני אדם נפצעו.'
    expect(change({ paragraphs: [FIRST, SECOND, hebrew] })?.notice).toBe(hebrew)
    const gone = 'This article has been withdrawn because its figures could not be confirmed.'
    expect(change({ paragraphs: [gone] })).toEqual({ kind: 'withdrawal', at: 5, notice: gone })
  })

  it('keeps the time of a withdrawal whose notice is told in full later', () => {
    const title = 'Withdrawn: report on the bridge'
    const lastChange = change({ title, paragraphs: [] })
    expect(lastChange).toEqual({ kind: 'withdrawal', at: 5, notice: title })
    const notice = 'This article has been withdrawn. Its photographs showed another bridge.'
    const withdrawn = { ...before, title, paragraphs: [], lastChange }
    const draft = { ...withdrawn, paragraphs: [notice], guid: null }
    expect(classifyChange(withdrawn, draft, 9)).toEqual({ kind: 'withdrawal', at: 5, notice })
  })

  it('reports a notice once, and not somebody else’s correction', () => {
    const notice = 'Correction: An earlier version of this article said five people were injured.'
    const corrected = { ...before, paragraphs: [FIRST, SECOND, notice] }
    expect(change({}, corrected)).toBeNull()
    const others =
      'The union issued a correction of its count and the mayor welcomed it in a speech to dockers.'
    expect(change({ paragraphs: [FIRST, SECOND, others] })?.kind).toBe('update')
  })
})
