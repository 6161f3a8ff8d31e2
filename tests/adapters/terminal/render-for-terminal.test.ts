import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { renderForTerminal } from '../../../src/adapters/terminal/render-for-terminal.ts'
import { composeDigest } from '../../../src/delivery/compose-digest.ts'
import type { Block, Message } from '../../../src/delivery/message.ts'
import {
  bridgeBrief,
  briefOf,
  cometBrief,
  hebrewBrief,
  sampleDigest,
  sourceOf,
  storyOf,
} from '../../fakes/sample-briefs.ts'
import { lookOf, settingOf, visible } from './looking.ts'

function messageOf(...blocks: Block[]): Message {
  const { language, timeZone, now } = settingOf('en')
  return { blocks, language, timeZone, at: now, private: true, shows: [] }
}

test('addresses are listed once each where links cannot hide behind words', () => {
  const digest = sampleDigest({ stories: [storyOf(cometBrief(), 'new')], still: [] })
  const message = composeDigest(digest, settingOf('en'))
  const { lines } = renderForTerminal(message, lookOf('en', { links: false }))
  expect(lines.join('\n')).toMatch(
    /\n\nSources\n1 {2}Delta Wire {2}https:\/\/deltawire\.example\/news\/\d+\n\n2 More stories/,
  )
})

test('a number keeps its name beside it where a table has no room', () => {
  const cells = ['41', 'Velm Courier of the North', 'world', 'not read yet']
  const rows = [cells.map((text) => [{ text }])]
  const { lines } = renderForTerminal(
    messageOf({ kind: 'table', rows }),
    lookOf('en', { width: 40 }),
  )
  expect(lines).toEqual(['41 Velm Courier of the North', '  world', '  not read yet'])
})

test('on a narrow screen each address stands under its name, whole', () => {
  const digest = sampleDigest({ stories: [storyOf(cometBrief(), 'new')], still: [] })
  const message = composeDigest(digest, settingOf('en'))
  const { lines } = renderForTerminal(message, lookOf('en', { links: false, width: 40 }))
  expect(lines.join('\n')).toMatch(
    /\nSources\n1 {2}Delta Wire\n {3}https:\/\/deltawire\.example\/news\/\d+\n\n/,
  )
})

describe('numbers', () => {
  test('open the stories first, then press the buttons', () => {
    const message = composeDigest(sampleDigest(), settingOf('en'))
    expect(renderForTerminal(message, lookOf('en')).choices).toEqual([
      '/story #11',
      '/story #12',
      '/story #13',
      '/story #14',
      '/news',
      '/help',
    ])
  })
})

describe('widths', () => {
  test.each([24, 40, 60, 80, 100])('%i columns hold every line', (width) => {
    for (const language of ['en', 'he']) {
      const screen = language === 'he'
      const message = composeDigest(sampleDigest(), settingOf(language))
      const { lines } = renderForTerminal(message, lookOf(language, { width, screen }))
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    }
  })

  test('Japanese breaks between characters, its stops stay with the word before', () => {
    const spans = [{ text: '彗星調査で二つ目の恒星間天体を発見、来週詳細を発表。' }]
    const { lines } = renderForTerminal(
      messageOf({ kind: 'text', spans }),
      lookOf('en', { width: 30 }),
    )
    expect(lines).toEqual(['彗星調査で二つ目の恒星間天体を', '発見、来週詳細を発表。'])
  })

  test('a word longer than the line is broken, nothing of it lost', () => {
    const text = 'x'.repeat(70)
    const block = messageOf({ kind: 'text', spans: [{ text }] })
    const { lines } = renderForTerminal(block, lookOf('en', { width: 30 }))
    expect(lines.join('')).toBe(text)
  })

  test('a table too wide becomes a list', () => {
    const rows = [[[{ text: 'Velm Courier' }], [{ text: 'failing since Tuesday evening' }]]]
    const wide = renderForTerminal(messageOf({ kind: 'table', rows }), lookOf('en'))
    const narrow = renderForTerminal(
      messageOf({ kind: 'table', rows }),
      lookOf('en', { width: 32 }),
    )
    expect(wide.lines).toEqual(['Velm Courier  failing since Tuesday evening'])
    expect(narrow.lines).toEqual(['Velm Courier', '  failing since Tuesday evening'])
  })
})

describe('colour', () => {
  const card = composeDigest(
    sampleDigest({ stories: [storyOf(bridgeBrief(), 'new')], still: [] }),
    settingOf('en'),
  )

  test('is off in plain output: no escape at all', () => {
    const { lines } = renderForTerminal(card, lookOf('en', { links: false }))
    expect(lines.join('')).not.toContain('\u001b')
  })

  test('is bold for the headline and one accent for what is new', () => {
    const { lines } = renderForTerminal(card, lookOf('en', { colour: true, links: false }))
    const headline = lines.find((line) => line.includes('Velm bridge'))
    expect(headline).toContain('\u001b[1mVelm bridge reopens')
    expect(headline).toContain('\u001b[36mNEW\u001b[0m')
  })
})

describe('hostile text', () => {
  test('steers neither the screen nor the reading order, and no link leaves the web', () => {
    const source = { ...sourceOf('Velm\u001b[2J Courier', 1), url: 'javascript:alert(1)' }
    const brief = briefOf(
      1,
      'Pay \u202e001\u202c now\u0007\u001b]8;;https://evil.example\u0007',
      source,
    )
    const digest = sampleDigest({ stories: [storyOf(brief, 'new')], still: [] })
    const { lines } = renderForTerminal(
      composeDigest(digest, settingOf('en')),
      lookOf('en', { links: true }),
    )
    const text = lines.join('\n')
    expect(text).toContain('Pay 001 now')
    for (const mark of ['\u001b', '\u0007', '\u202e']) expect(text).not.toContain(mark)
  })

  test('a link whose words are another address shows where it leads', () => {
    const spans = [{ text: 'bank.example', link: 'https://evil.example/login' }]
    const { lines } = renderForTerminal(messageOf({ kind: 'text', spans }), lookOf('en'))
    expect(visible(lines)).toContain('bank.example (evil.example)')
  })
})

test('a Hebrew story inside an English digest is isolated, so that times stay at their end', () => {
  const digest = sampleDigest({ stories: [storyOf(hebrewBrief(), 'new')], still: [] })
  const { lines } = renderForTerminal(composeDigest(digest, settingOf('en')), lookOf('en'))
  expect(visible(lines)).toContain('[R קול הנמל], 05:30')
})
