import { afterEach, describe, expect, test } from 'vitest'
import { buttonsOf, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

const commandsOf = async (...said: Parameters<OpenChat['say']>) =>
  buttonsOf(await chat.say(...said)).map(({ command }) => command)

describe('whoever wants it to end', () => {
  test.each(['stop', '/stop', 'Stop!', 'unsubscribe', '/unsubscribe', 'end'])(
    'is offered what can be ended: %s',
    async (line) => {
      chat = await openChat()
      expect(await chat.read(line)).toContain('What should end?')
      expect(await commandsOf(line)).toEqual(['/pause', '/follows', '/privacy delete'])
    },
  )

  test.each(['עצור', 'די', 'די!', 'הפסק', '/stop'])('in Hebrew as well: %s', async (line) => {
    chat = await openChat({ settings: { language: 'he' } })
    expect(await chat.read(line)).toContain('מה להפסיק?')
    expect(await commandsOf(line)).toEqual(['/pause', '/follows', '/privacy delete'])
  })

  test('may pause a shared place as its admin, and deletes nothing among others', async () => {
    chat = await openChat()
    expect(await commandsOf('stop', inGroup('ada'))).toEqual(['/follows'])
    expect(await commandsOf('stop', inGroup('ada', { admin: true }))).toEqual([
      '/pause',
      '/follows',
    ])
    expect(await commandsOf('stop', { ...inGroup('ada'), personLanguage: 'en' })).toEqual([
      '/follows',
      '/privacy delete',
    ])
  })

  test('with a name still ends that follow', async () => {
    chat = await openChat()
    await chat.say('/follow Velm both confirm')
    expect(await chat.read('unsubscribe Velm')).toContain('Velm is no longer followed')
  })
})

describe('“about” with nothing after it', () => {
  test.each([
    'news about',
    '/news about',
    'what’s new in',
    'news on?',
    'please show me news about',
  ])('is asked what: %s', async (line) => {
    chat = await openChat()
    const reply = await chat.say(line)
    expect(await chat.read(line)).toContain('About what? For example: news about Palmyra')
    expect(buttonsOf(reply).map(({ command }) => command)).toEqual(['/news', '/topics'])
    expect(buttonsOf(reply)[0]?.ask).toMatchObject({ label: 'About what?' })
    expect(chat.asked).toEqual([])
  })

  test('in Hebrew as well', async () => {
    chat = await openChat({ settings: { language: 'he' } })
    expect(await chat.read('חדשות על')).toContain('על מה?')
  })

  test('may still be followed and searched for', async () => {
    chat = await openChat()
    expect(await chat.read('follow about')).toContain('Follow about?')
    expect(await chat.read('search about')).toContain('Nothing found for “about”.')
  })
})

describe('a line that is mistyped twice', () => {
  test.each([
    ['newz sciense', '/news science'],
    ['newz wrold', '/news world'],
    ['newz comets', '/news comets'],
    ['serach sciense', '/search sciense'],
  ])('is put right where both are known: %s', async (line, meant) => {
    chat = await openChat()
    expect(await commandsOf(line)).toEqual([meant, '/help'])
  })
})
