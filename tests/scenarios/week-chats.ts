import type { WallTimes } from '../delivery/luxon-runs.ts'
import type { Speaker } from './open-virtual-bot.ts'

/** A chat of the virtual week, and what was said there before it began. */
export interface WeekChat extends Speaker {
  readonly zone: string
  readonly lines: readonly string[]
  /** When its briefings are due, in the order they were made. */
  readonly due: readonly WallTimes[]
}

const everyDay = [0, 1, 2, 3, 4, 5, 6]
const weekdays = [1, 2, 3, 4, 5]
const everyHour = Array.from({ length: 24 }, (_, hour) => hour)

function daily(hours: readonly number[], minute = 0, days: readonly number[] = everyDay) {
  return { hours, minutes: [minute], weekdays: days }
}

type Said = Pick<WeekChat, 'zone' | 'lines' | 'due'>

function alone(platform: string, name: string, said: Said): WeekChat {
  const chatId = `${platform}:${name}`
  return {
    chatId,
    shared: false,
    personId: `${platform}:u-${name}`,
    privateChatId: chatId,
    ...said,
  }
}

function shared(platform: string, name: string, said: Said): WeekChat {
  const own = { personId: `${platform}:u-editor`, privateChatId: `${platform}:editor` }
  return { chatId: `${platform}:${name}`, shared: true, ...own, ...said }
}

const berlin = 'Europe/Berlin'
const newYork = 'America/New_York'
const sydney = 'Australia/Sydney'
const lordHowe = 'Australia/Lord_Howe'
const kathmandu = 'Asia/Kathmandu'
const jerusalem = 'Asia/Jerusalem'

/** Twenty chats in six zones, set up by what is said in them. "yes" says that the zone asked about is right. */
export const weekChats: readonly WeekChat[] = [
  alone('telegram', 'anna', {
    zone: berlin,
    lines: ['/setup', 'yes', '/follow science', 'yes', '/schedule list'],
    due: [daily([7], 30)],
  }),
  alone('telegram', 'bruno', {
    zone: berlin,
    lines: ['/schedule add 02:30', 'yes', '/quiet 22:00-07:00', '/follow world alerts', 'yes'],
    due: [daily([2], 30)],
  }),
  shared('discord', 'newsdesk', {
    zone: berlin,
    lines: [
      '/schedule add 07:30 weekdays layout:card',
      'yes',
      '/follow Kefrin alerts for:chat',
      'yes',
    ],
    due: [daily([7], 30, weekdays)],
  }),
  shared('discord', 'harlem', {
    zone: newYork,
    lines: [`/schedule add 08:00 12:00 18:00 layout:living zone:${newYork}`, 'yes'],
    due: [daily([8, 12, 18])],
  }),
  shared('telegram', 'ticker', {
    zone: newYork,
    lines: [`/schedule add every hour zone:${newYork}`, 'yes'],
    due: [daily(everyHour)],
  }),
  shared('telegram', 'moderators', {
    zone: berlin,
    lines: ['/settings minutes 5'],
    due: [],
  }),
  shared('telegram', 'gazette', {
    zone: berlin,
    lines: [
      '/schedule add 18:00 approval:telegram:moderators timeout:60 otherwise:publish',
      'yes',
      '/follow world alerts for:chat',
      'yes',
    ],
    due: [daily([18])],
  }),
  alone('discord', 'deepa', {
    zone: kathmandu,
    lines: [
      `/schedule add 06:45 zone:${kathmandu}`,
      'yes',
      '/follow velm AND (bridge OR dockers) -football',
      'yes',
    ],
    due: [daily([6], 45)],
  }),
  shared('discord', 'valley', {
    zone: kathmandu,
    lines: [
      `/schedule add Mon,Thu 18:00 world zone:${kathmandu}`,
      'yes',
      '/follow world alerts for:chat',
      'yes',
      '/quiet 21:00-06:30 for:chat',
    ],
    due: [daily([18], 0, [1, 4])],
  }),
  alone('telegram', 'sam', {
    zone: sydney,
    lines: [`/schedule add 02:30 zone:${sydney}`, 'yes', '/follow Palmyra', 'yes'],
    due: [daily([2], 30)],
  }),
  shared('discord', 'harbour', {
    zone: sydney,
    lines: [
      `/schedule add Sat,Sun 09:00 zone:${sydney}`,
      'yes',
      '/settings gap 0',
      ...['world', 'business', 'science', 'politics', 'health', 'technology'].flatMap((desk) => [
        `/follow ${desk} alerts for:chat`,
        'yes',
      ]),
    ],
    due: [daily([9], 0, [6, 0])],
  }),
  shared('telegram', 'lagoon', {
    zone: lordHowe,
    lines: [`/schedule add 01:45 zone:${lordHowe}`, 'yes'],
    due: [daily([1], 45)],
  }),
  shared('telegram', 'gone', {
    zone: jerusalem,
    lines: [
      `/schedule add 20:00 empty:say zone:${jerusalem}`,
      'yes',
      '/follow world alerts for:chat',
      'yes',
    ],
    due: [daily([20])],
  }),
  alone('discord', 'noa', {
    zone: jerusalem,
    lines: [
      `/schedule add 08:00 world zone:${jerusalem}`,
      'yes',
      '/schedule add 20:00 science empty:say',
      'yes',
    ],
    due: [daily([8]), daily([20])],
  }),
  alone('telegram', 'omer', {
    zone: jerusalem,
    lines: [`/schedule add 09:00 zone:${jerusalem}`, 'yes', '/hide football'],
    due: [daily([9])],
  }),
  shared('discord', 'paused', {
    zone: newYork,
    lines: [
      `/schedule add 06:00 zone:${newYork}`,
      'yes',
      '/follow world alerts for:chat',
      'yes',
      '/settings reports me',
    ],
    due: [daily([6])],
  }),
  alone('telegram', 'rita', {
    zone: newYork,
    lines: [
      `/settings zone:${newYork}`,
      '/settings originators 1',
      '/follow world alerts',
      'yes',
      '/quiet 23:00-08:00',
    ],
    due: [],
  }),
  shared('discord', 'board', {
    zone: berlin,
    lines: ['/schedule add every 6 hours pin:on publish:on', 'yes'],
    due: [daily([0, 6, 12, 18])],
  }),
  alone('telegram', 'tess', {
    zone: berlin,
    lines: ['/setup', 'yes', '/follow comet', 'yes'],
    due: [daily([7], 30)],
  }),
  alone('discord', 'yael', {
    zone: kathmandu,
    lines: [
      '/settings language he',
      '/settings languages he, en',
      `/schedule add 07:00 zone:${kathmandu}`,
      'yes',
      '/follow world',
      'yes',
    ],
    due: [daily([7])],
  }),
]
