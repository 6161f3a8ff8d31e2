import { InputFile } from 'grammy'
import { expect, test } from 'vitest'
import { openTelegram } from './open-telegram.ts'

async function openDay() {
  let now = Date.UTC(2031, 2, 4, 8)
  const telegram = await openTelegram({ limits: null, clock: { now: () => now } })
  const wait = (ms: number) => {
    now += ms
  }
  const rena = telegram.world.makeUser({ firstName: 'Rena' })
  const forum = telegram.world.makeGroup({
    title: 'Harbour',
    owner: rena,
    topics: ['News'],
    bot: 'member',
  })
  const topic = [...forum.topics.values()].find(({ name }) => name === 'News')?.id ?? 0
  return { ...telegram, wait, rena, forum, topic }
}

test('the log shows what people see: who, where, words, links, buttons, and whom it summons', async () => {
  const { api, rena, forum, topic, log, wait } = await openDay()
  const { message_id: id } = await api.sendMessage(
    forum.id,
    'Velm bridge\nreopens, says @velmdesk',
    {
      message_thread_id: topic,
      disable_notification: true,
      entities: [{ type: 'text_link', offset: 0, length: 11, url: 'https://velm.example/bridge' }],
      reply_markup: {
        inline_keyboard: [
          [
            { text: 'More', callback_data: 'm' },
            { text: 'Open', url: 'https://velm.example' },
          ],
        ],
      },
    },
  )
  wait(1000)
  await api.editMessageText(forum.id, id, 'Velm')
  rena.starts()
  await api.sendDocument(rena.id, new InputFile(new Uint8Array([1]), 'feeds.opml'))
  expect(log(rena.id)).toBe(
    '2031-03-04 08:00:01 @Rena Rena 1\n  /start\n2031-03-04 08:00:01 @Rena Dateline 2\n  [document feeds.opml]\n  ',
  )
  expect(log(forum.id)).toContain(
    `2031-03-04 08:00:00 #Harbour/News Dateline ${id} (silent, edited 1×)\n  Velm`,
  )
})

test('the log of a message tells links, buttons and mentions', async () => {
  const { api, forum, log } = await openDay()
  await api.sendMessage(forum.id, 'Velm, says @velmdesk', {
    entities: [{ type: 'text_link', offset: 0, length: 4, url: 'https://velm.example/bridge' }],
    reply_markup: {
      inline_keyboard: [
        [
          { text: 'More', callback_data: 'm' },
          { text: 'Open', url: 'https://velm.example' },
        ],
      ],
    },
  })
  expect(log(forum.id)).toContain('(mentions @velmdesk)\n  Velm, says @velmdesk')
  expect(log(forum.id)).toContain('→ Velm: https://velm.example/bridge\n  [More] [Open ↗]')
})

test('calls are a line each, with what came of them and without the token', async () => {
  const { api, rena, forum, topic, callLog, faults, token } = await openDay()
  await api.getUpdates()
  await api.sendMessage(forum.id, 'Velm bridge\nreopens', {
    message_thread_id: topic,
    disable_notification: true,
    reply_markup: { inline_keyboard: [[{ text: 'More', callback_data: 'm' }]] },
  })
  await api.sendMessage(rena.id, 'Velm').catch(() => null)
  rena.starts()
  faults.plan('lost-answer')
  await api.sendMessage(rena.id, 'Velm').catch(() => null)
  faults.flood(3)
  await api.sendPhoto(rena.id, 'https://velm.example/a.jpg').catch(() => null)
  await api.setMyCommands([{ command: 'news', description: 'The news' }], { language_code: 'he' })
  expect(
    callLog()
      .split('\n')
      .map((line) => line.slice('2031-03-04 08:00:00 '.length)),
  ).toEqual([
    expect.stringMatching(
      /^sendMessage #Harbour\/News "Velm bridge…" \[1 button\] silent → message \d+$/u,
    ),
    'sendMessage @Rena "Velm" → 403 Forbidden: bot can\'t initiate conversation with a user',
    'sendMessage @Rena "Velm" → lost-answer',
    'sendPhoto @Rena photo https://velm.example/a.jpg → 429 Too Many Requests: retry after 3',
    'setMyCommands he [1 command] → ok',
  ])
  expect(callLog(rena.id).split('\n')).toHaveLength(3)
  expect(callLog()).not.toContain(token)
})
