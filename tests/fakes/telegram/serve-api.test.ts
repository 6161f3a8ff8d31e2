import { GrammyError, HttpError } from 'grammy'
import { describe, expect, test } from 'vitest'
import { openTelegram } from './open-telegram.ts'
import type { TelegramOptions } from './start-telegram.ts'

async function openPrivate(options: TelegramOptions = {}) {
  const telegram = await openTelegram(options)
  const ada = telegram.world.makeUser({ firstName: 'Ada' })
  ada.starts()
  return { ...telegram, ada, send: () => telegram.api.sendMessage(ada.id, 'Velm') }
}

describe('addresses', () => {
  test('a wrong token is unauthorized, one that is none and a strange address are not found', async () => {
    const { url, token, mistakes } = await openTelegram()
    const ask = async (path: string) => {
      const response = await fetch(`${url}${path}`)
      return { status: response.status, body: await response.json() }
    }
    expect(await ask(`/bot${token.replace(/.$/u, 'x')}/getMe`)).toEqual({
      status: 401,
      body: { ok: false, error_code: 401, description: 'Unauthorized' },
    })
    const notFound = { ok: false, error_code: 404, description: 'Not Found' }
    expect(await ask('/botnonsense/getMe')).toEqual({ status: 404, body: notFound })
    expect(mistakes).toEqual([])
    expect(await ask('/')).toEqual({ status: 404, body: notFound })
    expect(await ask(`/bot${token}/getMoon`)).toMatchObject({
      body: { description: 'Not Found: method not found' },
    })
    expect(mistakes).toEqual([
      'a call of an address that is none',
      'getMoon: Not Found: method not found',
    ])
  })

  test('parameters come in the address, as JSON or in a form, and names in any case', async () => {
    const { url, token, ada, mistakes, callsOf } = await openPrivate({ limits: null })
    const params = { chat_id: `${ada.id}`, text: '2030', disable_notification: 'true' }
    const address = `${url}/bot${token}/SENDMESSAGE`
    const form = new FormData()
    for (const [name, value] of Object.entries(params)) form.set(name, value)
    await fetch(`${address}?${new URLSearchParams(params).toString()}`)
    await fetch(address, { method: 'POST', body: new URLSearchParams(params) })
    await fetch(address, { method: 'POST', body: form })
    await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: ada.id, text: '2030', disable_notification: true }),
    })
    const given = callsOf('sendMessage').map((call) => [call.params, call.status])
    expect(given).toHaveLength(4)
    for (const [read, status] of given) {
      expect(status).toBe(200)
      expect(read).toMatchObject({ text: '2030', disable_notification: true })
    }
    expect(mistakes).toEqual([])
  })

  test('unknown fields are ignored but mistakes; wrong and missing ones are refused', async () => {
    const { url, token, ada, mistakes } = await openPrivate({ validate: false })
    const post = async (body: object) => {
      const response = await fetch(`${url}/bot${token}/sendMessage`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return response.json()
    }
    expect(await post({ chat_id: ada.id, text: 'Velm', reply_to_message_id: 1 })).toMatchObject({
      ok: true,
    })
    expect(mistakes).toEqual(['sendMessage: Unrecognized key: "reply_to_message_id"'])
    expect(await post({ text: 'Velm' })).toMatchObject({
      description: 'Bad Request: chat_id is empty',
    })
    expect(await post({ chat_id: ada.id, text: 7 })).toMatchObject({ error_code: 400 })
    expect(await post([])).toMatchObject({ error_code: 400 })
  })
})

test('closing ends a waiting poll at once', async () => {
  const { api, close } = await openTelegram()
  const poll = api.getUpdates({ timeout: 50 }).catch((error: unknown) => error)
  await new Promise((resolve) => setTimeout(resolve, 20))
  await close()
  expect(await poll).toBeInstanceOf(HttpError)
})

test('writing a third time to whom has shut the bot out is a mistake', async () => {
  const { ada, send, mistakes } = await openPrivate({ limits: null })
  ada.blocksBot()
  for (let time = 0; time < 2; time += 1) await expect(send()).rejects.toThrow('blocked')
  expect(mistakes).toEqual([])
  await expect(send()).rejects.toThrow('blocked')
  expect(mistakes).toHaveLength(1)
})

describe('faults', () => {
  test('a lost answer is done, an unreachable server has done nothing', async () => {
    const { world, ada, send, faults } = await openPrivate()
    faults.plan('lost-answer')
    await expect(send()).rejects.toBeInstanceOf(HttpError)
    expect(world.botMessagesIn(ada.chat)).toHaveLength(1)
    faults.plan('unreachable')
    await expect(send()).rejects.toBeInstanceOf(HttpError)
    expect(world.botMessagesIn(ada.chat)).toHaveLength(1)
    await send()
    expect(world.botMessagesIn(ada.chat)).toHaveLength(2)
  })

  test('a page of HTML may hide that it was done', async () => {
    const { world, ada, send, faults, callsOf } = await openPrivate()
    faults.plan('bad-gateway')
    faults.plan('late-bad-gateway')
    await expect(send()).rejects.toBeInstanceOf(HttpError)
    expect(world.botMessagesIn(ada.chat)).toHaveLength(0)
    await expect(send()).rejects.toBeInstanceOf(HttpError)
    expect(world.botMessagesIn(ada.chat)).toHaveLength(1)
    expect(callsOf('sendMessage').map(({ status, fault }) => [status, fault])).toEqual([
      [502, 'bad-gateway'],
      [502, 'late-bad-gateway'],
    ])
  })

  test('refusals of one’s own, for one method or chat, so many times', async () => {
    const { world, ada, send, api, faults } = await openPrivate({ limits: null })
    const rena = world.makeUser()
    rena.starts()
    faults.flood(7, { chatId: ada.id }, 2)
    faults.plan('server-error', { method: 'getMe' })
    await api.sendMessage(rena.id, 'Velm')
    for (let time = 0; time < 2; time += 1)
      await expect(send()).rejects.toMatchObject({
        error_code: 429,
        parameters: { retry_after: 7 },
      })
    await send()
    await expect(api.getMe()).rejects.toBeInstanceOf(GrammyError)
    faults.chooseBy(({ method }) =>
      method === 'getMe' ? { code: 403, description: 'Forbidden: x' } : null,
    )
    await expect(api.getMe()).rejects.toThrow('Forbidden: x')
    faults.clear()
    expect((await api.getMe()).username).toBe('dateline_bot')
  })

  test('a slow answer is done before it comes', async () => {
    const { world, ada, send, faults } = await openPrivate()
    const gate = Promise.withResolvers<void>()
    faults.plan({ answerAfter: gate.promise })
    const sending = send()
    await world.untilMessages(ada.chat, 1)
    expect(await Promise.race([sending, Promise.resolve('waiting')])).toBe('waiting')
    gate.resolve()
    expect(await sending).toMatchObject({ text: 'Velm' })
  })
})

async function openLimited() {
  let now = Date.UTC(2031, 2, 4, 8)
  const telegram = await openPrivate({ clock: { now: () => now } })
  const wait = (ms: number) => {
    now += ms
  }
  return { ...telegram, wait }
}

describe('limits', () => {
  test('one person gets a few at once, then one a second', async () => {
    const { send, wait, callsOf, ada, api } = await openLimited()
    for (let count = 0; count < 5; count += 1) await send()
    await expect(send()).rejects.toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    })
    // The whole bot is to be quiet.
    await expect(api.sendChatAction(ada.id, 'typing')).rejects.toMatchObject({ error_code: 429 })
    wait(1000)
    await send()
    expect(callsOf('sendMessage').map(({ status }) => status)).toEqual([
      ...Array.from({ length: 5 }, () => 200),
      429,
      200,
    ])
  })

  test('a group gets twenty a minute over all its topics, edits too', async () => {
    const { world, wait, api } = await openLimited()
    const forum = world.makeGroup({ title: 'Harbour', topics: ['News'], bot: 'member' })
    const topic = [...forum.topics.values()].find(({ name }) => name === 'News')?.id ?? 0
    const { message_id: id } = await api.sendMessage(forum.id, 'Velm')
    for (let count = 0; count < 9; count += 1) {
      await api.sendMessage(forum.id, 'Velm', { message_thread_id: topic })
      await api.editMessageText(forum.id, id, `Velm ${count}`)
    }
    wait(10_000)
    await api.sendMessage(forum.id, 'Velm')
    await expect(api.editMessageText(forum.id, id, 'Velm')).rejects.toMatchObject({
      parameters: { retry_after: 50 },
    })
    wait(50_000)
    await api.editMessageText(forum.id, id, 'Velm')
  })

  test('thirty a second over all', async () => {
    const { world, api, url, token } = await openLimited()
    for (let count = 0; count < 30; count += 1) {
      const person = world.makeUser()
      person.starts()
      await api.sendMessage(person.id, 'Velm')
    }
    const last = world.makeUser()
    last.starts()
    const answer = await fetch(`${url}/bot${token}/sendMessage?chat_id=${last.id}&text=Velm`)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '1'])
  })
})
