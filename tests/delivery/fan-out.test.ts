import { describe, expect, test } from 'vitest'
import type { PlatformFault } from '../fakes/fake-platform.ts'
import { fanOut } from '../fakes/fan-out.ts'
import { discordRates, telegramRates } from '../fakes/platform-rates.ts'
import { seeded } from '../fakes/seeded.ts'
import { messageOf } from './open-sender.ts'

const message = messageOf('The morning digest.', [{ storyId: 1, revision: 1 }])

describe.each([
  ['Discord', discordRates],
  ['Telegram', telegramRates],
])('%s: 500 chats due at once', (_name, rates) => {
  test('reach 95 % of the ceiling and break no limit', async () => {
    const result = await fanOut({ chats: 500, rates, message, path: ':memory:' })
    expect(result.tooMany).toBe(0)
    expect(result.share).toBeGreaterThanOrEqual(0.95)
    expect(result.share).toBeLessThanOrEqual(1)
    expect(result).toMatchObject({ received: 500, lost: 0, twice: {} })
    expect(result.states.sent).toBe(500)
  })

  test('through a storm of 429s and 20 % faults lose nothing, and only alerts may come twice', async () => {
    const random = seeded(5)
    const faults = [
      'unreachable',
      'lost-request',
      'lost-answer',
      'no-answer',
      'server-error',
    ] as const
    const fault = (_order: unknown, sinceMs: number): PlatformFault | null => {
      if (sinceMs > 3000 && sinceMs < 8000) return { later: 2000, scope: 'all' }
      return random() < 0.2 ? (faults[Math.floor(random() * faults.length)] ?? null) : null
    }
    const purposes = ['digest', 'alert'] as const
    const result = await fanOut({ chats: 500, rates, message, path: ':memory:', fault, purposes })
    expect(result).toMatchObject({ tooMany: 0, lost: 0 })
    expect(result.twice.digest).toBeUndefined()
    expect(result.twice.alert).toBeGreaterThan(0)
    expect(result.twice.alert).toBeLessThan(50)
    expect(result.states.sent + result.states.unknown).toBe(500)
  })
})
