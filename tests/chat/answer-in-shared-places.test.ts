import { afterEach, describe, expect, test } from 'vitest'
import { inGroup as from, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'
import { VirtualClock } from '../fakes/virtual-clock.ts'

let chat: OpenChat
afterEach(() => chat.close())

const inGroup = (id: string, admin = false) => from(id, { admin })

describe('in a shared place', () => {
  test('who says too much has to wait, others do not', async () => {
    const clock = new VirtualClock(thursdayMorning)
    chat = await openChat({ clock, linesPerMinute: 3 })
    for (let i = 0; i < 3; i++) await chat.say('thanks', inGroup('ben'))
    expect(await chat.read('thanks', inGroup('ben'))).toBe(
      'A moment, please: say that again in 20 seconds.',
    )
    expect(await chat.read('thanks', inGroup('ada'))).toBe('You are welcome.')
    clock.advance(20_000)
    expect(await chat.read('thanks', inGroup('ben'))).toBe('You are welcome.')
  })

  test('where lines wait for each other they count when they came, and haste is told once', async () => {
    const clock = new VirtualClock(thursdayMorning)
    chat = await openChat({ clock, linesPerMinute: 3 })
    const { conversation } = chat
    const ben = { ...inGroup('ben'), text: 'thanks', saidAt: clock.now() }
    const answers: (string | null)[] = []
    for (let i = 0; i < 6; i++) {
      const reply = await conversation.answer({ ...ben, key: `group:${i}` })
      answers.push(reply === null ? null : reply.problem === true ? 'wait' : 'answer')
      clock.advance(20_000)
    }
    expect(answers).toEqual(['answer', 'answer', 'answer', 'wait', null, null])
    const later = { ...ben, saidAt: clock.now() }
    expect(await conversation.answer(later)).not.toHaveProperty('problem')
  })

  test('whoever sets it up does not have to wait', async () => {
    chat = await openChat({ linesPerMinute: 1 })
    const ada = inGroup('ada', true)
    for (let i = 0; i < 5; i++) expect(await chat.read('thanks', ada)).toBe('You are welcome.')
  })

  test('alone nobody has to wait', async () => {
    chat = await openChat({ linesPerMinute: 1 })
    for (let i = 0; i < 5; i++) expect(await chat.read('thanks')).toBe('You are welcome.')
  })

  test('the log tells who changed what, and nothing of what was only read', async () => {
    chat = await openChat()
    const ada = inGroup('ada', true)
    await chat.say('/settings', ada)
    await chat.say('/settings minutes 5', ada)
    await chat.say('/sources import list.opml', {
      ...ada,
      openDocument: async (name) => ({ name, text: '<opml version="2.0"/>' }),
    })
    await chat.say('/settings minutes 9', inGroup('ben'))
    await chat.say('/search Palmyra', ada)
    await chat.say('/hide football', ada)
    expect(await chat.services.audit.listEntries('group:1', 9)).toEqual([
      {
        chatId: 'group:1',
        personId: 'ada',
        at: thursdayMorning,
        command: 'sources',
        detail: '/sources import list.opml',
      },
      {
        chatId: 'group:1',
        personId: 'ada',
        at: thursdayMorning,
        command: 'settings',
        detail: '/settings minutes 5',
      },
    ])
  })

  test('a “yes” is noted as what it confirmed', async () => {
    chat = await openChat()
    const ada = inGroup('ada', true)
    await chat.say('/follow comet both for chat', ada)
    await chat.say('yes', ada)
    expect(await chat.services.audit.listEntries('group:1', 9)).toMatchObject([
      { detail: '/follow "comet" both for:chat confirm' },
    ])
  })
})

test('what is changed alone is noted as well', async () => {
  chat = await openChat()
  await chat.say('/settings minutes 5')
  expect(await chat.services.audit.listEntries('terminal:local', 9)).toMatchObject([
    { personId: 'terminal:me', detail: '/settings minutes 5' },
  ])
})
