import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readGold } from '../../sample/gold.ts'
import type { Reply } from '../../src/chat/command.ts'
import type { StoryCardBlock } from '../../src/delivery/message.ts'
import { openSampleBot, type SampleBot } from './open-sample-bot.ts'

let sample: SampleBot
beforeAll(async () => {
  sample = await openSampleBot()
  await sample.readEarlier()
}, 60_000)
afterAll(() => sample.close())

function cards(reply: Reply): readonly StoryCardBlock[] {
  return reply.message.blocks.flatMap((block) => (block.kind === 'story' ? [block] : []))
}

function textOf(reply: Reply): string {
  return JSON.stringify(reply.message.blocks)
}

describe('two days at the sample newsroom', () => {
  test('a first briefing calls every story new', async () => {
    const reply = await sample.ask('/news')
    expect(cards(reply).length).toBeGreaterThan(3)
    expect(new Set(cards(reply).map(({ mark }) => mark))).toEqual(new Set(['new']))
  })

  test('asking again at once repeats no story but under "still"', async () => {
    const first = cards(await sample.ask('/news', 'again'))
    const second = cards(await sample.ask('/news', 'again'))
    const shown = new Set(first.map(({ brief }) => brief.storyId))
    const repeated = second.filter(({ brief, compact }) => shown.has(brief.storyId) && !compact)
    expect(repeated).toEqual([])
  })

  test('next morning tells what is new, changed, corrected and withdrawn since', async () => {
    await sample.readToday()
    const changed = cards(await sample.ask('/news'))
    const marks = new Set(changed.map(({ mark }) => mark))
    expect(marks).toContain('new')
    expect(marks).toContain('corrected')
    expect(marks).toContain('withdrawn')
    const notices = changed.flatMap(({ brief }) => brief.notices.map(({ text }) => text ?? ''))
    expect(notices.join(' ')).toMatch(/This article has been withdrawn\..*mislabelled/)
    const all = [...marks]
    for (let more = 0; more < 6; more++)
      all.push(...cards(await sample.ask('/news')).flatMap(({ mark }) => mark ?? []))
    expect(all).toContain('changed')
  })

  test('every line shown names its publisher and links to the report it stands in', async () => {
    const reply = await sample.ask('/news', 'reader')
    for (const { brief } of cards(reply))
      for (const { text, source } of brief.statements) {
        const [article] = await sample.bot.database.articles.getArticles([source.articleId])
        expect(article?.url).toBe(source.url)
        expect(article?.publisher.name).toBe(source.publisher)
        const words = article?.paragraphs.join(' ').replaceAll(/\s+/g, ' ') ?? ''
        for (const part of text.split(/\s*…\s*/))
          expect(words).toContain(part.trim().replaceAll(/\s+/g, ' '))
      }
  })

  test('nothing embargoed, sponsored or for editors reaches a reader', async () => {
    const gold = readGold('today').articles.filter(({ neverShown }) => neverShown)
    let shown = ''
    for (let page = 0; page < 8; page++) shown += textOf(await sample.ask('/news', 'hidden'))
    expect(gold.filter(({ slug }) => shown.includes(slug)).map(({ key }) => key)).toEqual([])
  })

  test('page furniture and hostile markup never come through', async () => {
    let shown = ''
    for (let page = 0; page < 10; page++) shown += textOf(await sample.ask('/news', 'furniture'))
    expect(shown).not.toMatch(/log in|alert icon|subscribe|cookie|newsletter|Advertisement/i)
    expect(shown).not.toMatch(/<script|[\u202a-\u202e\u2066-\u2069\u200b-\u200d]/)
  })

  test('the footer names the source that fails', async () => {
    const { failing, sources, sourcesRead } = await sample.bot.conversation
      .answer({
        chat: { id: 'terminal:x', platform: 'terminal', shared: false },
        person: { id: 'x', admin: true },
        text: '/news',
      })
      .then(
        (reply) =>
          reply?.message.blocks.flatMap((b) => (b.kind === 'coverage' ? [b.coverage] : []))[0] ?? {
            failing: [],
            sources: 0,
            sourcesRead: 0,
          },
      )
    expect(failing).toHaveLength(1)
    expect(sourcesRead).toBe(sources - 1)
  })

  test('accounts of Kefrin that differ are shown with who says which', async () => {
    const hits = await sample.ask('/news Kefrin', 'kefrin')
    const card = cards(hits).find(({ brief }) => brief.disputes.length > 0)
    const told =
      card?.brief.disputes.flatMap(({ accounts }) => accounts.map(({ text }) => text)) ?? []
    expect(told.join(' ')).toMatch(/state television/i)
    expect(told.join(' ')).toMatch(/denied/)
    expect(told.join(' ')).not.toMatch(/declined/)
  })
})

test('a search names stories by their headline, and hides them by the words of their lines', async () => {
  const found = async () => {
    const { message } = await sample.ask('search Kefrin', 'finder')
    return message.blocks.flatMap((block) => (block.kind === 'menu' ? block.items : []))
  }
  const [hit] = await found()
  if (hit === undefined) throw new Error('no story was found')
  const [card] = cards(await sample.ask(hit.button.command, 'finder'))
  if (card === undefined) throw new Error('the story did not open')
  const { headline, statements } = card.brief
  expect(hit.spans[0]?.text).toBe(headline.text)
  const said = statements.flatMap(({ text }) => text.match(/\b[a-z]{6,}\b/gu) ?? [])
  const word = said.find((each) => !headline.text.includes(each))
  if (word === undefined) throw new Error('the lines say nothing more than the headline')
  await sample.ask(`/hide ${word}`, 'finder')
  const left = await found()
  expect(left.map(({ button }) => button.command)).not.toContain(hit.button.command)
})
