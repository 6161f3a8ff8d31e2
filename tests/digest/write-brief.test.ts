import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkBrief } from '../../src/digest/check-digest.ts'
import { writeBrief } from '../../src/digest/write-brief.ts'
import {
  HOUR,
  MORNING,
  makeReport,
  makeStatedReport,
  makeStatement,
  makeStory,
} from './make-news.ts'

const harbour = { id: 'harbourpost.example', name: 'Harbour Post' }
const paragraphs = [
  'The rebuilt bridge over the river Velm reopened to lorries on Monday at dawn.',
  '“Every cable was replaced before winter,” chief engineer Ada Renn told reporters.',
  'The ferry that carried passengers across the river will run until December.',
]
const courier = makeReport({ id: 1, paragraphs })
const post = makeReport({
  id: 2,
  publisher: harbour,
  url: 'https://harbourpost.example/2',
  title: 'Lorries cross rebuilt Velm bridge',
  paragraphs: ['Dockers cheered as the first lorries crossed the Velm bridge, mayor Bo Tarn said.'],
})

/** The headline of a later segment with these sentences: no title speaks of it. */
function headed(...texts: readonly string[]): string {
  const report = makeStatedReport(texts.map((text) => makeStatement(text)))
  return writeBrief(makeStory(), [{ ...report, segment: 1 }]).headline.text
}

describe('writeBrief', () => {
  test('every line is a sentence of the report it links to, with its publisher', () => {
    const { statements } = writeBrief(makeStory(), [courier, post])
    expect(statements.map(({ text }) => text).toSorted()).toEqual(
      [...paragraphs, ...post.article.paragraphs].toSorted(),
    )
    for (const { text, source } of statements) {
      const { article } =
        [courier, post].find((report) => report.article.id === source.articleId) ?? post
      expect(article.paragraphs).toContain(text)
      expect(source).toMatchObject({ publisher: article.publisher.name, url: article.url })
    }
  })

  test('a headline out of the text is rather a line without a bare day than “Friday, …”', () => {
    const day = 'Friday, the Halden Stock Exchange said it would open an hour earlier.'
    const other = 'Brokers of Halden welcomed the longer hours of trading.'
    expect(headed(day, other)).toBe(other)
    expect(headed(day)).toBe(day)
    expect(headed(`On ${day}`, other)).toBe(`On ${day}`)
  })

  test('a quotation keeps its speaker', () => {
    const { statements } = writeBrief(makeStory(), [courier])
    const quoted = statements.find(({ text }) => text.startsWith('“Every cable'))
    expect(quoted?.attribution?.speaker).toContain('Ada Renn')
  })

  test('a quotation whose speaker stands in the sentence before names that speaker', () => {
    const report = makeReport({
      paragraphs: [
        'Mayor Ila Moss said the bridge was safe.',
        '“Nobody was hurt in the whole long test.”',
      ],
    })
    const { statements } = writeBrief(makeStory(), [report])
    const quoted = statements.find(({ text }) => text.includes('Nobody was hurt'))
    expect(quoted?.attribution?.speaker ?? quoted?.text).toContain('Ila Moss')
  })

  test('one outlet is the only one to report', () => {
    expect(writeBrief(makeStory(), [courier]).origin).toEqual({
      outlets: 1,
      originators: 1,
      only: 'Velm Courier',
      independent: false,
    })
  })

  test('agency copy run by several outlets is one originator', () => {
    const copies = [1, 2, 3].map((id) =>
      makeReport(
        {
          id,
          publisher: { id: `paper${id}.example`, name: `Paper ${id}` },
          credit: 'Delta Wire',
          paragraphs,
        },
        'delta-wire',
      ),
    )
    expect(writeBrief(makeStory(), copies).origin).toEqual({
      outlets: 3,
      originators: 1,
      only: 'Delta Wire',
      independent: false,
    })
  })

  test('different originators with different speakers are independent, without speakers they are not', () => {
    expect(writeBrief(makeStory(), [courier, post]).origin.independent).toBe(true)
    const silent = makeReport({
      id: 3,
      publisher: harbour,
      paragraphs: ['The bridge is open again.'],
    })
    expect(writeBrief(makeStory(), [courier, silent]).origin.independent).toBe(false)
  })

  test('opinion and live pages are labelled links, never text', () => {
    const opinion = makeReport({ id: 3, kind: 'opinion', title: 'A bridge too late', paragraphs })
    const brief = writeBrief(makeStory(), [post, opinion])
    expect(brief.links).toMatchObject([
      { kind: 'opinion', title: 'A bridge too late', source: { articleId: 3 } },
    ])
    expect(brief.statements.map(({ source }) => source.articleId)).toEqual([2])
    expect(brief.origin.outlets).toBe(1)
  })

  test('a paywalled article gives its headline and link only', () => {
    const statements = paragraphs.map((text) => makeStatement(text))
    const paywalled = makeStatedReport(statements, { paywalled: true })
    const brief = writeBrief(makeStory(), [paywalled])
    expect(brief.headline.text).toBe('Velm bridge reopens after load test')
    expect(brief.statements).toEqual([])
  })

  test('a publisher can be shown by headline and link only', () => {
    const headlineOnly = new Set([harbour.id])
    const { statements } = writeBrief(makeStory(), [courier, post], { headlineOnly })
    expect(statements.every(({ source }) => source.publisher === 'Velm Courier')).toBe(true)
  })

  test('a withdrawn article gives no statements, its withdrawal is told in its own words', () => {
    const notice = 'This report has been withdrawn because its source was not who he claimed to be.'
    const lastChange = { kind: 'withdrawal' as const, at: MORNING + HOUR, notice }
    const withdrawn = makeReport({ id: 2, publisher: harbour, paragraphs, lastChange })
    const brief = writeBrief(makeStory(), [courier, withdrawn])
    expect(brief.statements.every(({ source }) => source.articleId === 1)).toBe(true)
    expect(brief.notices).toMatchObject([
      { kind: 'withdrawal', text: notice, source: { articleId: 2 } },
    ])
    expect(brief.origin.outlets).toBe(1)
  })

  test('a correction is told in the publisher’s words', () => {
    const notice = 'Correction: an earlier version misstated the length of the bridge.'
    const lastChange = { kind: 'correction' as const, at: MORNING + HOUR, notice }
    const brief = writeBrief(makeStory(), [makeReport({ paragraphs, lastChange })])
    expect(brief.notices).toMatchObject([{ kind: 'correction', text: notice }])
  })

  test('accounts that differ show who says which, the claim first', () => {
    const port = makeReport({
      id: 3,
      paragraphs: ['At least seven people were injured in the load test, the port authority said.'],
    })
    const union = makeReport({
      id: 4,
      publisher: harbour,
      firstSeen: MORNING + HOUR / 4,
      paragraphs: ['Exactly three people were injured in the load test, mayor Bo Tarn said.'],
    })
    const [dispute] = writeBrief(makeStory(), [port, union]).disputes
    expect(dispute?.kind).toBe('number')
    expect(dispute?.accounts.map(({ speaker }) => speaker)).toEqual([
      'the port authority',
      expect.stringContaining('Bo Tarn'),
    ])
  })

  test('no more words than the operator allows are taken from one article', () => {
    const { statements } = writeBrief(makeStory(), [courier], { wordsPerArticle: 20 })
    expect(statements).toHaveLength(1)
  })

  test('a line that the check finds fault with is not shown', () => {
    const invented = makeStatement('The bridge has eleven golden towers and a moat.')
    const given = makeStatedReport([makeStatement(paragraphs[0] ?? ''), invented])
    const article = { ...given.article, paragraphs }
    const { statements } = writeBrief(makeStory(), [{ ...given, article }])
    expect(statements.map(({ text }) => text)).toEqual([paragraphs[0]])
  })

  test('sponsored pieces and satire are not even links', () => {
    const others = (['sponsored', 'satire', 'analysis'] as const).map((kind, i) =>
      makeReport({ id: 5 + i, kind, title: `A bridge of ${kind}`, paragraphs }),
    )
    const { links } = writeBrief(makeStory(), [courier, ...others])
    expect(links.map(({ kind }) => kind)).toEqual(['analysis'])
  })

  test('a notice about the article is never one of its statements', () => {
    const notice = 'Correction: An earlier version of this article gave 84 metres. It is 74 metres.'
    const report = makeReport({ paragraphs: [...paragraphs, notice] })
    const told = writeBrief(makeStory(), [report]).statements.map(({ text }) => text)
    expect(told.join(' ')).not.toMatch(/metres/)
    expect(told.length).toBeGreaterThan(1)
  })

  test('a withdrawn article keeps the title a reader knows it by, where that is known', () => {
    const title = 'Withdrawn: report on the bridge'
    const words = 'This article has been withdrawn. Its photographs were not of the bridge.'
    const lastChange = { kind: 'withdrawal' as const, at: MORNING + HOUR, notice: words }
    const report = makeReport({ title, paragraphs: [words], lastChange })
    const former = new Map([[1, 'Velm bridge falls into river']])
    const { headline, notices } = writeBrief(makeStory(), [report], { formerTitles: former })
    expect(headline.text).toBe('Velm bridge falls into river')
    expect(notices).toMatchObject([{ kind: 'withdrawal', text: words }])
    expect(writeBrief(makeStory(), [report]).headline.text).toBe(title)
  })

  test('the later part of an article is headed by its own first sentence', () => {
    const text = 'Also Monday, the Halden exchange said it would open an hour earlier from January.'
    const report = { ...makeReport({ title: 'Bank holds rate', paragraphs: [text] }), segment: 1 }
    const brief = writeBrief(makeStory(), [report])
    expect(text).toContain(brief.headline.text)
    expect(checkBrief(brief, [report])).toEqual([])
  })

  test('an accusation without an answer gives neither lines nor a headline to brief', () => {
    const title = 'Clerk accuses Orrel Freight of hiding injuries'
    const report = makeReport({
      title,
      paragraphs: ['A clerk accused Orrel Freight on Monday of hiding injuries at a warehouse.'],
    })
    expect(writeBrief(makeStory(), [report])).toMatchObject({ accusing: true, statements: [] })
    const denial = makeReport({
      id: 2,
      title: 'Orrel Freight denies hiding injuries',
      publisher: harbour,
      paragraphs: ['Orrel Freight denied that it was hiding injuries at the warehouse.'],
    })
    expect(writeBrief(makeStory(), [report, denial]).accusing).toBeUndefined()
  })

  test('an accusation found behind an office and a day stands together with its answer', () => {
    const accusing = 'Auditors accused deputy mayor Dan Tol on Monday of steering three contracts.'
    const answer = 'Dan Tol denied wrongdoing in a letter that his office sent out at noon.'
    const first = makeReport({ title: 'Audit of harbour contracts', paragraphs: [accusing] })
    const other = makeReport({ id: 2, publisher: harbour, paragraphs: [answer] })
    expect(writeBrief(makeStory(), [first]).statements).toEqual([])
    const brief = writeBrief(makeStory(), [first, other])
    const told = brief.statements.map(({ text }) => text)
    expect(told[told.indexOf(accusing) + 1]).toBe(answer)
    expect(told).toContain(accusing)
    expect(checkBrief(brief, [first, other])).toEqual([])
  })

  test('untitled copy is headed by its first line', () => {
    const untitled = makeReport({ title: '', paragraphs })
    expect(paragraphs).toContain(writeBrief(makeStory(), [untitled]).headline.text)
  })

  test('lower-cased, tokenised text is shown as it stands', () => {
    const text =
      'the bridge over the river velm , a leading engineer said , has reopened to lorries .'
    const report = makeReport({ title: '', paragraphs: [text] })
    expect(writeBrief(makeStory(), [report]).statements.map((line) => line.text)).toEqual([text])
  })

  test('no report, whatever it says, makes a brief that the check finds fault with', () => {
    const word = fc.constantFrom(
      'Velm',
      'bridge',
      'said',
      'he',
      'They',
      '“',
      '”',
      '12',
      'people',
      'were',
      'injured',
      'denied',
      'However,',
      'police',
      'Renn',
      'not',
      '…',
      '(16 km)',
      'Also Thursday',
      'VELM —',
      'told',
      'it.',
    )
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 14 })
      .map((words) => `${words.join(' ')}.`)
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
    const article = fc.record({
      title: fc.oneof(sentence, fc.constant('')),
      paragraphs: fc.array(paragraph, { maxLength: 4 }),
      paywalled: fc.boolean(),
      language: fc.constantFrom('en', 'fr', 'he', 'und'),
    })
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 4 }), (articles) => {
        const reports = articles.map((given, i) => makeReport({ id: i + 1, ...given }))
        expect(checkBrief(writeBrief(makeStory(), reports), reports)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
