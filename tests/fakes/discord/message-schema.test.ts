import { Routes } from 'discord.js'
import { expect, test } from 'vitest'
import { hasSpecification } from './check-body.ts'
import { openDiscord } from './open-discord.ts'

const v2 = 1 << 15
const text = (content: string) => ({ type: 10, content })
const row = (...components: object[]) => ({ type: 1, components })
const button = (more: object) => ({ type: 2, style: 2, label: 'More', custom_id: 'more', ...more })
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))
const container = (...components: object[]) => ({ type: 17, components })
const menu = (options: object[]) => row({ type: 3, custom_id: 'topic', options })

const wrong: readonly [name: string, body: object, path: string][] = [
  ['content beside components', { content: 'hi', components: [text('a')] }, 'content'],
  ['embeds beside components', { embeds: [{}], components: [text('a')] }, 'embeds'],
  ['nothing at all', { components: [] }, 'components'],
  [
    '41 components, nested ones too',
    { components: [container(...times(40, () => text('a')))] },
    'components',
  ],
  ['4,001 characters in all', { components: [text('a'.repeat(4000)), text('a')] }, 'components'],
  ['two buttons of one id', { components: [row(button({}), button({}))] }, 'components'],
  [
    'a custom id of 101',
    { components: [row(button({ custom_id: 'a'.repeat(101) }))] },
    'custom_id',
  ],
  ['a label of 81', { components: [row(button({ label: 'a'.repeat(81) }))] }, 'label'],
  [
    'a link of 513',
    {
      components: [
        row({ type: 2, style: 5, label: 'x', url: `https://news.example/${'a'.repeat(492)}` }),
      ],
    },
    'url',
  ],
  [
    'a link that is none',
    { components: [row({ type: 2, style: 5, label: 'x', url: 'javascript:1' })] },
    'url',
  ],
  [
    'six buttons in a row',
    { components: [row(...times(6, (i) => button({ custom_id: `${i}` })))] },
    'components',
  ],
  [
    '26 choices',
    { components: [menu(times(26, (i) => ({ label: 'a', value: `${i}` })))] },
    'options',
  ],
  [
    'two choices of one value',
    { components: [menu(times(2, () => ({ label: 'a', value: 'a' })))] },
    'options',
  ],
  [
    'a section without accessory',
    { components: [{ type: 9, components: [text('a')] }] },
    'accessory',
  ],
  ['a container in a container', { components: [container(container(text('a')))] }, 'components'],
  ['a misspelt field', { components: [{ ...text('a'), colour: 1 }] }, 'components'],
  ['a nonce of 26', { nonce: 'a'.repeat(26), components: [text('a')] }, 'nonce'],
  [
    'a file that is not there',
    { components: [{ type: 13, file: { url: 'attachment://a' } }] },
    'components',
  ],
  [
    'roles both named and all',
    {
      allowed_mentions: { parse: ['roles'], roles: ['100000000000000001'] },
      components: [text('a')],
    },
    'parse',
  ],
]

test.each(wrong)('%s is refused with the field, and is a problem', async (_, body, field) => {
  const { discord, rest, channel } = await openDiscord({ validate: false })
  const sending = rest.post(Routes.channelMessages(channel.id), {
    body: { flags: v2, allowed_mentions: { parse: [] }, ...body },
  })
  const refusal: unknown = await sending.catch((error: unknown) => error)
  expect(refusal).toMatchObject({ status: 400, code: 50035 })
  expect(JSON.stringify(refusal)).toContain(`"${field}":`)
  expect(discord.messagesIn(channel.id)).toEqual([])
  expect(discord.problems).toHaveLength(1)
})

test('all that fits in one message is taken', async () => {
  const { discord, rest, channel } = await openDiscord()
  await rest.post(Routes.channelMessages(channel.id), {
    body: {
      flags: v2,
      allowed_mentions: { parse: [] },
      nonce: 'a'.repeat(25),
      enforce_nonce: true,
      components: [
        {
          ...container(
            text('a'.repeat(3990)),
            {
              type: 9,
              components: [text('b')],
              accessory: { type: 11, media: { url: 'https://img.example/a.jpg' }, spoiler: true },
            },
            {
              type: 12,
              items: [{ media: { url: 'https://img.example/b.jpg' }, description: 'A bridge' }],
            },
            { type: 14, spacing: 2, divider: false },
            row(button({}), { type: 2, style: 5, label: 'Read', url: 'https://news.example/1' }),
            menu(times(25, (i) => ({ label: `Topic ${i}`, value: `${i}`, description: 'd' }))),
          ),
          accent_color: 0x3366ff,
        },
      ],
    },
  })
  expect(discord.problems).toEqual([])
  expect(discord.messagesIn(channel.id)).toHaveLength(1)
})

test('a message of components stays one when it is edited', async () => {
  const { discord, rest, channel } = await openDiscord({ validate: false })
  const body = { flags: v2, allowed_mentions: { parse: [] }, components: [text('a')] }
  await rest.post(Routes.channelMessages(channel.id), { body })
  const route = Routes.channelMessage(channel.id, discord.messagesIn(channel.id)[0]?.id ?? '')
  const edit = { content: 'hello', allowed_mentions: { parse: [] } }
  await expect(rest.patch(route, { body: edit })).rejects.toMatchObject({ code: 50035 })
})

test.skipIf(!hasSpecification)("Discord's own description finds what ours lets pass", async () => {
  const { discord, rest, channel } = await openDiscord()
  const body = { content: 'hello', allowed_mentions: { parse: [] }, embeds: [{ title: 7 }] }
  await rest.post(Routes.channelMessages(channel.id), { body })
  expect(discord.problems).toHaveLength(1)
  expect(discord.problems[0]?.detail).toContain('embeds/0')
})
