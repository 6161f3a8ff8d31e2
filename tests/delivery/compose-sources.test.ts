import { expect, test } from 'vitest'
import { composeSources } from '../../src/delivery/compose-sources.ts'
import type { Span } from '../../src/delivery/message.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { bridgeBrief, sourceOf, thursdayMorning } from '../fakes/sample-briefs.ts'

const setting = {
  t: catalogue.translator('en'),
  language: 'en',
  timeZone: 'UTC',
  now: thursdayMorning,
  blocked: ['northline.example'],
  trusted: ['velmcourier.example'],
  buttons: [{ label: 'More', command: '/story #11' }],
}

function plain(spans: readonly Span[]): string {
  return spans
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ')
}

function listsOf(...given: Parameters<typeof composeSources>): readonly (readonly string[])[] {
  return composeSources(...given).blocks.flatMap((block) =>
    block.kind === 'list' ? [block.items.map(plain)] : [],
  )
}

const report = (publisher: string, rest: { title: string; credit?: string; gone?: true }) => ({
  title: rest.title,
  source: sourceOf(publisher, 1),
  credit: rest.credit ?? null,
  isWithdrawn: rest.gone === true,
})

test('tells each outlet with its time, host, title, whose text it is, and how it stands here', () => {
  const [sources, also] = listsOf(
    bridgeBrief(),
    [
      report('Velm Courier', { title: 'Velm bridge reopens', credit: 'Delta Wire' }),
      report('Northline', { title: 'Bridge open again' }),
      report('Harbour Post', { title: 'Bridge falls', gone: true }),
    ],
    setting,
  )
  expect(sources).toEqual([
    'Delta Wire in Velm Courier, 04:30 · velmcourier.example · Velm bridge reopens · trusted for alerts',
    'Northline, 04:30 · northline.example · Bridge open again · blocked here',
    'Harbour Post, 04:30 · harbourpost.example · WITHDRAWN',
  ])
  expect(also).toEqual(['opinion: The bridge we should have built (Harbour Post)'])
})

test('what a title begins with already is no label before it', () => {
  const [link] = bridgeBrief().links
  const links = ['Video: First lorries cross', 'First lorries: a video'].flatMap((title) =>
    link === undefined ? [] : [{ ...link, kind: 'video' as const, title }],
  )
  const [, also] = listsOf(
    { ...bridgeBrief(), links },
    [report('Northline', { title: 'Open' })],
    setting,
  )
  expect(also).toEqual([
    'Video: First lorries cross (Harbour Post)',
    'video: First lorries: a video (Harbour Post)',
  ])
})

test('shows nothing of the story, so that no memory takes it for told', () => {
  const message = composeSources(bridgeBrief(), [], setting)
  expect(message.shows).toEqual([])
  expect(message.blocks.some(({ kind }) => kind === 'story')).toBe(false)
})

test('where its reports are gone, each outlet the story rests on stands once', () => {
  const [sources = []] = listsOf(bridgeBrief(), [], setting)
  const names = sources.map((row) => row.replace(/, .*$/u, ''))
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(1)
})

test('says whose text all of it is', () => {
  const brief = bridgeBrief()
  const origin = { outlets: 5, originators: 1, only: 'Delta Wire', independent: false }
  const { blocks } = composeSources({ ...brief, origin }, [], setting)
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [plain(block.spans)] : []))
  expect(texts).toEqual(['5 outlets, all from Delta Wire'])
})

test('counts what one message has no room for', () => {
  const many = Array.from({ length: 27 }, (_, i) => report(`Outlet ${i}`, { title: `Report ${i}` }))
  const { blocks } = composeSources(bridgeBrief(), many, setting)
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [plain(block.spans)] : []))
  expect(texts.at(-1)).toBe('and 2 more outlets')
})
