import { describe, expect, test } from 'vitest'
import type { Shown } from '../../fakes/discord/interactions-shown.ts'
import type { Member } from '../../fakes/discord/members.ts'
import { openChat } from '../../fakes/open-chat.ts'
import { answerOnDiscord, managing } from './answer-on-discord.ts'
import { findTypedWords } from './typed-words.ts'

const reader = '300000000000000001'

/** Commands as somebody fills them in who does not know better. */
const odd: readonly (readonly [
  string,
  string | null,
  Readonly<Record<string, string | number>>,
])[] = [
  ['help', null, {}],
  ['help', null, { command: 'qqqq' }],
  ['help', null, { command: 'schedule' }],
  ['help', null, { command: 'settings' }],
  ['news', null, { topic: 'bridge OR' }],
  ['news', null, { topic: '-rain' }],
  ['catchup', null, {}],
  ['story', null, { story: '77' }],
  ['story', null, { story: 'bridge' }],
  ['why', null, { story: '77' }],
  ['topics', null, {}],
  ['search', null, { words: 'glass rain' }],
  ['follow', null, { topic: '("' }],
  ['follow', null, { topic: 'a language' }],
  ['unfollow', null, { follow: 'qqqq' }],
  ['follows', null, {}],
  ['quiet', null, {}],
  ['quiet', null, { hours: 'qqqq' }],
  ['hide', null, {}],
  ['hide', null, { word: 'the' }],
  ['hide', null, { action: 'remove', word: 'qqqq' }],
  ['setup', null, {}],
  ['setup', null, { what: 'every monday' }],
  ['setup', null, { zone: 'Gotham' }],
  ['schedule', 'list', {}],
  ['schedule', 'add', { what: '18:00 weekdays' }],
  ['schedule', 'add', { what: 'every monday', minutes: 5 }],
  ['schedule', 'add', { what: 'glass' }],
  ['schedule', 'add', { what: '18:00 EST' }],
  ['schedule', 'add', { what: '18:00 foo:bar' }],
  ['schedule', 'add', { what: '18:00 tomorrow' }],
  ['schedule', 'add', { what: '99 99 * * *' }],
  ['schedule', 'add', { what: '18:00 mondayy' }],
  ['schedule', 'add', { what: '18:00', timeout: 30 }],
  ['schedule', 'add', { what: '18:00', approval: '12' }],
  ['schedule', 'add', { what: '18:00', publishers: 'qqqq' }],
  ['schedule', 'change', { schedule: '99' }],
  ['schedule', 'preview', {}],
  ['schedule', 'pause', {}],
  ['schedule', 'remove', { schedule: 'qqqq' }],
  ['pause', null, {}],
  ['resume', null, {}],
  ['sources', 'list', {}],
  ['sources', 'list', { source: 'qqqq' }],
  ['sources', 'add', { source: 'qqqq' }],
  ['sources', 'remove', { source: 'qqqq' }],
  ['sources', 'check', {}],
  ['settings', null, {}],
  ['settings', null, { card: 'alerts' }],
  ['settings', null, { zone: 'Gotham' }],
  ['settings', null, { languages: 'qqqq' }],
  ['settings', null, { language: 'qqqq' }],
  ['settings', null, { trusted: 'qqqq' }],
  ['status', null, {}],
  ['privacy', null, {}],
]

async function openMember(locale: string) {
  const chat = await openChat({ linesPerMinute: 1000, settings: { zoneConfirmed: false } })
  const commandIds = new Map<string, string>()
  const on = await answerOnDiscord({
    conversation: chat.conversation,
    guild: { locale },
    parts: { commandIds },
  })
  const admin = on.discord.as(reader, { channelId: on.channel.id, permissions: managing, locale })
  return { ...on, chat, admin, commandIds }
}

async function use(
  member: Member,
  [name, subcommand, options]: (typeof odd)[number],
): Promise<Shown> {
  return member.command(name, { ...(subcommand === null ? {} : { subcommand }), options })
}

/** A command that stands there without its id cannot be pressed. */
function findBare(text: string): readonly string[] {
  const plain = text
    .split('\n')
    // Examples are filled in, so none of them is a command alone.
    .filter((line) => !/^- .?\/|^### .?\//u.test(line))
    .join('\n')
    .replaceAll(/<\/[a-z ]+:\d+>|https?\S+/gu, '')
  return plain.match(/(?<![\p{L}\p{N}])\/[a-z]{3,}/gu) ?? []
}

describe.each([
  ['en', 'en-US'],
  ['he', 'he'],
])('in %s', (language, locale) => {
  test('no answer tells to type a line, and every command it names can be pressed', async () => {
    const { admin, chat } = await openMember(locale)
    const wrong: unknown[] = []
    for (const asked of odd) {
      const shown = await use(admin, asked)
      const text = shown.text()
      const found = [...findTypedWords(text), ...findBare(text)]
      const isOurs = language === 'en' || /[א-ת]/u.test(text)
      if (shown.kind !== 'message' || found.length > 0 || !isOurs)
        wrong.push({ asked, found, text })
    }
    expect(wrong).toEqual([])
    await chat.close()
  })
})

test('help names every command that Discord shows, each to be pressed', async () => {
  const { admin, discord, channel, chat } = await openMember('en-US')
  const text = (await admin.command('help')).text()
  const listed = discord.state.commands.get('') ?? []
  const missing = listed.filter(
    ({ name, id }) => !new RegExp(`</${name}(?: \\w+)?:${id}>`, 'u').test(text),
  )
  expect(missing).toEqual([])
  expect(text).toContain('**To read**\n')
  const member = discord.as('300000000000000002', { channelId: channel.id })
  expect((await member.command('help')).text()).not.toContain('/setup')
  await chat.close()
})

test('help on one command shows examples as forms are filled in', async () => {
  const { admin, chat } = await openMember('en-US')
  const text = (await admin.command('help', { options: { command: 'follow' } })).text()
  expect(text).toContain('/follow topic: Palmyra how: alerts')
  expect(text).not.toContain('confirm')
  await chat.close()
})

test('another time zone is asked for in a form, and the card goes on with it', async () => {
  const { admin, chat } = await openMember('en-US')
  const card = await admin.command('schedule', { subcommand: 'add', options: { what: '18:00' } })
  const form = await admin.press(card, 'Time zone…')
  expect(form.modal?.title).toBe('Time zone…')
  const changed = await admin.submit(form, { words: 'New York' })
  expect(changed.text()).toContain(String.raw`America/New\_York`)
  expect(changed.buttons()).toEqual(['Schedule it', 'Preview'])
  await chat.close()
})

test('times that cannot be read are asked for again with all else that was given', async () => {
  const { admin, chat } = await openMember('en-US')
  const asked = { what: 'every monday', minutes: 5, zone: 'Asia/Jerusalem' }
  const problem = await admin.command('schedule', { subcommand: 'add', options: asked })
  const form = await admin.press(problem, 'Another time…')
  const card = await admin.submit(form, { words: 'every monday 06:30' })
  expect(card.text()).toMatch(/Monday.* 06:30[^]*5 minutes/u)
  await chat.close()
})
