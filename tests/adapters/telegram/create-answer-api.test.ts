import { expect, onTestFinished, test } from 'vitest'
import { createAnswerApi } from '../../../src/adapters/telegram/create-answer-api.ts'
import { startTelegram } from '../../fakes/telegram/start-telegram.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'
import { keepLog } from './polling.ts'

async function openApi() {
  const telegram = await startTelegram({ validate: false })
  onTestFinished(() => telegram.close())
  const { token, url: apiRoot } = telegram
  const clock = new VirtualClock(0)
  const { log, logged } = keepLog()
  return { telegram, clock, logged, api: createAnswerApi({ token, apiRoot, clock, log }) }
}

test('a method that is asked for too often waits as long as it is told, and tries three times', async () => {
  const { telegram, clock, logged, api } = await openApi()
  telegram.faults.flood(4, { method: 'getMyCommands' }, 2)
  expect(await api.getMyCommands()).toEqual([])
  expect(clock.now()).toBe(8000)
  expect(logged.map(({ fields }) => fields)).toEqual(
    [4, 4].map((seconds) => ({ method: 'getMyCommands', retry_seconds: seconds })),
  )
  telegram.faults.flood(1, { method: 'getMyCommands' }, 3)
  await expect(api.getMyCommands()).rejects.toThrow('429')
})

test('nobody waits long for a question, and what posts waits in its turn instead', async () => {
  const { telegram, clock, api } = await openApi()
  telegram.faults.flood(7200, { method: 'getMyCommands' })
  await expect(api.getMyCommands()).rejects.toThrow('429')
  const ada = telegram.world.makeUser()
  ada.starts()
  telegram.faults.flood(2, { method: 'sendMessage' })
  await expect(api.sendMessage(ada.id, 'Yes.')).rejects.toThrow('429')
  expect(clock.now()).toBe(0)
})

test('what may have been done is not done again', async () => {
  const { telegram, api } = await openApi()
  telegram.faults.plan('server-error', { method: 'getMyCommands' })
  await expect(api.getMyCommands()).rejects.toThrow('500')
  expect(telegram.callsOf('getMyCommands')).toHaveLength(1)
})
