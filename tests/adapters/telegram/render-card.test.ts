import { describe, expect, test } from 'vitest'
import { renderPart } from '../../../src/adapters/telegram/render-part.ts'
import type { CardImage, StoryCardBlock } from '../../../src/delivery/message.ts'
import { briefOf, sourceOf, statementOf } from '../../fakes/sample-briefs.ts'
import { problemsOf } from './check-budgets.ts'
import { messageOf, readPart, readText, renderingIn } from './rendering.ts'

const source = {
  ...sourceOf('Velm Courier', 2),
  url: 'https://velmcourier.example/bridge',
}
const photo: CardImage = {
  url: 'https://velmcourier.example/bridge.jpg',
  credit: 'Ilan Mor',
  spoiler: false,
}

function cardOf(texts: readonly string[], rest: Partial<StoryCardBlock> = {}): StoryCardBlock {
  const statements = texts.map((text) => statementOf(text, source))
  return {
    kind: 'story',
    number: null,
    brief: briefOf(11, 'Velm bridge reopens', source, { statements }),
    mark: null,
    since: null,
    statements,
    changes: [],
    compact: false,
    buttons: [],
    ...rest,
  }
}

const render = (card: StoryCardBlock) => renderPart(messageOf([card]), renderingIn('en'))
const long = Array.from({ length: 5 }, (_, i) => `${i} ${'word '.repeat(50).trim()}.`)

const previewOfDigest = (image?: CardImage) => {
  const rest = image === undefined ? {} : { image }
  const cards = [cardOf(['One.'], { number: 1, ...rest }), cardOf(['Two.'], { number: 2 })]
  return renderPart(messageOf(cards), renderingIn('en')).preview
}

const link = (text: string, address: string) => {
  const message = messageOf([{ kind: 'text', spans: [{ text, link: address }] }])
  return readText(renderPart(message, renderingIn('en')))
}

test('the headline of what was withdrawn is struck through', () => {
  const withdrawn = briefOf(12, 'Velm bridge sinks', source, {
    origin: { outlets: 0, originators: 0, only: null, independent: false },
    notices: [{ kind: 'withdrawal', text: null, source }],
  })
  expect(readText(render(cardOf([], { brief: withdrawn, mark: 'withdrawn' })))).toContain(
    '<strikethrough>Velm bridge sinks',
  )
  expect(readText(render(cardOf(['Opened.'])))).not.toContain('<strikethrough>')
})

test('a story alone folds what follows its first statements', () => {
  const part = render(cardOf(['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.']))
  expect(problemsOf(part)).toEqual([])
  expect(readPart(part)).toMatchInlineSnapshot(`
    "
    [**Velm bridge reopens**](https://velmcourier.example/bridge)
    Velm Courier · only Velm Courier reports this
    • One. · [Velm Courier](https://velmcourier.example/bridge), 05:30
    • Two. · [Velm Courier](https://velmcourier.example/bridge), 05:30
    • Three. · [Velm Courier](https://velmcourier.example/bridge), 05:30
    • Four. · [Velm Courier](https://velmcourier.example/bridge), 05:30
    {folded • Five. · [Velm Courier](https://velmcourier.example/bridge), 05:30
    • Six. · [Velm Courier](https://velmcourier.example/bridge), 05:30}
    preview {"url":"https://velmcourier.example/bridge","prefer_small_media":true}
    "
  `)
})

describe('pictures', () => {
  test('a story alone is the caption of its picture, which is credited', () => {
    const part = render(cardOf(['Opened.'], { image: photo }))
    expect(problemsOf(part)).toEqual([])
    expect(readPart(part)).toMatchInlineSnapshot(`
      "
      picture https://velmcourier.example/bridge.jpg
      [**Velm bridge reopens**](https://velmcourier.example/bridge)
      Velm Courier · only Velm Courier reports this · Image: Ilan Mor
      • Opened. · [Velm Courier](https://velmcourier.example/bridge), 05:30
      "
    `)
  })

  test('what not everybody wants to see is hidden', () => {
    const { picture } = render(cardOf(['Opened.'], { image: { ...photo, spoiler: true } }))
    expect(picture).toEqual({ url: photo.url, spoiler: true })
  })

  test('a text too long for a caption has the picture as its preview, unless that must be hidden', () => {
    const shown = render(cardOf(long, { image: photo }))
    expect(shown.picture).toBeNull()
    expect(shown.preview).toEqual({
      url: photo.url,
      prefer_large_media: true,
      show_above_text: true,
    })
    expect(shown.text).toMatch(/Image:\sIlan\sMor/u)
    const hidden = render(cardOf(long, { image: { ...photo, spoiler: true } }))
    expect(hidden.preview).toEqual({ is_disabled: true })
  })

  test('without images a story alone previews its first report, one of violence nothing', () => {
    expect(render(cardOf(['Opened.'])).preview).toEqual({
      url: source.url,
      prefer_small_media: true,
    })
    const brief = { ...cardOf([]).brief, contentMarks: ['violence' as const] }
    expect(render(cardOf(['Opened.'], { brief })).preview).toEqual({ is_disabled: true })
  })

  test('a digest previews its lead story where images are on, else nothing', () => {
    expect(previewOfDigest()).toEqual({ is_disabled: true })
    expect(previewOfDigest(photo)).toEqual({ url: source.url, prefer_small_media: true })
  })
})

describe('links', () => {
  test('words that look like another address give way to the true one', () => {
    expect(link('bank.example', 'https://velm.example/x')).toBe(
      '[bank.‹›example](https://velm.example/x) (velm.‹›example)',
    )
    expect(link('See https://bank.example', 'https://velm.example/x')).toBe(
      'See https:‹›//bank.‹›example ([velm.example](https://velm.example/x))',
    )
  })

  test('an address in full is shown as its host', () => {
    expect(link('https://velm.example/x', 'https://velm.example/x')).toBe(
      '[velm.example](https://velm.example/x)',
    )
  })

  test('what cannot be linked names its host', () => {
    const address = `https://velm.example/${'p'.repeat(2000)}`
    expect(link('Bridge', address)).toBe('Bridge (velm.‹›example)')
    expect(link('Bridge', 'javascript:alert(1)')).toBe('Bridge')
  })
})
