import { expect, test } from 'vitest'
import { markContent, tellsMethod } from '../../src/digest/mark-content.ts'
import { makeReport } from './make-news.ts'

test.each([
  ['Bridge reopens in Velm with a mortgage fair', []],
  ['Two killed as shelling hits Velm', ['violence', 'death']],
  ['Velm court convicts rapist', ['sexual-crime']],
  ['Suicide rates fall in Velm', ['self-harm']],
  ['Un mort dans un attentat à Velm', ['violence', 'death']],
  ['שלושה הרוגים בפיגוע בוולם', ['violence', 'death']],
  ['Attack on market in Velm', ['violence']],
  ['Lawmaker says card failure was attack from abroad', []],
  ['Cyberattack shuts Velm port computers', []],
  ['Hackers claim attack on hospital servers; three dead', ['violence', 'death']],
  ['Angriff auf Server der Hafenbehörde', []],
  ['مقتل ثلاثة في هجوم على فيلم', ['violence', 'death']],
])('%s is marked %j', (title, marks) => {
  expect(markContent([makeReport({ title })])).toEqual(marks)
})

test('a word deep in the text does not mark a story', () => {
  const quiet = ['The bridge reopened.', 'Lorries crossed.', 'The mayor spoke.']
  const report = makeReport({ paragraphs: [...quiet, 'His father died in 1970.'] })
  expect(markContent([report])).toEqual([])
})

test.each(['He hanged himself at home.', 'Elle s’est pendue.', 'Er erhängte sich.'])(
  '%s tells a method',
  (text) => {
    expect(tellsMethod(text)).toBe(true)
  },
)

test('a picture that was hanged tells no method', () => {
  expect(tellsMethod('The picture was hung in the hall by the mayor himself.')).toBe(false)
})
