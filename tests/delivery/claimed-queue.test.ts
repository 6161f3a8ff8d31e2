import { expect, test } from 'vitest'
import { type Claimed, ClaimedQueue } from '../../src/delivery/claimed-queue.ts'
import type { DeliveryPurpose } from '../../src/delivery/delivery.ts'
import { owed, sixOClock } from './open-sender.ts'

let ids = 0
function claimed(key: string, chatId: string, purpose: DeliveryPurpose): Claimed {
  const rest = { attempts: 0, attemptId: 'a', startedAt: null, changedAt: sixOClock }
  const none = { messageId: null, reason: null, runId: null, targetMessageId: null }
  return {
    attemptId: 'a',
    delivery: { ...owed(key, { chatId, purpose }), ...rest, ...none, id: ++ids },
  }
}

const keys = (list: readonly Claimed[]) => list.map(({ delivery }) => delivery.key)

function fill(): ClaimedQueue {
  const queue = new ClaimedQueue()
  queue.add([
    claimed('digest-a', 'a', 'digest'),
    claimed('digest-b', 'b', 'digest'),
    claimed('more-a', 'a', 'digest'),
  ])
  queue.add([claimed('notice-c', 'c', 'notice'), claimed('alert-b', 'b', 'alert')])
  return queue
}

test('the most pressing of each chat come first, in the order they were claimed', () => {
  expect(keys(fill().heads())).toEqual(['alert-b', 'digest-a', 'notice-c'])
})

test('what is taken out is gone', () => {
  const queue = fill()
  const [first] = queue.heads()
  if (first !== undefined) queue.remove(first)
  expect(keys(queue.heads())).toEqual(['digest-a', 'digest-b', 'notice-c'])
  expect(keys(queue.removeChat('a'))).toEqual(['digest-a', 'more-a'])
  expect(queue.size).toBe(2)
  expect(keys(queue.removeAll())).toEqual(['digest-b', 'notice-c'])
  expect(queue.size).toBe(0)
})

test('a chat keeps the most pressing of what it has too much of', () => {
  const queue = fill()
  expect(keys(queue.removeSurplus(1))).toEqual(['digest-b', 'more-a'])
  expect(keys(queue.heads())).toEqual(['alert-b', 'digest-a', 'notice-c'])
})
