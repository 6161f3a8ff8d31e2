import { expect, test } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { halfTypedOf, lineOfCommand } from '../../../src/adapters/discord/read-command.ts'
import { openChat } from '../../fakes/open-chat.ts'

test('a command without options is its name', () => {
  expect(lineOfCommand({ name: 'catchup' }, commands)).toEqual({
    line: '/catchup',
    options: {},
    channelId: null,
  })
})

test('what was typed for an option stays its own, whatever it says', () => {
  const topic = 'science" for:chat minutes:5 /news'
  const said = { name: 'news', options: [{ name: 'topic', type: 3, value: topic }] }
  expect(lineOfCommand(said, commands).options).toEqual({ topic })
})

test('a subcommand is the choice it stands for, with its own options and the channel apart', () => {
  const options = [
    { name: 'what', type: 3, value: '07:30 weekdays science' },
    { name: 'minutes', type: 4, value: 5 },
    { name: 'channel', type: 7, value: '100000000000000001' },
  ]
  const said = { name: 'schedule', options: [{ name: 'add', type: 1, options }] }
  expect(lineOfCommand(said, commands)).toEqual({
    line: '/schedule',
    options: { action: 'add', what: '07:30 weekdays science', minutes: '5' },
    channelId: '100000000000000001',
  })
})

test('a subcommand without options is its choice alone', () => {
  const said = { name: 'sources', options: [{ name: 'export', type: 1 }] }
  expect(lineOfCommand(said, commands).options).toEqual({ action: 'export' })
})

test('an attachment is named by its id', () => {
  const options = [{ name: 'file', type: 11, value: '200000000000000002' }]
  const said = { name: 'sources', options: [{ name: 'import', type: 1, options }] }
  expect(lineOfCommand(said, commands).options).toEqual({
    action: 'import',
    file: '200000000000000002',
  })
})

test('half typed is the option in focus, with the others as given so far', () => {
  const options = [
    { name: 'schedule', type: 3, value: '2' },
    { name: 'what', type: 3, value: '07:', focused: true },
  ]
  const said = { name: 'schedule', options: [{ name: 'change', type: 1, options }] }
  expect(halfTypedOf(said, commands)).toEqual({
    command: 'schedule',
    option: 'what',
    typed: '07:',
    options: { action: 'change', schedule: '2' },
  })
})

test('without an option in focus nothing is half typed', () => {
  const said = { name: 'news', options: [{ name: 'topic', type: 3, value: 'science' }] }
  expect(halfTypedOf(said, commands)).toBeNull()
})

test('a form is answered as the line that would be typed for it', async () => {
  const chat = await openChat()
  await chat.say('/schedule add confirm 07:30 weekdays science')
  const options = [
    { name: 'schedule', type: 3, value: '1' },
    { name: 'what', type: 3, value: '08:00' },
    { name: 'minutes', type: 4, value: 5 },
  ]
  const said = { name: 'schedule', options: [{ name: 'change', type: 1, options }] }
  const form = lineOfCommand(said, commands)
  await chat.say(form.line, { options: form.options })
  const [changed] = await chat.services.briefings.listBriefings('terminal:local')
  expect(changed).toMatchObject({ minutes: 5, schedule: { crons: ['0 8 * * 1,2,3,4,5'] } })
  await chat.close()
})

test('an attached document is opened by what stands for it', async () => {
  const chat = await openChat()
  const opened: string[] = []
  const options = [{ name: 'file', type: 11, value: '200000000000000002' }]
  const said = { name: 'sources', options: [{ name: 'import', type: 1, options }] }
  const form = lineOfCommand(said, commands)
  const openDocument = async (reference: string) => {
    opened.push(reference)
    return { name: 'feeds.opml', text: '<opml version="2.0"/>' }
  }
  await chat.say(form.line, { options: form.options, openDocument })
  expect(opened).toEqual(['200000000000000002'])
  await chat.close()
})
