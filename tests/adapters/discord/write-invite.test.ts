import { PermissionsBitField } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { botPermissions } from '../../../src/adapters/discord/bot-permissions.ts'
import { applicationIdIn, writeInvite } from '../../../src/adapters/discord/write-invite.ts'

const id = '1182037465512038401'

describe('the invite links', () => {
  test('a server is asked for the bot, its commands and the listed permissions, nothing else', () => {
    const url = new URL(writeInvite(id).server)
    expect(url.origin + url.pathname).toBe('https://discord.com/oauth2/authorize')
    expect(url.searchParams.get('client_id')).toBe(id)
    expect(url.searchParams.get('scope')).toBe('bot applications.commands')
    const asked = new PermissionsBitField(BigInt(url.searchParams.get('permissions') ?? '0'))
    expect(asked.bitfield).toBe(PermissionsBitField.resolve(botPermissions.map(({ flag }) => flag)))
    expect(asked.has('Administrator')).toBe(false)
    expect(asked.has('MentionEveryone')).toBe(false)
  })

  test('an account is asked for commands alone', () => {
    const url = new URL(writeInvite(id).account)
    expect(url.searchParams.get('integration_type')).toBe('1')
    expect(url.searchParams.get('scope')).toBe('applications.commands')
    expect(url.searchParams.has('permissions')).toBe(false)
  })

  test("an application's id stands in its bot's token", () => {
    const token = `${Buffer.from(id).toString('base64url')}.GhIjKl.a-made-up-secret-of-some-length`
    expect(applicationIdIn(token)).toBe(id)
    expect(applicationIdIn('nonsense')).toBeNull()
  })
})
