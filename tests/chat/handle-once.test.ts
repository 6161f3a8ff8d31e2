import { expect, test } from 'vitest'
import { createOnce } from '../../src/chat/handle-once.ts'

const clock = { now: () => 0 }
const busy = () => Promise.reject(new Error('the store is busy'))

test('when the inbox cannot tell, a line is handled rather than lost', async () => {
  const warnings: string[] = []
  const once = createOnce({
    inbox: { begin: busy, finish: busy, forget: busy },
    clock,
    warn: (event) => warnings.push(event),
  })
  expect(await once.begin('update-1', async () => 'answered')).toBe('answered')
  await once.finish('update-1')
  expect(warnings).toEqual(['inbox-failed', 'inbox-failed'])
})

test('work that failed is not finished: the line may be begun again', async () => {
  const finished: string[] = []
  const once = createOnce({
    inbox: {
      begin: async () => 'new',
      finish: async (key) => void finished.push(key),
      forget: async () => undefined,
    },
    clock,
    warn: () => undefined,
  })
  await expect(once.begin('update-1', () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  )
  expect(finished).toEqual([])
  expect(await once.begin('update-1', async () => 'answered')).toBe('answered')
  expect(finished).toEqual([])
  await once.finish('update-1')
  expect(finished).toEqual(['update-1'])
})
