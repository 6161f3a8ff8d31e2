import { afterEach, describe, expect, test } from 'vitest'
import { buttonsOf, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

const answerTo = async (line: string, language = 'en') => {
  chat = await openChat({ settings: { language } })
  return (await chat.read(line)).replaceAll(/\s+/gu, ' ')
}

describe('what comes once is no topic of a schedule', () => {
  test.each([
    ['Feb 31 09:00', 'Feb 31'],
    ['30 February 09:00', '30 February'],
    ['3 March', '3 March'],
    ['March 3', 'March 3'],
    ['09:00 the 3rd of March science', '3rd of March'],
    ['2027-03-01 09:00', '2027-03-01'],
    ['09:00 1.3.2027', '1.3.2027'],
    ['in 5 minutes', 'in 5 minutes'],
    ['in half an hour', 'in half an hour'],
    ['in two weeks 09:00', 'in two weeks'],
  ])('“schedule %s” is told what a schedule is', async (line, typed) => {
    expect(await answerTo(`/schedule ${line}`)).toContain(
      `“${typed}”: a schedule comes again and again on its days and hours, such as 07:30`,
    )
  })

  test.each([
    ['30 בפברואר 09:00', '30 בפברואר'],
    ['09:00 ב-3 במרץ', '3 במרץ'],
    ['בעוד 5 דקות', 'בעוד 5 דקות'],
    ['בעוד חצי שעה', 'בעוד חצי שעה'],
  ])('in Hebrew as well: %s', async (line, typed) => {
    expect(await answerTo(`/schedule ${line}`, 'he')).toContain(`"${typed}": לוח חוזר שוב ושוב`)
  })

  test.each(['09:00 "March 3"', '09:00 March', '09:00 Palmyra May', '0 9 3 mar *'])(
    'a month alone, a date in quotes and a cron expression may be meant: %s',
    async (line) => {
      expect(await answerTo(`/schedule ${line}`)).toContain('Schedule this?')
    },
  )
})

describe('words that are no times', () => {
  test.each(['25:99', '07:60', '24:00'])('“%s” is no time of day', async (typed) => {
    expect(await answerTo(`/schedule ${typed}`)).toContain(`“${typed}” is no time of day.`)
    expect(await answerTo(`/schedule weekdays ${typed}`, 'he')).toContain(`"${typed}"`)
  })

  test.each(['every blue moon', 'every 0 hours', 'every so often'])(
    '“%s” is told as it was said, and no word for itself',
    async (typed) => {
      chat = await openChat()
      const reply = await chat.say(`/schedule ${typed}`)
      expect((await chat.read(`/schedule ${typed}`)).replaceAll(/\s+/gu, ' ')).toContain(
        `I could not fit “${typed}” into the times.`,
      )
      expect(buttonsOf(reply).map(({ label }) => label)).not.toContain('Use every')
    },
  )
})

describe('times in words, told on the card before anything is saved', () => {
  test.each([
    ['every day at eight', 'daily at 08:00'],
    ['at eight in the morning', 'daily at 08:00'],
    ['weekdays at eleven o’clock in the evening', 'weekdays at 23:00'],
    ['monday morning', 'Monday at 07:30'],
    ['every morning', 'daily at 07:30'],
    ['every morning and evening', 'daily at 07:30 and 18:00'],
    ['Sunday evening science', 'Sunday at 18:00'],
    ['science every morning', 'daily at 07:30'],
    ['monday morning at 9', 'Monday at 09:00'],
    ['every evening at eight', 'daily at 20:00'],
    ['Monday morning, Thursday evening', 'Monday at 07:30; Thursday at 18:00'],
    ['Monday in the morning', 'Monday at 07:30'],
    ['07:30 Morning Star', '“Morning Star”'],
    ['07:30 one piece', '“one piece”'],
  ])('%s', async (line, told) => {
    const card = await answerTo(`/schedule ${line}`)
    expect(card).toContain('Schedule this?')
    expect(card).toContain(told)
  })

  test.each([
    ['בשמונה בבוקר', 'בכל יום בשעה 08:00'],
    ['בשמונה בערב', 'בכל יום בשעה 20:00'],
    ['כל יום באחת עשרה', 'בכל יום בשעה 11:00'],
    ['כל בוקר', 'בכל יום בשעה 07:30'],
    ['כל ערב בשמונה', 'בכל יום בשעה 20:00'],
    ['יום שני בבוקר', 'יום שני בשעה 07:30'],
    ['יום חמישי בערב', 'יום חמישי בשעה 18:00'],
    ['07:30 באר שבע', '"באר שבע"'],
  ])('%s', async (line, told) => {
    const card = await answerTo(`/schedule ${line}`, 'he')
    expect(card).toContain('לקבוע את זה?')
    expect(card).toContain(told)
  })

  test.each([['every day at eight'], ['monday morning']])(
    '“%s” without a command proposes a schedule',
    async (line) => {
      expect(await answerTo(line)).toContain('Schedule this?')
    },
  )

  test.each(['every morning at 18:00', 'science in the morning'])(
    'what may mean two things is asked about: %s',
    async (line) => {
      expect(await answerTo(`/schedule ${line}`)).not.toContain('Schedule this?')
    },
  )
})
