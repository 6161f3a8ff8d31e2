import { describe, expect, test } from 'vitest'
import type { DigestStatement } from '../../src/digest/digest.ts'
import { listLines } from '../../src/digest/list-lines.ts'
import type { StoryChange } from '../../src/story/story.ts'
import { HOUR, MORNING, makeAttribution, makeBrief } from './make-news.ts'

const vaccine = 'A vaccine against marsh fever cut cases in children by 74 per cent in a trial.'

function line(text: string, given: Partial<DigestStatement> = {}, hours = 0): DigestStatement {
  const at = MORNING + hours * HOUR
  const source = {
    articleId: 1,
    publisher: 'Velm Courier',
    publisherId: 'velmcourier.example',
    url: 'https://a.example',
    published: at,
  }
  return { text, source, attribution: null, credit: null, seenAt: at, ...given }
}

function textsOf(
  statements: readonly DigestStatement[],
  changes: readonly StoryChange[] = [],
  previousAt: number | null = null,
): readonly string[] {
  return listLines(makeBrief({ statements }), changes, previousAt).map(({ text }) => text)
}

const change: StoryChange = {
  revision: 2,
  at: MORNING,
  kind: 'fact',
  articleId: 1,
  about: '',
  before: '',
  after: '',
  speaker: null,
}

describe('listLines', () => {
  test.each([
    ['with a number in common', 'The vaccine prevented 74 per cent of cases, doctors said.'],
    ['in other order', 'In a trial of children, cases of marsh fever fell with a vaccine.'],
  ])('what one line says another does not say again: %s', (_, again) => {
    expect(textsOf([line(vaccine), line(again)])).toEqual([vaccine])
  })

  test('what several lines say together is not said again', () => {
    const bands = 'Bare rock divides the Saddle glacier after a warm summer.'
    const survey = 'Institute staff flew over the ice for a week with cameras.'
    const both =
      'The Saddle glacier, flown over for a week, is divided: institute cameras show rock.'
    expect(textsOf([line(bands), line(survey), line(both)])).toEqual([bands, survey])
  })

  test('lines that share a speaker and a week day say different things', () => {
    const speaker = 'the civil protection agency of Lirios'
    const attribution = makeAttribution({ speaker })
    const roads = line(`Roads were shut on Sunday, ${speaker} said.`, { attribution })
    const pumps = line(`Pumps came on Sunday, ${speaker} said.`, { attribution })
    expect(textsOf([roads, pumps])).toHaveLength(2)
  })

  test('a line that an account below it tells is left out, one line at least is kept', () => {
    const claim = 'The army entered the besieged town of Kef on Sunday, state radio said.'
    const again = 'Units of the army entered the town of Kef, a source told state radio.'
    const convoy = 'A convoy with flour waits at the cement works.'
    const told = { value: null, speaker: null, vantage: null, source: line('').source }
    const disputes = [
      {
        kind: 'denial' as const,
        about: 'army entered',
        accounts: [
          { ...told, text: claim },
          { ...told, text: 'The council denied it.' },
        ],
      },
    ]
    const list = (statements: readonly DigestStatement[]) =>
      listLines(makeBrief({ statements, disputes }), [], null).map(({ text }) => text)
    expect(list([line(again), line(convoy)])).toEqual([convoy])
    expect(list([line(again)])).toEqual([again])
  })

  test('the newest turn of a story goes before its background', () => {
    const [old, fresh] = ['Three were hurt in a first test.', 'Lorries cross the bridge again.']
    expect(textsOf([line(old), line(fresh, {}, 40)])).toEqual([fresh, old])
  })

  test('what a change is about leads, in the order of the changes', () => {
    const [a, b, c] = ['Ferries sail again.', 'Crews get more rest.', 'Fares will not rise.']
    const changes = [b, c].map((after) => ({ ...change, after }))
    expect(textsOf([line(a), line(c), line(b)], changes)).toEqual([b, c, a])
  })

  test('a line of a change is shown though others tell the same', () => {
    const again = 'The vaccine prevented 74 per cent of cases, doctors said.'
    const changes = [vaccine, again].map((after) => ({ ...change, after }))
    expect(textsOf([line(vaccine), line(again)], changes)).toEqual([vaccine, again])
  })

  test('a long line goes after short ones', () => {
    const long = `The mayor ${'walked and talked about many different things '.repeat(7)}.`
    expect(textsOf([line(long), line('Ferries sail again.')])[0]).toBe('Ferries sail again.')
  })

  test('that somebody does not speak goes after what somebody says', () => {
    const attribution = makeAttribution({ stance: 'non-denial' })
    const silent = line('The mayor declined to comment.', { attribution })
    expect(textsOf([silent, line('Ferries sail again.')])[0]).toBe('Ferries sail again.')
  })

  test('a line that is the headline is not said again', () => {
    const brief = makeBrief({ statements: [line('Ferries sail again.'), line('Fares rise.')] })
    const headline = { ...brief.headline, text: 'Ferries sail again.' }
    expect(listLines({ ...brief, headline }, [], null).map(({ text }) => text)).toEqual([
      'Fares rise.',
    ])
  })
})
