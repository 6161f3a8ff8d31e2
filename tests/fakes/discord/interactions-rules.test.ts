import { once } from 'node:events'
import { DiscordAPIError, Events, MessageFlags, PermissionFlagsBits, Routes } from 'discord.js'
import { afterEach, expect, test } from 'vitest'
import { VirtualClock } from '../virtual-clock.ts'
import { answer, openScene, quiet, type Scene } from './interactions-scene.ts'

let open: Scene | null = null

afterEach(async () => {
  await open?.close()
  open = null
})

async function start(clock?: { now(): number }): Promise<Scene> {
  open = await openScene(clock)
  return open
}

test('a client offers only what is registered, visible here and rightly filled in', async () => {
  const { discord, guild, as } = await start()
  const anna = as()
  await expect(anna.command('weather')).rejects.toThrow('no command /weather is registered')
  await expect(anna.command('follow')).rejects.toThrow('/follow needs "topic"')
  const follow = (options: Record<string, string | number>) => anna.command('follow', { options })
  await expect(follow({ topic: 'a', hours: 49 })).rejects.toThrow('takes 1 to 48')
  await expect(follow({ topic: 'a', hours: 'two' })).rejects.toThrow('takes no text')
  await expect(follow({ topic: 'a', zone: 'x' })).rejects.toThrow('has no option "zone"')
  await expect(follow({ topic: 'a', channel: guild.id })).rejects.toThrow('there is no channel')
  await expect(anna.command('schedule')).rejects.toThrow('the server does not let this member')
  const admin = as({ permissions: 2n ** 40n - 1n })
  await expect(admin.command('schedule')).rejects.toThrow('/schedule needs one of list')
  await expect(
    as({ install: 'user' }).command('follow', { options: { topic: 'a' } }),
  ).rejects.toThrow('not for user installs')
  discord.events.kick(guild)
  await expect(anna.command('news')).rejects.toThrow('the bot is not in this server')
})

test('the overrides of a server go before the default permissions', async () => {
  const { discord, guild, client, as } = await start()
  answer(client, (command) => command.reply({ content: 'ok', ...quiet }))
  const id = discord.state.commands.get('')?.find(({ name }) => name === 'schedule')?.id ?? ''
  const said = once(client, Events.ApplicationCommandPermissionsUpdate)
  discord.events.setCommandPermissions(guild, id, [{ id: guild.id, type: 1, permission: true }])
  await said
  const shown = await as().command('schedule', { subcommand: 'list' })
  expect(shown.text()).toBe('ok')
  discord.events.setCommandPermissions(guild, discord.applicationId, [
    { id: `${BigInt(guild.id) - 1n}`, type: 3, permission: false },
  ])
  await expect(as().command('news')).rejects.toThrow('the server does not let this member')
})

test('an answer after three seconds, a second one and one after fifteen minutes are refused', async () => {
  const clock = new VirtualClock(Date.parse('2026-11-26T07:30:00Z'))
  const { client, as } = await start(clock)
  const codes: unknown[] = []
  const told = (error: unknown) => codes.push(error instanceof DiscordAPIError ? error.code : error)
  let late = false
  answer(client, async (command) => {
    if (late) clock.advance(3_001)
    await command.reply({ content: 'one', ...quiet }).catch(told)
    if (late) return
    command.replied = false
    await command.reply({ content: 'two', ...quiet }).catch(told)
    command.replied = true
    clock.advance(15 * 60_000 + 1)
    await command.followUp({ content: 'three', ...quiet }).catch(told)
  })
  expect((await as().command('news')).text()).toBe('one')
  await expect.poll(() => codes).toEqual([40060, 50027])
  late = true
  await expect(as({ patienceMs: 200 }).command('news')).rejects.toThrow('got nothing from the bot')
  await expect.poll(() => codes).toEqual([40060, 50027, 10062])
})

test('only ephemeral may be said of a deferral, and no more than 25 choices are taken', async () => {
  const { discord, client, as } = await start()
  const codes: unknown[] = []
  client.on(Events.InteractionCreate, async (interaction) => {
    const route = Routes.interactionCallback(interaction.id, interaction.token)
    const post = (body: object) =>
      client.rest.post(route, { body, auth: false }).catch((error: unknown) => {
        codes.push(error instanceof DiscordAPIError && error.code)
      })
    const choices = Array.from({ length: 26 }, (_, index) => ({
      name: `${index}`,
      value: `${index}`,
    }))
    if (interaction.isAutocomplete()) {
      await post({ type: 8, data: { choices } })
      await post({ type: 4, data: { content: 'no' } })
      await post({ type: 8, data: { choices: choices.slice(1) } })
      return
    }
    await post({ type: 5, data: { flags: MessageFlags.IsComponentsV2 } })
    await post({ type: 8, data: { choices: [] } })
    await post({ type: 7, data: { content: 'nothing to update' } })
    await post({ type: 4, data: { content: 'yes', allowed_mentions: { parse: [] } } })
  })
  expect((await as().command('news')).text()).toBe('yes')
  expect(await as().type('follow', 'topic', 'x')).toHaveLength(25)
  expect(codes).toEqual(Array(5).fill(50035))
  expect(discord.problems.length).toBeGreaterThan(0)
})

test('a person who installed the bot gets five follow-ups, for them alone where the server says so', async () => {
  const { guild, client, as } = await start()
  const everyone = guild.roles.get(guild.id)
  if (everyone !== undefined) everyone.permissions &= ~PermissionFlagsBits.UseExternalApps
  let refused: unknown = null
  answer(client, async (command) => {
    expect(command.authorizingIntegrationOwners).toMatchObject({ 1: command.user.id })
    await command.reply({ content: '0', ...quiet })
    try {
      for (let number = 1; number <= 6; number++)
        await command.followUp({ content: `${number}`, ...quiet })
    } catch (error) {
      refused = error instanceof DiscordAPIError && error.code
    }
  })
  const shown = await as({ install: 'user' }).command('news')
  expect(shown.ephemeral).toBe(true)
  await expect.poll(() => refused).toBe(40094)
  expect(shown.text().split('\n')).toEqual(['0', '1', '2', '3', '4', '5'])
})

test('a message for one person alone is nothing to the others', async () => {
  const { discord, client, as, newsId } = await start()
  answer(client, (command) =>
    command.reply({ content: 'psst', flags: MessageFlags.Ephemeral, ...quiet }),
  )
  const shown = await as().command('news')
  const stranger = discord.as('111111111111111111', { channelId: newsId })
  await expect(stranger.press(shown, 'x')).rejects.toThrow('is shown to somebody else alone')
})
