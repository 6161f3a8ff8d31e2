import { Routes } from 'discord.js'
import { expect, test } from 'vitest'
import { openDiscord } from './open-discord.ts'

const command = (more: object = {}) => ({ name: 'news', description: 'Read the news', ...more })
const option = (more: object = {}) => ({ type: 3, name: 'topic', description: 'Which', ...more })
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))

test('a bulk overwrite keeps the id of a command that stays', async () => {
  const { discord, rest } = await openDiscord()
  const route = Routes.applicationCommands(discord.applicationId)
  await rest.put(route, { body: [command(), command({ name: 'more' })] })
  const [first] = discord.state.commands.get('') ?? []
  await rest.put(route, { body: [command({ description: 'All the news' })] })
  expect(discord.state.commands.get('')).toMatchObject([
    { id: first?.id, description: 'All the news' },
  ])
  expect(await rest.get(route)).toHaveLength(1)
  expect(discord.problems).toEqual([])
})

test.each<[name: string, commands: object[]]>([
  ['a name with a capital', [command({ name: 'News' })]],
  ['a name of 33', [command({ name: 'a'.repeat(33) })]],
  ['two of one name', [command(), command()]],
  ['no description', [command({ description: '' })]],
  ['101 commands', times(101, (index) => command({ name: `news${index}` }))],
  ['26 options', [command({ options: times(26, (i) => option({ name: `o${i}` })) })]],
  [
    '26 choices',
    [
      command({
        options: [option({ choices: times(26, (i) => ({ name: `${i}`, value: `${i}` })) })],
      }),
    ],
  ],
  [
    'a required option behind a free one',
    [command({ options: [option(), option({ name: 'b', required: true })] })],
  ],
  [
    'choices and autocomplete',
    [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
  ],
  [
    'more than 8,000 characters',
    [
      command({
        options: times(25, (i) =>
          option({
            name: `o${i}`,
            choices: times(4, (j) => ({ name: `${j}`.repeat(50), value: `${j}`.repeat(50) })),
          }),
        ),
      }),
    ],
  ],
])('%s is refused, and is a problem', async (_, body) => {
  const { discord, rest } = await openDiscord({ validate: false })
  const writing = rest.put(Routes.applicationCommands(discord.applicationId), { body })
  await expect(writing).rejects.toMatchObject({ status: 400, code: 50035 })
  expect(discord.state.commands.size).toBe(0)
  expect(discord.problems).toHaveLength(1)
})

test("a server's own rules for commands can be read", async () => {
  const { discord, rest, guild } = await openDiscord()
  const { applicationId } = discord
  await rest.put(Routes.applicationGuildCommands(applicationId, guild.id), { body: [command()] })
  const id = discord.state.commands.get(guild.id)?.[0]?.id ?? ''
  const own = Routes.applicationCommandPermissions(applicationId, guild.id, id)
  await expect(rest.get(own)).rejects.toMatchObject({ code: 10066 })
  guild.commandPermissions = [{ id, permissions: [{ id: guild.id, type: 1, permission: false }] }]
  expect(await rest.get(own)).toMatchObject({ id, permissions: [{ permission: false }] })
  const all = Routes.guildApplicationCommandsPermissions(applicationId, guild.id)
  expect(await rest.get(all)).toHaveLength(1)
})

test("another's application is not to be changed, nor a server the bot is not in", async () => {
  const { discord, rest, guild } = await openDiscord({}, { guild: { withBot: false } })
  const other = rest.put(Routes.applicationCommands('100000000000000001'), { body: [] })
  await expect(other).rejects.toMatchObject({ code: 20012 })
  const route = Routes.applicationGuildCommands(discord.applicationId, guild.id)
  await expect(rest.put(route, { body: [] })).rejects.toMatchObject({ code: 50001 })
})

test('who the bot and its application are', async () => {
  const { discord, rest } = await openDiscord()
  expect(await rest.get(Routes.user())).toMatchObject({ id: discord.botUserId, bot: true })
  for (const route of [Routes.currentApplication(), Routes.oauth2CurrentApplication()])
    expect(await rest.get(route)).toMatchObject({ id: discord.applicationId })
})
