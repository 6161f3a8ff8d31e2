import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type FakeDiscord, startDiscord } from './fakes/discord/start-discord.ts'
import { discordSettings, startProgram, until } from './start-program.ts'

// The program on Discord as its operator starts it: a process of its own, its streams and its exit code.

async function serveDiscord(
  options: Parameters<typeof startDiscord>[0] = {},
): Promise<FakeDiscord> {
  const discord = await startDiscord({ validate: false, answerWithinMs: 60_000, ...options })
  onTestFinished(() => discord.close())
  return discord
}

describe('the program on Discord', () => {
  test('answers a member, and ends with code 0 when it is asked to', async () => {
    const discord = await serveDiscord()
    const guild = discord.addGuild({ channels: [{ name: 'news' }] })
    const [channel] = [...discord.state.channels.values()]
    const program = startProgram(discordSettings(discord))
    await until(() => program.err().includes('"msg":"started"'), program)
    const member = discord.as(discord.addPerson(guild), { channelId: channel?.id ?? '' })
    const shown = await member.command('help')
    expect(shown).toMatchObject({ kind: 'message', ephemeral: true })
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(discord.problems).toEqual([])
    expect(discord.messagesIn(channel?.id ?? '').filter(({ flags }) => (flags & 64) === 0)).toEqual(
      [],
    )
  })

  test('what is being answered when it is asked to end is answered; a second signal does not wait', async () => {
    const discord = await serveDiscord({ identifyEveryMs: 0 })
    const guild = discord.addGuild({ channels: [{ name: 'news' }] })
    const [channel] = [...discord.state.channels.values()]
    const member = discord.as(discord.addPerson(guild), { channelId: channel?.id ?? '' })
    const isAnswering = () => discord.requests.some(({ path }) => path.includes('/callback'))
    const patient = startProgram(discordSettings(discord))
    await until(() => patient.err().includes('"msg":"started"'), patient)
    // Its first request comes to nothing; asked again it is answered, the signal notwithstanding.
    let failures = 1
    discord.setFault(({ path }) =>
      path.includes('/callback') && failures-- > 0 ? 'server-error' : null,
    )
    const asked = member.command('help')
    await until(isAnswering, patient)
    patient.child.kill('SIGTERM')
    expect((await asked).text()).toContain('/news')
    expect(await patient.ended).toBe(0)
    const hasty = startProgram(discordSettings(discord))
    await until(() => hasty.err().includes('"msg":"started"'), hasty)
    discord.setFault(({ path }) => (path.includes('/callback') ? 'no-answer' : null))
    const before = discord.requests.length
    void member.command('help')
    await until(() => discord.requests.length > before, hasty)
    hasty.child.kill('SIGINT')
    await until(() => hasty.err().includes('"msg":"stopping"'), hasty)
    hasty.child.kill('SIGTERM')
    expect(await hasty.ended).toBe(null)
    expect(hasty.child.signalCode).toBe('SIGTERM')
  })

  test('a wrong token stops the start with the cure, and is not shown', async () => {
    const discord = await serveDiscord()
    const token = `MTE4MjAzNzQ2NTUxMjAzODQwMQ.Gwrong.${'x'.repeat(38)}`
    const program = startProgram(discordSettings({ apiUrl: discord.apiUrl, token }))
    expect(await program.ended).toBe(1)
    expect(program.err()).toContain('Discord does not accept DISCORD_TOKEN. Copy it anew')
    expect(program.err()).not.toContain(token)
  })

  test('the invite link is made for the application of the token', async () => {
    const discord = await serveDiscord()
    const program = startProgram(discordSettings(discord), '--invite', 'discord')
    expect(await program.ended).toBe(0)
    expect(program.out()).toContain(`client_id=${discord.applicationId}`)
    expect(program.out()).toMatch(/Embed Links +to show cards/u)
  })

  test('the preview writes the payloads of the sample briefing', async () => {
    const program = startProgram({}, '--preview', 'discord')
    expect(await program.ended).toBe(0)
    const path = /Wrote .* to (.+)\/\.\n/u.exec(program.out())?.[1] ?? ''
    const payloads: unknown = JSON.parse(readFileSync(join(path, 'payloads.json'), 'utf8'))
    expect(payloads).toEqual(
      expect.arrayContaining([expect.objectContaining({ title: 'A digest', ephemeral: false })]),
    )
    expect(readFileSync(join(path, 'dark.html'), 'utf8')).toContain('Dateline on Discord')
  })
})
