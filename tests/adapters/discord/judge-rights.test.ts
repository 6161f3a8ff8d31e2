import { PermissionFlagsBits } from 'discord.js'
import { expect, test } from 'vitest'
import {
  type CommandOverride,
  judgeOverrides,
  type Presser,
} from '../../../src/adapters/discord/judge-rights.ts'

const command = '500'
const application = '600'
const guildId = '1000'
const presser: Presser = {
  userId: '1',
  roles: ['21', '22'],
  permissions: 0n,
  guildId,
  channelId: '31',
  applicationId: application,
}

function override(
  kind: 'role' | 'person' | 'channel',
  targetId: string,
  allows: boolean,
  commandId = command,
): CommandOverride {
  return { commandId, kind: { role: 1, person: 2, channel: 3 }[kind], targetId, allows }
}

test.each<[string, readonly CommandOverride[], boolean | null]>([
  ['nothing is said', [], null],
  ['the person is allowed', [override('person', '1', true)], true],
  ['another person is allowed', [override('person', '2', true)], null],
  [
    'the person is denied before their role',
    [override('person', '1', false), override('role', '21', true)],
    false,
  ],
  ['one of two roles allows', [override('role', '21', false), override('role', '22', true)], true],
  [
    'a role comes before @everyone',
    [override('role', guildId, false), override('role', '21', true)],
    true,
  ],
  ['@everyone is denied', [override('role', guildId, false)], false],
  [
    'the channel is denied',
    [override('role', '21', true), override('channel', '31', false)],
    false,
  ],
  [
    'all channels are denied',
    [override('role', '21', true), override('channel', '999', false)],
    false,
  ],
  [
    'this channel is allowed though all others are not',
    [
      override('role', '21', true),
      override('channel', '999', false),
      override('channel', '31', true),
    ],
    true,
  ],
  ['a channel alone makes nobody an admin', [override('channel', '31', true)], null],
  ['all commands are allowed', [override('role', '21', true, application)], null],
  ['all commands are denied', [override('role', '21', false, application)], false],
  [
    'the command comes before all commands',
    [override('role', '21', true, application), override('person', '1', false)],
    false,
  ],
  ['another command is allowed', [override('person', '1', true, '501')], null],
])('of overrides where %s', (_, overrides, verdict) => {
  expect(judgeOverrides(overrides, command, presser)).toBe(verdict)
})

test('an administrator needs no override', () => {
  const permissions = PermissionFlagsBits.Administrator
  const denied = [override('person', '1', false)]
  expect(judgeOverrides(denied, command, { ...presser, permissions })).toBe(true)
})
