import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  directMessages,
  judgeAnswers,
  judgeCalls,
  judgeCorrections,
  judgeLedger,
  judgePublished,
  judgeRepeats,
  judgeTags,
  postsOf,
  slotsOf,
} from './discord/judge-day.ts'
import { dayStart, type LivedDay, liveDay, times } from './discord/live-day.ts'
import { writeDayLog } from './discord/write-day-log.ts'

// A server adds the bot, schedules two morning digests; members follow; a day passes; the gateway drops twice, the process is
// killed once. a-day.log.txt is what everybody saw: read it; a change of it is a change for people.

let lived: LivedDay
beforeAll(async () => {
  lived = await liveDay()
}, 240_000)
afterAll(() => lived.day.close())

const hour = 3_600_000

/** What somebody saw of the nth time they did that. */
function saw(did: string, nth = 0): string {
  const found = lived.day.acts.filter(({ what }) => what === did)[nth]
  if (found === undefined) throw new Error(`nobody did "${did}"`)
  return found.saw.join('\n')
}

/** What the bot wrote to its log, by event. */
function loggedEvents(): readonly string[] {
  const lines = lived.day.said.split('\n').filter((line) => line !== '')
  return lines.map((line) => /"msg":"([^"]+)"/u.exec(line)?.[1] ?? line)
}

test('the log of the day is exactly what it should be', async () => {
  await expect(writeDayLog(lived)).toMatchFileSnapshot('discord/a-day.log.txt')
})

describe('Discord', () => {
  test('saw no mistake in any request, and never had to say "too many requests"', () => {
    expect(lived.day.discord.problems).toEqual([])
    expect(lived.day.discord.tooMany).toBe(0)
    expect(lived.day.discord.requests.length).toBeGreaterThan(100)
  })

  test('got an answer to every use in time', () => {
    const { latencies } = lived.day.discord
    expect(latencies).toHaveLength(lived.day.acts.length)
    expect(Math.max(...latencies)).toBeLessThan(3000)
  })

  test('dropped the gateway: what was asked meanwhile is answered, a lost session is begun anew', () => {
    const { gateway } = lived.day.discord
    expect(gateway.resumed).toBe(1)
    // At the start, after the invalid session, after the kill.
    expect(gateway.identified).toBe(3)
    expect(saw('Dov: /news topic:science')).toContain('Science')
    expect(saw('Cleo: /follows')).toContain('You follow')
  })
})

describe('every schedule', () => {
  test('has its slots exactly once', () => {
    expect(slotsOf(lived)).toEqual([
      '#club-news 16 Apr 12:00:00 queued',
      '#club-news 16 Apr 18:00:00 queued',
      '#club-news 17 Apr 00:00:00 queued',
      '#club-news 17 Apr 06:00:00 queued',
      '#club-news 17 Apr 12:00:00 paused',
      '#morning 16 Apr 07:30:00 queued',
      '#morning 17 Apr 07:30:00 queued',
      '#news-room 16 Apr 18:00:00 queued',
      '#stories 16 Apr 07:45:00 queued',
      '#stories 17 Apr 07:45:00 queued',
    ])
  })

  test('publishes each announcement once, and nothing else', () => {
    const { faults, judged } = judgePublished(lived)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(2)
  })

  test('tags the posts of the forum by the desks of what they tell', () => {
    const { faults, judged } = judgeTags(lived)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(10)
  })
})

describe('the ledger', () => {
  test('has one message for each row that was sent, and a row for each message', () => {
    const { faults, judged } = judgeLedger(lived)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(50)
  })

  test('has nothing twice, in no place', () => {
    const { faults, judged } = judgeRepeats(lived)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(50)
  })

  test('survives a kill between a request and its answer: the message is found, its later parts follow', () => {
    // Whoever made the club's schedule lets nobody write to them: the notice of its removal is refused.
    expect(loggedEvents()).toEqual(['delivery.interrupted', 'delivery.refused'])
    expect(lived.day.said).toContain('"found":"sent"')
  })

  test('edits what was corrected, and says so in an answer to it', () => {
    const { faults, judged } = judgeCorrections(lived)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(2)
  })
})

describe('a server in an outage', () => {
  const from = dayStart + times.outage * hour
  const until = dayStart + times.outageEnds * hour

  test('gets its alerts when it is back; the other server and people alone get theirs meanwhile', () => {
    const during = postsOf(lived).filter(({ createdAt }) => createdAt > from && createdAt < until)
    const places = new Set(during.map(({ guildId }) => guildId))
    expect(places).toEqual(new Set([null, lived.town.club.id]))
    const late = postsOf(lived).filter(
      ({ channelId, createdAt }) =>
        channelId === lived.town.newsRoom.id && createdAt > until && createdAt < until + hour / 12,
    )
    expect(late).toHaveLength(2)
  })

  test('is not one that removed the bot: only that one’s places are paused, and who could not be told of it', () => {
    const paused = [...lived.places].filter(([, { paused: why }]) => why !== null)
    expect(paused.map(([id, { paused: why }]) => [id, why?.why])).toEqual([
      [`discord:${lived.town.clubNews.id}`, 'removed'],
      [expect.stringMatching(/^discord:@/u), 'refused'],
    ])
  })
})

describe('people', () => {
  test('are called by alerts of their server alone, and only the role that was set', () => {
    const { faults, judged } = judgeCalls(lived)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(3)
  })

  test('are answered so that only they see it', () => {
    const { faults, judged } = judgeAnswers(lived)
    expect(faults).toEqual([])
    expect(judged).toBeGreaterThan(20)
  })

  test('are written to alone only once they asked for it, or added the bot', () => {
    expect(directMessages(lived).map((line) => line.replace(/: \d+,/u, ''))).toEqual([
      'Ines from 16 Apr 06:00:00',
      'Anna from 16 Apr 06:06:20',
      'Bruno from 16 Apr 06:07:00',
      'Edda from 16 Apr 06:07:40',
      'Cleo from 16 Apr 08:30:20',
    ])
    expect(saw('Anna: presses “Follow: alerts and digests”')).toContain('Allow direct messages')
    expect(saw('Anna: presses “Try again”')).toContain('Following Business')
  })

  test('find nothing in channels that nobody set up', () => {
    const { lounge, newsRoom, morning, stories, clubNews } = lived.town
    const { channels } = lived.day.discord.state
    const places = new Set(
      postsOf(lived)
        .filter(({ guildId }) => guildId !== null)
        .map(({ channelId }) => channels.get(channelId)?.parentId ?? channelId),
    )
    expect(places).toEqual(new Set([newsRoom.id, morning.id, stories.id, clubNews.id]))
    expect(places).not.toContain(lounge.id)
  })

  test('hear nothing in their quiet hours, and all of it at the end', () => {
    const bruno = [...lived.day.discord.state.channels.values()].find(
      ({ recipientId }) => recipientId === lived.town.bruno.id,
    )
    const hours = postsOf(lived)
      .filter(({ channelId }) => channelId === bruno?.id)
      // 22:00 to 07:00 in Berlin.
      .map(({ createdAt }) => (new Date(createdAt).getUTCHours() + 2) % 24)
    expect(hours.filter((each) => each >= 22 || each < 6)).toEqual([])
    expect(lived.ledger.filter(({ key }) => key.startsWith('quiet:'))).toHaveLength(1)
  })

  test('configure only where they may: admins, editors, nobody else', async () => {
    const { dov, newsRoom } = lived.town
    const add = 'Ines: /schedule add what:07:30 channel:#morning publish:on'
    expect(saw(add)).toContain('Missing: “Send Messages”')
    expect(saw(add, 1)).toContain('Schedule this?')
    expect(saw('Milo: /schedule change schedule:1 channel:#stories minutes:5')).toContain('changed')
    expect(saw('Dov: /settings minutes:10')).toContain('Only this chat')
    const asked = lived.day.discord
      .as(dov, { channelId: newsRoom.id })
      .command('schedule', { subcommand: 'list' })
    await expect(asked).rejects.toThrow('is not shown here')
  })
})
