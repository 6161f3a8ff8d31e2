import { afterEach, describe, expect, test } from 'vitest'
import type { Reply } from '../../src/chat/command.ts'
import type { Button } from '../../src/delivery/message.ts'
import { inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

const admin = { ...inGroup('ada', { admin: true }), grammar: 'forms' } as const
const textOf = ({ message }: Reply): string => JSON.stringify(message.blocks)
const inForm = (options: Readonly<Record<string, string>>) => ({ ...admin, options })
const unreadable = 'I cannot read this as a time'

function askOf({ message }: Reply): Button {
  const asked = message.blocks
    .flatMap((block) => (block.kind === 'actions' ? block.buttons : []))
    .find(({ label }) => label === 'Another time…')
  if (asked === undefined) throw new Error('no time is asked for')
  return asked
}

describe('the form for another time', () => {
  test.each(['half past never', 'noonish', '18:00 science'])(
    '“%s” is no time, and nothing else of the plan is lost',
    async (typed) => {
      chat = await openChat()
      const card = await chat.say('/setup 18:00 science, Palmyra minutes:5 zone:Asia/Tokyo', admin)
      const refused = await chat.say(`${askOf(card).command} ${typed}`, admin)
      expect(textOf(refused)).toContain(unreadable)
      expect(askOf(refused).ask?.value).toBe(typed)
      const mended = await chat.say(`${askOf(refused).command} weekdays 6:45`, admin)
      const told = textOf(mended)
      for (const kept of ['weekdays at 06:45', 'Science, “Palmyra”', '5 minutes', 'Asia/Tokyo'])
        expect(told).toContain(kept)
    },
  )

  test('days without an hour are asked about in the same form', async () => {
    chat = await openChat()
    const card = await chat.say('/setup 18:00 science minutes:5', admin)
    const asked = await chat.say(`${askOf(card).command} every Monday`, admin)
    expect(textOf(asked)).toContain('at what time?')
    expect(askOf(asked).ask?.value).toBe('every Monday')
  })
})

describe('what a form says of times', () => {
  test.each(['/setup', '/schedule add'])('%s takes no words for a time', async (command) => {
    chat = await openChat()
    const refused = await chat.say(command, inForm({ what: 'noonish', topics: 'science' }))
    expect(textOf(refused)).toContain(unreadable)
  })

  test('a change takes no words for a time, and may leave times out', async () => {
    chat = await openChat()
    await chat.say('/schedule add confirm 7:30 science', admin)
    const changed = { schedule: '1', what: 'noonish' }
    expect(textOf(await chat.say('/schedule change', inForm(changed)))).toContain(unreadable)
    await chat.say('/schedule change', inForm({ schedule: '1', topics: 'world' }))
    expect(await chat.services.briefings.listBriefings('group:1')).toMatchObject([
      { topics: [{ kind: 'desk', desk: 'world' }], schedule: { crons: ['30 7 * * *'] } },
    ])
  })

  test('a form without times sets up the usual one', async () => {
    chat = await openChat()
    const told = textOf(await chat.say('/setup', inForm({ topics: 'science' })))
    expect(told).toContain('daily at 07:30')
  })
})
