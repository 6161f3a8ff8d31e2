import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type FakeDiscord, startDiscord } from './fakes/discord/start-discord.ts'
import { type FakeTelegram, startTelegram } from './fakes/telegram/start-telegram.ts'
import { oweDigests } from './owe-digests.ts'
import { discordSettings, startProgram, telegramSettings, until } from './start-program.ts'

// The program on Telegram as its operator starts it: a process of its own, its streams and its exit code.

/** In the form of one. */
const discordToken = `MTE4MjAzNzQ2NTUxMjAzODQwMQ.Gfake0.${'x'.repeat(38)}`

async function serveTelegram(): Promise<FakeTelegram> {
  const telegram = await startTelegram({ validate: false })
  onTestFinished(() => telegram.close())
  return telegram
}

async function serveDiscord(): Promise<FakeDiscord> {
  const discord = await startDiscord({
    validate: false,
    answerWithinMs: 60_000,
    identifyEveryMs: 0,
  })
  onTestFinished(() => discord.close())
  return discord
}

describe('the program on Telegram', () => {
  test('answers a person, ends with code 0 when it is asked to, and never tells the token', async () => {
    const telegram = await serveTelegram()
    const program = startProgram(telegramSettings(telegram))
    await until(() => program.err().includes('"msg":"started"'), program)
    const rena = telegram.world.makeUser({ firstName: 'Rena' })
    expect((await rena.asks(rena.chat, '/start')).text).toContain('Dateline')
    expect((await rena.asks(rena.chat, '/help')).text).toContain('/news')
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(telegram.mistakes).toEqual([])
    expect(telegram.state.updates.pending).toBe(0)
    expect(`${program.out()}${program.err()}`).not.toContain(telegram.token.split(':')[1])
  })

  test('what is being answered when it is asked to end is answered', async () => {
    const telegram = await serveTelegram()
    const program = startProgram(telegramSettings(telegram))
    await until(() => program.err().includes('"msg":"started"'), program)
    const rena = telegram.world.makeUser({ firstName: 'Rena' })
    const { promise: answerAfter, resolve: answer } = Promise.withResolvers<void>()
    telegram.faults.plan({ answerAfter }, { method: 'sendMessage' })
    rena.says(rena.chat, '/help')
    await until(() => telegram.callsOf('sendMessage').length > 0, program)
    program.child.kill('SIGTERM')
    await until(() => program.err().includes('"msg":"stopping"'), program)
    answer()
    expect(await program.ended).toBe(0)
    expect(telegram.state.updates.pending).toBe(0)
    expect(telegram.world.botMessagesIn(rena.chat)).toHaveLength(1)
  })

  test('a button whose line has only a name is understood after a kill', async () => {
    const telegram = await serveTelegram()
    const dataDir = mkdtempSync(join(tmpdir(), 'dateline-killed-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const settings = { ...telegramSettings(telegram), DATA_DIR: dataDir }
    const killed = startProgram(settings)
    await until(() => killed.err().includes('"msg":"started"'), killed)
    const rena = telegram.world.makeUser({ firstName: 'Rena' })
    const wish = 'syria AND (palmyra OR tadmor OR "load test" OR lirios) -football'
    const card = await rena.asks(rena.chat, `/schedule 07:30 ${wish} zone:Asia/Jerusalem`)
    // What is not told to be done is answered once more.
    await until(() => telegram.state.updates.pending === 0, killed)
    killed.child.kill('SIGKILL')
    await killed.ended
    const program = startProgram(settings)
    await until(() => program.err().includes('"msg":"started"'), program)
    const [save = ''] = telegram.world.labelsOf(card).flat()
    await rena.presses(card, save)
    expect(card.text).toContain('Schedule 1 is saved')
    expect(telegram.world.botMessagesIn(rena.chat)).toHaveLength(1)
  })

  test('a wrong token stops the start with the cure, and is not shown', async () => {
    const telegram = await serveTelegram()
    const token = `7100000001:${'wrong'.padEnd(35, 'x')}`
    const program = startProgram(telegramSettings({ url: telegram.url, token }))
    expect(await program.ended).toBe(1)
    expect(program.err()).toContain(
      'Dateline cannot start: Telegram does not accept TELEGRAM_TOKEN',
    )
    expect(program.err()).toContain('@BotFather')
    expect(`${program.out()}${program.err()}`).not.toContain('wrongxxx')
  })
})

describe('the program on both platforms', () => {
  test('answers on each', async () => {
    const [telegram, discord] = [await serveTelegram(), await serveDiscord()]
    const guild = discord.addGuild({ channels: [{ name: 'news' }] })
    const [channel] = [...discord.state.channels.values()]
    const program = startProgram({ ...telegramSettings(telegram), ...discordSettings(discord) })
    await until(() => program.err().includes('"platforms":"discord,telegram"'), program)
    const rena = telegram.world.makeUser({ firstName: 'Rena' })
    const member = discord.as(discord.addPerson(guild), { channelId: channel?.id ?? '' })
    const [here, there] = await Promise.all([rena.asks(rena.chat, '/news'), member.command('news')])
    expect(here.text).not.toBe('')
    expect(there).toMatchObject({ kind: 'message', ephemeral: true })
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect([telegram.mistakes, discord.problems]).toEqual([[], []])
  })

  test('sends each the digest that is due there', async () => {
    const [telegram, discord] = [await serveTelegram(), await serveDiscord()]
    const group = telegram.world.makeGroup({ title: 'Harbour', bot: 'member' })
    discord.addGuild({ channels: [{ name: 'news' }] })
    const [channel] = [...discord.state.channels.values()]
    const dataDir = mkdtempSync(join(tmpdir(), 'dateline-both-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    await oweDigests(dataDir, [`telegram:${group.id}`, `discord:${channel?.id}`])
    const program = startProgram({
      ...telegramSettings(telegram),
      ...discordSettings(discord),
      DATA_DIR: dataDir,
    })
    await until(() => telegram.world.botMessagesIn(group).length > 0, program)
    await until(() => discord.messagesIn(channel?.id ?? '').length > 0, program)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(telegram.world.botMessagesIn(group)).toHaveLength(1)
    expect(discord.messagesIn(channel?.id ?? '')).toHaveLength(1)
    expect([telegram.mistakes, discord.problems]).toEqual([[], []])
  })

  test('one that is not reached at the start holds up the other no longer than ten seconds', async () => {
    const telegram = await serveTelegram()
    const nowhere = { DISCORD_TOKEN: discordToken, DISCORD_API_URL: 'http://127.0.0.1:9/api' }
    const program = startProgram({ ...telegramSettings(telegram), ...nowhere })
    const rena = telegram.world.makeUser({ firstName: 'Rena' })
    await until(() => telegram.polls.isPolled, program)
    expect((await rena.asks(rena.chat, '/help')).text).toContain('/news')
    await until(() => program.err().includes('"msg":"started"'), program)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  })
})
