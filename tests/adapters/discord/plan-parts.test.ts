import { describe, expect, test } from 'vitest'
import { measurePart } from '../../../src/adapters/discord/measure-part.ts'
import { planForDiscord } from '../../../src/adapters/discord/plan-parts.ts'
import { renderPart } from '../../../src/adapters/discord/render-part.ts'
import { composeDigest } from '../../../src/delivery/compose-digest.ts'
import type { Message, Span } from '../../../src/delivery/message.ts'
import type { DigestStory } from '../../../src/digest/digest.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import {
  briefOf,
  sampleDesks,
  sampleDigest,
  sourceOf,
  statementOf,
} from '../../fakes/sample-briefs.ts'
import { checkPart } from './check-budgets.ts'
import { messageOf, renderingIn } from './rendering.ts'
import { timesIn, told } from './what-is-told.ts'

const setting = renderingIn('en')

/** A story of so many statements; each begins with a word of its own. */
function storyOf(id: number, statements: number, length: number): DigestStory {
  const source = sourceOf('Velm Courier', 2)
  const texts = Array.from({ length: statements }, (_, i) =>
    `S${id}x${i}x ${'the span was tested again. '.repeat(Math.ceil(length / 26))}`.slice(0, length),
  )
  const brief = briefOf(id, `Headline ${id}`, source, {
    statements: texts.map((text) => statementOf(text, source)),
  })
  return { brief, mark: 'new', changes: [], statements: brief.statements }
}

function digestOf(stories: readonly DigestStory[]): Message {
  return composeDigest(sampleDigest({ stories, still: [] }), {
    t: catalogue.translator('en'),
    language: 'en',
    timeZone: 'Asia/Jerusalem',
    desks: sampleDesks,
    private: false,
    buttons: [{ label: 'More stories', command: '/news' }],
  })
}

function storiesIn({ blocks }: Message): readonly number[] {
  return blocks.flatMap((block) => (block.kind === 'story' ? [block.brief.storyId] : []))
}

describe('parts of a message', () => {
  test('a message that fits is its own only part', () => {
    const message = digestOf([storyOf(1, 2, 100)])
    expect(planForDiscord(message, setting)).toEqual([message])
  })

  test('however long, it is twenty messages at most; what is left out is said, and has not been shown', () => {
    const stories = Array.from({ length: 90 }, (_, i) => storyOf(i + 1, 4, 400))
    const parts = planForDiscord(digestOf(stories), setting)
    expect(parts).toHaveLength(20)
    expect(told(parts.slice(-1))).toContain('The rest is left out here')
    const shown = parts.flatMap(({ shows }) => shows.map(({ storyId }) => storyId))
    expect(shown.length).toBeLessThan(90)
    expect(shown).toEqual(parts.flatMap(storiesIn))
  })

  test('six stories that need two messages are three and three', () => {
    const stories = [1, 2, 3, 4, 5, 6].map((id) => storyOf(id, 3, 200))
    const parts = planForDiscord(digestOf(stories), setting)
    expect(parts.map(storiesIn)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ])
    expect(parts.map(({ shows }) => shows.map(({ storyId }) => storyId))).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ])
    const [first, second] = parts
    expect(first?.blocks[0]?.kind).toBe('heading')
    expect(second?.blocks.map(({ kind }) => kind).slice(-2)).toEqual(['coverage', 'actions'])
  })

  test('a story too long for one message goes on under its headline', () => {
    const parts = planForDiscord(digestOf([storyOf(1, 12, 700)]), setting)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.every((part) => storiesIn(part).includes(1))).toBe(true)
    const text = told(parts)
    for (let i = 0; i < 12; i++) expect(timesIn(text, `S1x${i}x`)).toBe(1)
    expect(timesIn(text, '/why #1')).toBe(1)
    expect(timesIn(text, 'NEW')).toBe(1)
  })

  test('a list of 200 rows is split between its rows, and stays with its heading', () => {
    const rows = Array.from({ length: 200 }, (_, i): readonly Span[] => [
      { text: `Row ${i}x of a long list, with a few words more` },
    ])
    const heading = { kind: 'heading', spans: [{ text: 'All of them' }] } as const
    const parts = planForDiscord(messageOf([heading, { kind: 'list', items: rows }]), setting)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts[0]?.blocks.map(({ kind }) => kind)).toContain('list')
    const sizes = parts.map((part) => measurePart(renderPart(part, setting)).text)
    expect(Math.min(...sizes)).toBeGreaterThan(Math.max(...sizes) / 2)
    const text = told(parts)
    for (let i = 0; i < 200; i++) expect(timesIn(text, `Row ${i}x`)).toBe(1)
  })

  test('a long text is split between its sentences', () => {
    const text = Array.from({ length: 120 }, (_, i) => `Sentence ${i}x is told in full here.`).join(
      ' ',
    )
    const parts = planForDiscord(messageOf([{ kind: 'text', spans: [{ text }] }]), setting)
    expect(parts.length).toBe(2)
    const texts = parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'text' ? [block.spans] : [])),
    )
    const said = texts.map((spans) => spans.map((span) => span.text).join(''))
    for (const each of said) expect(each.trim()).toMatch(/^Sentence.*here\.$/su)
    const all = told(parts)
    for (let i = 0; i < 120; i++) expect(timesIn(all, `Sentence ${i}x`)).toBe(1)
  })

  test('menus of 60 lines, 30 buttons and 40 choices fit, each said once', () => {
    const items = Array.from({ length: 60 }, (_, i) => ({
      spans: [{ text: `Hit ${i}x of the search` }],
      aside: [],
      button: { label: 'Open', command: `/story #${i}` },
    }))
    const buttons = Array.from({ length: 30 }, (_, i) => ({
      label: `B${i}x`,
      command: `/topic ${i}`,
    }))
    const choices = Array.from({ length: 40 }, (_, i) => ({
      label: `C${i}x`,
      value: `${i}`,
      chosen: false,
    }))
    const choose = {
      kind: 'choose',
      label: 'One',
      command: '/settings',
      of: 'choices',
      choices,
      least: 1,
      most: 1,
    } as const
    const parts = planForDiscord(
      messageOf([{ kind: 'menu', items }, { kind: 'actions', buttons }, choose]),
      setting,
    )
    for (const part of parts) checkPart(renderPart(part, setting))
    const text = told(parts)
    for (let i = 0; i < 60; i++) expect(text).toContain(`/story #${i}"`)
    for (let i = 0; i < 30; i++) expect(timesIn(text, `B${i}x`)).toBe(1)
    for (let i = 0; i < 40; i++) expect(timesIn(text, `C${i}x`)).toBe(1)
  })

  test('a role is called in the first part alone', () => {
    const message = { ...digestOf([storyOf(1, 9, 700)]), mention: '42' }
    const rendered = planForDiscord(message, setting).map((part) => renderPart(part, setting))
    expect(rendered.map(({ mentionRoles }) => mentionRoles)).toEqual([
      ['42'],
      ...rendered.slice(1).map(() => []),
    ])
    expect(JSON.stringify(rendered[0]?.components[0])).toContain('<@&42>')
  })
})
