import { afterEach, expect, test } from 'vitest'
import type { CorrectMeans } from '../../src/delivery/correct-sent.ts'
import { correctSent } from '../../src/delivery/correct-sent.ts'
import type { Message } from '../../src/delivery/message.ts'
import { removeSent } from '../../src/delivery/remove-sent.ts'
import { sendDueAlerts } from '../../src/delivery/send-alerts.ts'
import { day, hour, minute, morning, type OpenAlerts, openAlerts } from '../fakes/open-alerts.ts'

const opened: OpenAlerts[] = []
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

/** A reader was alerted of the bridge, from the article given back. */
async function openAlerted(settings: Parameters<OpenAlerts['meet']>[1] = {}, shared = false) {
  const open = await openAlerts()
  opened.push(open)
  await open.meet('velmchat:7', { alerts: { originators: 1 }, ...settings }, shared)
  await open.follow('velmchat:7', { kind: 'words', words: 'Velm' }, { since: morning - hour })
  const article = await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
  open.clock.advance(5 * minute)
  await sendDueAlerts(open.means)
  await open.sendAll()
  return { open, article, means: meansOf(open) }
}

function meansOf(open: OpenAlerts): CorrectMeans {
  return { ...open.means, outbox: open.database.outbox, present: async () => new Map() }
}

const corrected = ['Two cables snapped.', 'Correction: an earlier version said one cable snapped.']

async function correct(open: OpenAlerts, article: Parameters<OpenAlerts['change']>[1]) {
  open.clock.advance(hour)
  await open.change(1, article, 'correction', { text: corrected })
  return open.written.slice(-1)
}

test('a correction of what was sent edits that post and replies to it, labelled', async () => {
  const { open, article, means } = await openAlerted()
  expect(await correctSent(means, await correct(open, article))).toBe(2)
  const [post, edit, reply] = await open.deliveries('velmchat:7')
  expect(edit).toMatchObject({ action: 'edit', target: post?.key, purpose: 'correction' })
  expect(cardsOf(edit?.message).map(({ mark }) => mark)).toEqual(['corrected'])
  expect(reply).toMatchObject({
    key: `correction:1:2:${post?.id}`,
    action: 'reply',
    target: post?.key,
    silent: false,
  })
  expect(wordsOf(reply?.message)).toContain('CORRECTED · told here 10:05')
  expect(wordsOf(reply?.message)).toContain(corrected[1])
})

test('neither the edit of an alert nor its answer calls its role again, nor does a removal', async () => {
  const { open, article, means } = await openAlerted({ mention: '81' }, true)
  await correctSent(means, await correct(open, article))
  await removeSent(means, 1, 'velmchat:7')
  const deliveries = await open.deliveries('velmchat:7')
  expect(deliveries.map(({ action, message }) => [action, message?.mention])).toEqual([
    ['send', '81'],
    ['edit', undefined],
    ['reply', undefined],
    ['edit', undefined],
  ])
})

test('the answer names every report corrected now, and no other', async () => {
  const { open, article, means } = await openAlerted()
  const second = await open.report(1, 'Northline', 'Ferries replace the Velm bridge')
  const third = await open.report(1, 'Harbour Post', 'Velm bridge shut, pilots wait')
  await correct(open, second)
  await correct(open, article)
  await correct(open, third)
  const [story] = open.written.slice(-1)
  if (story === undefined) throw new Error('nothing was written')
  const [one] = open.written.slice(-2)
  await correctSent(means, [{ ...story, changes: [...story.changes, ...(one?.changes ?? [])] }])
  const reply = (await open.deliveries('velmchat:7')).find(({ action }) => action === 'reply')
  const notices = cardsOf(reply?.message).flatMap(({ brief }) => brief.notices)
  expect(notices.map(({ source }) => source.articleId)).toEqual([article.id, third.id])
})

test('told twice, it is done once', async () => {
  const { open, article, means } = await openAlerted()
  const written = await correct(open, article)
  expect(await correctSent(means, written)).toBe(2)
  expect(await correctSent(means, written)).toBe(0)
})

test('it is silent in quiet hours and no cap holds it', async () => {
  const { open, article, means } = await openAlerted({
    quietHours: { from: '11:00', to: '12:00' },
    alerts: { originators: 1, perDay: 1 },
  })
  await correctSent(means, await correct(open, article))
  const reply = (await open.deliveries('velmchat:7')).find(({ action }) => action === 'reply')
  expect(reply).toMatchObject({ silent: true, state: 'pending', sendAt: open.clock.now() })
})

test('a withdrawal takes the place of what was told', async () => {
  const { open, article, means } = await openAlerted()
  open.clock.advance(hour)
  await open.change(1, article, 'withdrawal', { text: ['This report was withdrawn.'] })
  expect(await correctSent(means, open.written.slice(-1))).toBe(2)
  const [, edit, reply] = await open.deliveries('velmchat:7')
  for (const { message } of [edit, reply].flatMap((each) => each ?? [])) {
    expect(wordsOf(message)).toContain('WITHDRAWN')
    expect(wordsOf(message)).not.toContain('harbour master')
  }
})

test('other changes leave what was sent as it is', async () => {
  const { open, means } = await openAlerted()
  open.clock.advance(hour)
  await open.report(1, 'Northline', 'Ferries replace the Velm bridge', {
    text: ['Ferries carried stranded passengers across the estuary, operator Talby Lines said.'],
  })
  expect(await correctSent(means, open.written.slice(-1))).toBe(0)
})

test('posts of more than a week ago are left alone', async () => {
  const { open, article, means } = await openAlerted()
  open.clock.advance(8 * day)
  expect(await correctSent(means, await correct(open, article))).toBe(0)
})

test('only the newest post in a chat is answered, every one is edited', async () => {
  const { open, article, means } = await openAlerted()
  const [post] = await open.deliveries('velmchat:7')
  if (post === undefined) throw new Error('nothing was sent')
  const { platform, chatId, purpose, action, target, after, message, notAfter, memoryId } = post
  const again = { platform, chatId, purpose, action, target, after, message, notAfter, memoryId }
  const sendAt = open.clock.now()
  const state = 'pending' as const
  await open.database.outbox.enqueue([{ ...again, key: 'digest:1', silent: false, sendAt, state }])
  open.clock.advance(minute)
  await open.sendAll()
  await correctSent(means, await correct(open, article))
  const actions = (await open.deliveries('velmchat:7')).map((each) => [each.action, each.target])
  expect(actions.slice(2)).toEqual([
    ['edit', post.key],
    ['edit', 'digest:1'],
    ['reply', 'digest:1'],
  ])
})

test('of a story that an edit brought into a post, it says when that was', async () => {
  const { open, article, means } = await openAlerted()
  const [alert] = await open.deliveries('velmchat:7')
  if (alert === undefined || alert.message === null) throw new Error('nothing was sent')
  const living = {
    platform: 'velmchat',
    chatId: 'velmchat:7',
    purpose: 'digest',
    after: null,
    silent: false,
    notAfter: null,
    memoryId: null,
    state: 'pending',
  } as const
  const post = { ...alert.message, blocks: [], shows: [] }
  const { outbox } = open.database
  await outbox.enqueue([
    { ...living, key: 'day', action: 'send', target: null, message: post, sendAt: 0 },
  ])
  await open.sendAll()
  open.clock.advance(2 * hour)
  const edit = { ...living, action: 'edit', target: 'day', message: alert.message } as const
  await outbox.enqueue([{ ...edit, key: 'day:1', sendAt: open.clock.now() }])
  await open.sendAll()
  await correctSent(means, await correct(open, article))
  const reply = (await open.deliveries('velmchat:7')).find(({ action }) => action === 'reply')
  expect(reply?.target).toBe('day')
  expect(wordsOf(reply?.message)).toContain('CORRECTED · told here 12:05')
})

test('posts in a thread and of another briefing of the same chat are edited too', async () => {
  const { open, article, means } = await openAlerted()
  const [post] = await open.deliveries('velmchat:7')
  if (post === undefined) throw new Error('nothing was sent')
  const owed = {
    platform: 'velmchat',
    chatId: 'velmchat:7',
    purpose: 'digest',
    after: null,
    message: post.message,
    silent: false,
    notAfter: null,
    sendAt: open.clock.now(),
    state: 'pending',
  } as const
  const keys = ['briefing:1:1:1', 'briefing:2:1:0']
  await open.database.outbox.enqueue([
    { ...owed, key: 'briefing:1:1:1', action: 'thread', target: post.key, memoryId: 'a' },
    { ...owed, key: 'briefing:2:1:0', action: 'send', target: null, memoryId: 'b' },
  ])
  await open.sendAll()
  await correctSent(means, await correct(open, article))
  const edits = (await open.deliveries('velmchat:7')).filter(({ action }) => action === 'edit')
  expect(edits.map(({ target }) => target)).toEqual([post.key, ...keys])
  for (const { message } of edits) expect(cardsOf(message)[0]?.mark).toBe('corrected')
  await open.sendAll()
  const seen = await open.database.outbox.postsShowing(1, 0)
  expect(seen.map(({ message }) => cardsOf(message)[0]?.brief.revision)).toEqual([2, 2, 2, 2])
})

test("where a publisher's notice does not fit one message, the headline leads to it", async () => {
  const { open, article, means } = await openAlerted()
  const fits = (_: string, message: Message) => cardsOf(message).every(({ compact }) => compact)
  await correctSent({ ...means, fits }, await correct(open, article))
  const reply = (await open.deliveries('velmchat:7')).find(({ action }) => action === 'reply')
  expect(cardsOf(reply?.message)).toMatchObject([{ compact: true }])
})

test('a correction of one story begins from what an earlier edit made of the post', async () => {
  const { open, article, means } = await openAlerted()
  await correctSent(means, await correct(open, article))
  await open.sendAll()
  const [post] = await open.deliveries('velmchat:7')
  expect(cardsOf(post?.message).map(({ mark }) => mark)).toEqual(['corrected'])
  expect(post?.message?.shows).toEqual([{ storyId: 1, revision: 2 }])
})

test('an admin takes a story out of every post of a chat; a line says so', async () => {
  const { open } = await openAlerted()
  const { outbox } = open.database
  const means = { outbox, catalogue: open.means.catalogue, now: open.clock.now }
  expect(await removeSent(means, 1, 'velmchat:8')).toBe(0)
  expect(await removeSent(means, 1, 'velmchat:7')).toBe(1)
  expect(await removeSent(means, 1, null)).toBe(0)
  const edit = (await open.deliveries('velmchat:7')).at(-1)
  expect(edit).toMatchObject({ action: 'edit', target: 'alert:velmchat:7:1:1' })
  expect(cardsOf(edit?.message)).toEqual([])
  expect(wordsOf(edit?.message)).toContain('A story was removed here.')
  expect(wordsOf(edit?.message)).not.toContain('bridge')
})

test('what was removed does not come back with a correction', async () => {
  const { open, article, means } = await openAlerted()
  await removeSent({ ...means }, 1, null)
  expect(await correctSent(means, await correct(open, article))).toBe(0)
})

function cardsOf(message: Message | null | undefined) {
  return (message?.blocks ?? []).flatMap((block) => (block.kind === 'story' ? [block] : []))
}

/** All words of a message but for its buttons. */
function wordsOf(message: Message | null | undefined): string {
  return (message?.blocks ?? [])
    .flatMap((block) => {
      if (block.kind === 'heading' || block.kind === 'text')
        return [block.spans.map(({ text }) => text).join('')]
      if (block.kind !== 'story') return []
      const { headline, notices } = block.brief
      const lines = block.statements.map(({ text }) => text)
      return [headline.text, ...notices.map(({ text }) => text ?? ''), ...lines]
    })
    .join('\n')
}
