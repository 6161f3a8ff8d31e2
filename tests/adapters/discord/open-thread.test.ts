import { DiscordAPIError } from 'discord.js'
import { expect, test } from 'vitest'
import { openThread } from '../../../src/adapters/discord/open-thread.ts'

const wish = { channelId: '11', messageId: '12', name: 'Morning briefing' }

/** Discord refuses the thread with this code. */
function refusing(code: number): Parameters<typeof openThread>[0] {
  const raw = { code, message: 'refused' }
  const error = new DiscordAPIError(raw, code, 403, 'POST', '/threads', {})
  return { request: () => Promise.reject(error), close: () => undefined }
}

test('where no thread may be opened the digest goes on in the channel', async () => {
  expect(await openThread(refusing(50_013), wish)).toBe(null)
  expect(await openThread(refusing(50_024), wish)).toBe(null)
})

test('a thread that is there already is the one; other refusals are told', async () => {
  expect(await openThread(refusing(160_004), wish)).toBe('12')
  await expect(openThread(refusing(10_003), wish)).rejects.toThrow('refused')
})
