import { InputFile } from 'grammy'
import { describe, expect, test } from 'vitest'
import { openTelegram, refusalOf } from './open-telegram.ts'

const open = () => openTelegram({ limits: null })

describe('who may be written to', () => {
  test('a person who has started the bot, until they block it or their account is gone', async () => {
    const { api, world, mistakes } = await open()
    const ada = world.makeUser({ firstName: 'Ada' })
    const send = () => refusalOf(api.sendMessage(ada.id, 'Velm'))
    expect(await send()).toBe("403 Forbidden: bot can't initiate conversation with a user")
    ada.starts()
    expect(await send()).toBe('')
    ada.blocksBot()
    expect(await send()).toBe('403 Forbidden: bot was blocked by the user')
    ada.unblocksBot()
    ada.user.deactivated = true
    expect(await send()).toBe('403 Forbidden: user is deactivated')
    expect(mistakes).toEqual([])
  })

  test('nobody is nobody, and writing there is a mistake', async () => {
    const { api, mistakes } = await open()
    expect(await refusalOf(api.sendMessage(77, 'Velm'))).toBe('400 Bad Request: chat not found')
    expect(mistakes).toEqual(['sendMessage: Bad Request: chat not found'])
    expect(await refusalOf(api.getChat('@nobodyhere'))).toBe('400 Bad Request: chat not found')
    expect(mistakes).toHaveLength(1)
  })

  test('a group while the bot is in it and everybody may write', async () => {
    const { api, world } = await open()
    const rena = world.makeUser()
    const group = world.makeGroup({ title: 'Harbour', owner: rena })
    const send = () => refusalOf(api.sendMessage(group.id, 'Velm'))
    expect(await send()).toBe('403 Forbidden: bot is not a member of the supergroup chat')
    rena.addsBot(group)
    expect(await send()).toBe('')
    group.permissions = { can_send_messages: false }
    expect(await send()).toBe(
      '400 Bad Request: not enough rights to send text messages to the chat',
    )
    rena.promotesBot(group, { can_pin_messages: true })
    expect(await send()).toBe('')
    rena.removesBot(group)
    expect(await send()).toMatch(/^403 Forbidden: bot (?:was kicked|is not a member)/u)
  })

  test('a channel by an administrator who may post, by its name too', async () => {
    const { api, world } = await open()
    const rena = world.makeUser()
    const channel = world.makeChannel({ title: 'Velm news', username: 'velmnews', owner: rena })
    rena.addsBot(channel, { can_post_messages: false, can_edit_messages: true })
    expect(await refusalOf(api.sendMessage(channel.id, 'Velm'))).toBe(
      '400 Bad Request: need administrator rights in the channel chat',
    )
    rena.promotesBot(channel, { can_post_messages: true })
    const sent = await api.sendMessage('@VelmNews', 'Velm')
    expect(sent.sender_chat?.id).toBe(channel.id)
    expect(sent).not.toHaveProperty('from')
  })

  test('a group that became a supergroup tells its new id', async () => {
    const { api, world } = await open()
    const rena = world.makeUser()
    const group = world.makeGroup({ title: 'Harbour', kind: 'group', owner: rena, bot: 'member' })
    const { id } = rena.migrates(group)
    await expect(api.sendMessage(group.id, 'Velm')).rejects.toMatchObject({
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: id },
    })
    expect(await refusalOf(api.sendMessage(id, 'Velm'))).toBe('')
  })
})

test('a group that is deleted takes nothing', async () => {
  const { api, world } = await open()
  const group = world.makeGroup({ title: 'Harbour', kind: 'group', bot: 'member' })
  group.deleted = true
  expect(await refusalOf(api.sendMessage(group.id, 'Velm'))).toBe(
    '403 Forbidden: the group chat was deleted',
  )
})

describe('topics and answers', () => {
  test('a topic takes messages while it is open; others are not found', async () => {
    const { api, world, mistakes } = await open()
    const rena = world.makeUser()
    const forum = world.makeGroup({
      title: 'Harbour',
      owner: rena,
      topics: ['News'],
      bot: 'member',
    })
    const topic = [...forum.topics.values()].find(({ name }) => name === 'News')?.id ?? 0
    const send = (id: number) =>
      refusalOf(api.sendMessage(forum.id, 'Velm', { message_thread_id: id }))
    const sent = await api.sendMessage(forum.id, 'Velm', { message_thread_id: topic })
    expect(sent).toMatchObject({ message_thread_id: topic, is_topic_message: true })
    expect(await send(999)).toBe('400 Bad Request: message thread not found')
    expect(await send(1)).toBe('400 Bad Request: message thread not found')
    expect(await api.sendMessage(forum.id, 'Velm')).not.toHaveProperty('message_thread_id')
    rena.closesTopic(forum, 'News')
    expect(await send(topic)).toBe('400 Bad Request: TOPIC_CLOSED')
    rena.promotesBot(forum, { can_manage_topics: true })
    expect(await send(topic)).toBe('')
    rena.deletesTopic(forum, 'News')
    expect(await send(topic)).toBe('400 Bad Request: message thread not found')
    expect(mistakes).toEqual([])
  })

  test('a topic where there are none is ignored, which is a mistake', async () => {
    const { api, world, mistakes } = await open()
    const group = world.makeGroup({ title: 'Harbour', bot: 'member' })
    const sent = await api.sendMessage(group.id, 'Velm', { message_thread_id: 7 })
    expect(sent).not.toHaveProperty('message_thread_id')
    expect(mistakes).toEqual([
      'sendMessage: message_thread_id 7 in a chat without topics is ignored',
    ])
  })

  test('an answer to a message that is gone is refused, unless it may go without', async () => {
    const { api, world } = await open()
    const rena = world.makeUser()
    const group = world.makeGroup({ title: 'Harbour', owner: rena, bot: 'member' })
    const asked = rena.says(group, '/news')
    const reply = (message_id: number, allow?: boolean) =>
      api.sendMessage(group.id, 'Velm', {
        reply_parameters: {
          message_id,
          ...(allow === undefined ? {} : { allow_sending_without_reply: allow }),
        },
      })
    expect((await reply(asked.id)).reply_to_message?.message_id).toBe(asked.id)
    expect(await refusalOf(reply(999))).toBe('400 Bad Request: message to be replied not found')
    expect(await reply(999, true)).not.toHaveProperty('reply_to_message')
  })
})

describe('pictures and documents', () => {
  test('a picture by its address comes with its caption, unless the address has none', async () => {
    const { api, world, mistakes } = await openTelegram({
      fetchPicture: (url) =>
        url.endsWith('.html') ? 'no-picture' : url.endsWith('.jpg') ? 'picture' : 'unreachable',
    })
    const ada = world.makeUser()
    ada.starts()
    const send = (url: string) => api.sendPhoto(ada.id, url, { caption: 'Velm', has_spoiler: true })
    const sent = await send('https://velm.example/bridge.jpg')
    expect(sent).toMatchObject({ caption: 'Velm', has_media_spoiler: true })
    expect(await refusalOf(send('https://velm.example/a.html'))).toBe(
      '400 Bad Request: wrong type of the web page content',
    )
    expect(await refusalOf(send('https://velm.example/gone'))).toBe(
      '400 Bad Request: failed to get HTTP URL content',
    )
    expect(mistakes).toEqual([])
    expect(await refusalOf(send('bridge.jpg'))).toBe(
      '400 Bad Request: wrong file identifier/HTTP URL specified',
    )
    expect(await send(sent.photo.at(-1)?.file_id ?? '')).toMatchObject({ caption: 'Velm' })
  })

  test('a document comes with its bytes, which can be downloaded; an empty one is refused', async () => {
    const { api, world, url, token } = await open()
    const ada = world.makeUser()
    ada.starts()
    const bytes = new TextEncoder().encode('<opml version="2.0"/>')
    const { document } = await api.sendDocument(ada.id, new InputFile(bytes, 'my feeds.opml'), {
      caption: '2030',
      disable_content_type_detection: true,
    })
    expect(document).toMatchObject({ file_name: 'my feeds.opml', file_size: bytes.byteLength })
    const { file_path: path } = await api.getFile(document.file_id)
    const downloaded = await fetch(`${url}/file/bot${token}/${path}`)
    expect(await downloaded.text()).toBe('<opml version="2.0"/>')
    expect((await fetch(`${url}/file/bot${token}/documents/other`)).status).toBe(404)
    expect(
      await refusalOf(api.sendDocument(ada.id, new InputFile(new Uint8Array(), 'a.opml'))),
    ).toBe('400 Bad Request: file must be non-empty')
  })
})

test('what Telegram finds in the words stands in the message that comes back', async () => {
  const { api, world } = await open()
  const ada = world.makeUser()
  ada.starts()
  const sent = await api.sendMessage(ada.id, 'Ask @velmdesk or \u2060/news', {
    entities: [{ type: 'bold', offset: 0, length: 3 }],
  })
  expect(sent.entities).toEqual([
    { type: 'bold', offset: 0, length: 3 },
    { type: 'mention', offset: 4, length: 9 },
    { type: 'bot_command', offset: 18, length: 5 },
  ])
})

test('a preview of what is no address is a mistake', async () => {
  const { api, world, mistakes } = await open()
  const ada = world.makeUser()
  ada.starts()
  const send = (url: string) => api.sendMessage(ada.id, 'Velm', { link_preview_options: { url } })
  const sent = await send('https://velm.example/bridge')
  expect(sent.link_preview_options).toEqual({ url: 'https://velm.example/bridge' })
  expect(mistakes).toEqual([])
  await send('velm')
  expect(mistakes).toEqual(['sendMessage: no preview of velm'])
})

test('an action is one of those there are', async () => {
  const { api, world, url, token } = await open()
  const ada = world.makeUser()
  ada.starts()
  expect(await api.sendChatAction(ada.id, 'typing')).toBe(true)
  const params = new URLSearchParams({ chat_id: `${ada.id}`, action: 'typin' })
  const wrong = await fetch(`${url}/bot${token}/sendChatAction?${params.toString()}`)
  expect(await wrong.json()).toEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: wrong parameter action in request',
  })
})
