import type { Database } from '../../src/adapters/database/open-database.ts'
import type { Briefing, BriefingRun } from '../../src/delivery/briefing.ts'
import type { NewDelivery } from '../../src/delivery/delivery.ts'
import type { Message } from '../../src/delivery/message.ts'
import type { ClaimedDelivery, ClaimWish } from '../../src/delivery/outbox.ts'
import { memoryIdOf } from '../../src/digest/memory-store.ts'
import type { NewFollow } from '../../src/topic/follow-store.ts'
import { addFeed, DAY, HOUR, NOW } from './storage-samples.ts'

// Fictional follows, briefings and deliveries with everything filled in.

export const PORT_GROUP = 'telegram:-77'
export const ADA = 'telegram:41'

export function sampleFollow(changes: Partial<NewFollow> = {}): NewFollow {
  return {
    chatId: ADA,
    topic: { kind: 'words', words: 'Velm' },
    key: 'words:en:velm',
    languages: ['en'],
    alerts: true,
    digests: true,
    since: NOW,
    addedBy: 'telegram:41',
    ...changes,
  }
}

/** A follow of one story, as topicKey names it. */
export function followOfStory(storyId: number, chatId = ADA): NewFollow {
  return sampleFollow({
    chatId,
    topic: { kind: 'story', storyId },
    key: `story:${storyId}`,
    languages: [],
  })
}

/** Their chats, in order. */
export function chatsOf(rows: readonly { readonly chatId: string }[]): string[] {
  return rows.map((row) => row.chatId)
}

export function sampleMessage(text: string, shows: Message['shows'] = []): Message {
  return {
    blocks: [
      { kind: 'heading', spans: [{ text: 'Velm', style: 'strong' }] },
      { kind: 'text', spans: [{ text, link: 'https://velmcourier.example/news/1' }] },
      { kind: 'actions', buttons: [{ label: 'More', command: '/story 1' }] },
    ],
    language: 'en',
    timeZone: 'Europe/Vienna',
    at: NOW,
    private: false,
    shows,
  }
}

export function sampleDelivery(key: string, changes: Partial<NewDelivery> = {}): NewDelivery {
  return {
    key,
    platform: 'telegram',
    chatId: PORT_GROUP,
    purpose: 'digest',
    action: 'send',
    target: null,
    after: null,
    message: sampleMessage('The bridge at Velm is open again.'),
    silent: false,
    sendAt: NOW,
    notAfter: null,
    memoryId: null,
    state: 'pending',
    ...changes,
  }
}

/** Claims as one sender does; the lease is a minute. */
export function claim(
  { outbox }: Database,
  changes: Partial<ClaimWish> = {},
): Promise<readonly ClaimedDelivery[]> {
  const now = changes.now ?? NOW
  return outbox.claim({
    platform: 'telegram',
    now,
    leaseUntil: now + 60_000,
    attemptId: 'first',
    limit: 10,
    except: [],
    ...changes,
  })
}

/** Claims what is due and has it sent. Returns the keys, in the order they went. */
export async function sendDue(store: Database, now = NOW): Promise<string[]> {
  const keys: string[] = []
  for (const { id, key } of await claim(store, { now, limit: 100 })) {
    await store.outbox.begin(id, 'first', now, now + 60_000)
    const sent = { state: 'sent', messageId: `m-${key}` } as const
    await store.outbox.record({ id, attemptId: 'first', at: now, ...sent })
    keys.push(key)
  }
  return keys
}

export function sampleBriefing(changes: Partial<Briefing> = {}): Omit<Briefing, 'id'> {
  const { id: _, ...briefing } = {
    id: 0,
    chatId: PORT_GROUP,
    topics: [
      { kind: 'desk', desk: 'world' },
      { kind: 'words', words: 'Velm' },
    ] as const,
    schedule: { crons: ['30 7 * * 1-5', '0 9 * * 0,6'] },
    timeZone: 'Europe/Vienna',
    minutes: 3,
    languages: ['en', 'de'],
    layout: 'post' as const,
    approval: { chatId: 'telegram:-99', timeoutMinutes: 20, otherwise: 'skip' as const },
    maxAgeHours: 48,
    publishers: ['velmcourier.example'],
    whenEmpty: 'skip' as const,
    lateMinutes: 60,
    pin: true,
    publish: false,
    pausedAt: null,
    nextRunAt: NOW,
    createdBy: 'telegram:41',
    creatorChatId: ADA,
    createdAt: NOW - HOUR,
    ...changes,
  }
  return briefing
}

export function sampleRun(
  briefingId: number,
  changes: Partial<BriefingRun> = {},
): Omit<BriefingRun, 'id'> {
  const { id: _, ...run } = {
    id: 0,
    briefingId,
    slotAt: NOW,
    at: NOW + 1000,
    outcome: 'queued' as const,
    missed: 0,
    ...changes,
  }
  return run
}

/** Stores something of every kind for the chat; deliveries' keys begin with `name`. */
export async function fillChat(store: Database, chatId: string, name = 'one'): Promise<void> {
  await store.places.meet({ id: chatId, platform: 'telegram', shared: true }, NOW)
  await store.places.setAdminChat(chatId, 'telegram:9')
  await store.chats.saveSettings(chatId, { minutes: 4 })
  await addFeed(store, { addedBy: chatId })
  await store.follows.addFollow(sampleFollow({ chatId }))
  await store.follows.addFollow(followOfStory(3, chatId))
  const { id } = await store.briefings.addBriefing(sampleBriefing({ chatId }))
  const sent = sampleDelivery(`${name}: sent`, {
    chatId,
    memoryId: memoryIdOf(chatId, 'ada'),
    message: sampleMessage('A secret wish.', [{ storyId: 3, revision: 2 }]),
  })
  await store.briefings.commitRun(sampleRun(id), null, [sent])
  await sendDue(store)
  await store.outbox.enqueue([{ ...sent, key: `${name}: owed`, sendAt: NOW + DAY }])
  const alert = { chatId, storyId: 3, revision: 2, at: NOW, topicIds: [1] }
  await store.alerts.noteAlerts([{ ...alert, state: 'capped' }], [])
  const entry = { chatId, personId: 'telegram:41', at: NOW }
  await store.audit.record({ ...entry, command: 'follow', detail: '/follow Velm' })
  await store.places.pause(chatId, { at: NOW, why: 'asked', detail: '' })
}
