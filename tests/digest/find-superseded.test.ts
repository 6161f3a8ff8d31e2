import { describe, expect, test } from 'vitest'
import { writeBrief } from '../../src/digest/write-brief.ts'
import { HOUR, MORNING, makeReport, makeStory } from './make-news.ts'

const harbour = { id: 'harbourpost.example', name: 'Harbour Post' }

/** What one more outlet tells, hours after the first. */
function tellLater(id: number, text: string, hours: number) {
  return makeReport({
    id,
    publisher: { id: `paper${id}.example`, name: `Paper ${id}` },
    firstSeen: MORNING + hours * HOUR,
    paragraphs: [text],
  })
}

describe('a brief of a story that went on for days', () => {
  const first = makeReport({
    id: 1,
    paragraphs: [
      'Two people died when the river Tarce flooded Sotomar, the rescue agency said.',
      'The water mill at the weir could be rebuilt within a year, mayor Bo Tarn said.',
      'The river rose to the second step of the town hall.',
    ],
  })
  const later = makeReport({
    id: 2,
    publisher: harbour,
    firstSeen: MORNING + 24 * HOUR,
    paragraphs: ['Four people died in the flood of the river Tarce, the rescue agency said.'],
  })

  test('numbers that moved and what was still to come are not told any more', () => {
    const texts = writeBrief(makeStory(), [first, later]).statements.map(({ text }) => text)
    expect(texts).toEqual([later.article.paragraphs[0], first.article.paragraphs[2]])
  })

  test('they are told while nothing newer is known', () => {
    expect(writeBrief(makeStory(), [first]).statements).toHaveLength(3)
  })

  test('what was seen at once is told apart by when it was published', () => {
    const seen = MORNING + 30 * HOUR
    const [old, fresh] = [first, later].map(({ article }) =>
      makeReport({ ...article, published: article.firstSeen, firstSeen: seen }),
    )
    if (old === undefined || fresh === undefined) throw new Error('there are two')
    const [top] = writeBrief(makeStory(), [old, fresh]).statements
    expect(top?.text).toBe(later.article.paragraphs[0])
  })

  test('a conflict that the newest reports leave behind is past, one they retell is not', () => {
    const both = [
      tellLater(
        1,
        'At least seven people were injured in the load test, the port authority said.',
        0,
      ),
      tellLater(2, 'Exactly three people were injured in the load test, mayor Bo Tarn said.', 0.25),
    ]
    const opened = tellLater(
      3,
      'Lorries crossed the rebuilt bridge at dawn with their lamps lit.',
      30,
    )
    const retold = tellLater(
      4,
      'Mayor Bo Tarn said exactly three people were injured in the test.',
      30,
    )
    const pastOf = (reports: typeof both) =>
      writeBrief(makeStory(), reports).disputes.map(({ past }) => past)
    expect(pastOf(both)).toEqual([undefined])
    expect(pastOf([...both, opened])).toEqual([true])
    expect(pastOf([...both, opened, retold])).toEqual([undefined])
  })
})
