import { renderForTerminal } from '../../src/adapters/terminal/render-for-terminal.ts'
import type { Briefing, BriefingRun } from '../../src/delivery/briefing.ts'
import type { Delivery } from '../../src/delivery/delivery.ts'
import type { Message } from '../../src/delivery/message.ts'
import type { DeliveryOrder } from '../../src/delivery/messenger.ts'
import { FakePlatform, type PlatformFault, type VisibleMessage } from '../fakes/fake-platform.ts'
import { discordRates, telegramRates } from '../fakes/platform-rates.ts'
import { openVirtualBot, type VirtualBot } from './open-virtual-bot.ts'
import { type WeekChat, weekChats } from './week-chats.ts'

const hour = 3_600_000

/** Europe's clocks go forward in its first night, Sydney's and Lord Howe's back in its last. */
export const weekStart = Date.UTC(2027, 2, 27, 22)
const newsEnd = weekStart + 7 * 24 * hour
/** What was due at the last moment has gone out. */
export const weekEnd = newsEnd + hour / 6

/** When what happened, hours from the start. */
export const times = {
  noAnswers: 31,
  answersAgain: 32.6,
  approve: 42.5,
  stop: 50,
  start: 55,
  pause: 58,
  reject: 66.5,
  restart: 72,
  removed: 80,
  moved: 86,
  resume: 90,
  catchup: 100,
  forget: 120,
}

/** The chat that has another id in the end. */
export const movedTo = 'telegram:-100lagoon'
const movedFrom = 'telegram:lagoon'

/** All that came of the week. */
export interface Week {
  readonly virtual: VirtualBot
  readonly platforms: readonly FakePlatform[]
  readonly ledger: readonly Delivery[]
  /** What was posted, by its key, as it was then: a correction edits it later. */
  readonly posted: ReadonlyMap<string, Posted>
  readonly briefings: readonly WeekBriefing[]
  /** What readers of a chat see in the end, oldest first. */
  visible(chatId: string): readonly VisibleMessage[]
  /** As its readers read it, 80 columns wide, with their own questions. */
  transcript(chatId: string): string
}

interface Posted {
  readonly at: number
  readonly message: Message
}

export interface WeekBriefing extends Briefing {
  readonly chat: WeekChat
  readonly order: number
  /** Oldest first. */
  readonly runs: readonly BriefingRun[]
}

/** Lives the week: everything is said, sent, broken and mended that the tests look at afterwards. */
export async function liveWeek(path: string): Promise<Week> {
  let faults: readonly PlatformFault[] = []
  let requests = 0
  let platforms: readonly FakePlatform[] = []
  const posted = new Map<string, Posted>()
  const virtual = await openVirtualBot({
    path,
    from: weekStart,
    until: newsEnd,
    stretch: 3.5,
    platforms: (clock) => {
      const onPost = ({ key, message }: DeliveryOrder): void => {
        if (message !== null) posted.set(key, { at: clock.now(), message })
      }
      const common = { clock, latency: () => 120, isShared, onPost }
      const discord = { platform: 'discord', rates: discordRates, keyWindowMs: 300_000 }
      const telegram = {
        platform: 'telegram',
        rates: telegramRates,
        fault: () => faults[requests++ % faults.length] ?? null,
      }
      platforms = [
        new FakePlatform({ ...common, ...discord, canFind: true }),
        new FakePlatform({ ...common, ...telegram }),
      ]
      return platforms
    },
  })
  const telegram = platforms.find(({ platform }) => platform === 'telegram')
  const until = (hours: number) => virtual.runUntil(weekStart + hours * hour)
  const say = (chatId: string, text: string) => virtual.say(chatOf(chatId), text)

  virtual.startDelivery()
  for (const chat of weekChats) for (const line of chat.lines) await virtual.say(chat, line)

  await until(times.noAnswers)
  faults = ['no-answer', 'lost-request', 'lost-answer', 'unreachable']
  await until(times.answersAgain)
  faults = []
  await until(40)
  await followFirstStory(say)
  await until(times.approve)
  await moderate(virtual, 'approve')
  await until(times.stop)
  await virtual.stopDelivery()
  await until(times.start)
  virtual.startDelivery()
  await until(times.pause)
  await say('discord:paused', '/pause')
  await until(times.reject)
  await moderate(virtual, 'reject')
  await until(times.restart)
  await virtual.restart()
  await until(times.removed)
  telegram?.refuse('telegram:gone', 'removed', 'bot was kicked from the group chat')
  await until(times.moved)
  telegram?.move(movedFrom, movedTo)
  await until(times.resume)
  await say('discord:paused', '/resume')
  await until(times.catchup)
  await say('telegram:tess', '/catchup')
  await until(times.forget)
  await say('telegram:tess', '/privacy delete')
  await say('telegram:tess', 'yes')
  await virtual.runUntil(weekEnd)

  const { database } = virtual.bot
  const ledger = (await database.outbox.list({}, 10_000)).toReversed()
  const visible = (chatId: string) => platforms.flatMap((each) => each.messages(chatId))
  return {
    virtual,
    platforms,
    ledger,
    posted,
    briefings: await readBriefings(virtual),
    visible,
    transcript: (chatId) => transcribe(chatId, visible(chatId), virtual),
  }
}

/** An id that is new to us is a group's. */
function isShared(id: string): boolean {
  return weekChats.find(({ chatId }) => chatId === id)?.shared ?? true
}

function chatOf(id: string): WeekChat {
  const chat = weekChats.find(({ chatId }) => chatId === id)
  if (chat === undefined) throw new Error(`no chat ${id}`)
  return chat
}

/** Where a chat of the week is now. */
export function addressOf({ chatId }: WeekChat): string {
  return chatId === movedFrom ? movedTo : chatId
}

/** Moderators answer for what waits for them. */
async function moderate(virtual: VirtualBot, verdict: 'approve' | 'reject'): Promise<void> {
  const held = await virtual.bot.database.outbox.list({ states: ['held'] }, 10)
  for (const runId of new Set(held.map((each) => each.runId)))
    await virtual.say(chatOf('telegram:moderators'), `/schedule ${verdict} ${runId}`)
}

/** One story of the news, by its bell. */
async function followFirstStory(
  say: (chatId: string, text: string) => Promise<{ message: Message }>,
): Promise<void> {
  const { message } = await say('telegram:omer', '/news')
  const [id] = message.blocks.flatMap((block) =>
    block.kind === 'story' && !block.compact ? [block.brief.storyId] : [],
  )
  if (id === undefined) throw new Error('there is no news to follow')
  await say('telegram:omer', `/follow #${id} confirm`)
}

async function readBriefings({ bot }: VirtualBot): Promise<readonly WeekBriefing[]> {
  const { briefings } = bot.database
  const found: WeekBriefing[] = []
  for (const chat of weekChats) {
    const listed = await briefings.listBriefings(addressOf(chat))
    const sorted = listed.toSorted((a, b) => a.id - b.id)
    for (const [order, briefing] of sorted.entries()) {
      const runs = (await briefings.listRuns(briefing.id, 1000)).toReversed()
      found.push({ ...briefing, chat, order, runs })
    }
  }
  return found
}

function transcribe(
  chatId: string,
  visible: readonly VisibleMessage[],
  { answers, bot }: VirtualBot,
): string {
  const said = answers
    .filter((answer) => answer.chatId === chatId)
    .map(({ at, line, message }) => ({ at, title: `> ${line}`, message }))
  const posted = visible.map(({ at, key, silent, edits, under, message }) => {
    const how = [silent && 'silent', edits > 0 && `edited ${edits}×`, under && `under ${under}`]
    return { at, title: `${key} ${how.filter((each) => each).join(', ')}`, message }
  })
  return [...said, ...posted]
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, title, message }) => {
      const head = `──── ${new Date(at).toISOString().slice(0, 16)} ${title}`
      if (message === null) return head
      const t = bot.catalogue.translator(message.language)
      const look = { width: 80, colour: false, links: false, screen: false, t }
      return [head, ...renderForTerminal(message, look).lines].join('\n')
    })
    .join('\n\n')
}
