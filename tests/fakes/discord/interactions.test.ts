import { once } from 'node:events'
import {
  ButtonStyle,
  type ChatInputCommandInteraction,
  ComponentType,
  Events,
  MessageFlags,
  TextInputStyle,
} from 'discord.js'
import { afterEach, expect, test } from 'vitest'
import { answer, openScene, quiet, type Scene } from './interactions-scene.ts'
import { openDirectChannel } from './make-guild.ts'
import type { FakeDiscord } from './start-discord.ts'

let open: Scene | null = null

afterEach(async () => {
  await open?.close()
  open = null
})

async function start(): Promise<Scene> {
  open = await openScene()
  return open
}

function nothingWrong(discord: FakeDiscord) {
  expect(discord.problems.map(({ path, detail }) => `${path} ${detail}`)).toEqual([])
}

test('a command is answered, and its payload says who asks from where', async () => {
  const { discord, guild, client, as, deskId } = await start()
  let asked: ChatInputCommandInteraction | undefined
  answer(client, (command) => {
    asked = command
    return command.reply({ content: 'The bridge reopens', ...quiet })
  })
  const shown = await as({ locale: 'he' }).command('follow', {
    options: { topic: 'Velm', hours: 3, channel: deskId, role: guild.id },
  })
  expect(shown).toMatchObject({ kind: 'message', ephemeral: false })
  expect(shown.text()).toBe('The bridge reopens')
  expect(asked?.options.getString('topic')).toBe('Velm')
  expect(asked?.options.getInteger('hours')).toBe(3)
  expect(asked?.options.getChannel('channel')).toMatchObject({ id: deskId, name: 'desk' })
  expect(asked?.options.getRole('role')?.name).toBe('@everyone')
  expect(asked).toMatchObject({ locale: 'he', guildLocale: 'en-US', context: 0 })
  expect(asked?.inCachedGuild()).toBe(true)
  expect(asked?.memberPermissions?.has('SendMessages')).toBe(true)
  expect(asked?.appPermissions.has('ViewChannel')).toBe(true)
  expect(discord.latencies).toHaveLength(1)
  nothingWrong(discord)
})

test('a deferred answer is shown when it is filled in, with its follow-ups', async () => {
  const { discord, client, as } = await start()
  answer(client, async (command) => {
    await command.deferReply({ flags: MessageFlags.Ephemeral })
    await command.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: ComponentType.TextDisplay, content: 'Six stories' }],
      ...quiet,
    })
    await command.followUp({
      content: 'And a file',
      flags: MessageFlags.Ephemeral,
      files: [{ attachment: Buffer.from('a,b\n1,2'), name: 'sources.csv' }],
      ...quiet,
    })
  })
  const shown = await as().command('news')
  expect(shown.ephemeral).toBe(true)
  await expect.poll(() => shown.messages.length).toBe(2)
  expect(shown.text()).toBe('Six stories\nAnd a file')
  expect(shown.file('sources.csv')).toBe('a,b\n1,2')
  nothingWrong(discord)
})

test('a button changes the message it stands in, a menu opens a form, and the form is answered', async () => {
  const { discord, client, as } = await start()
  answer(client, (command) =>
    command.reply({
      content: 'Page 1',
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.Button,
              style: ButtonStyle.Primary,
              label: 'Next',
              custom_id: 'page 2',
            },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              custom_id: 'settings',
              placeholder: 'Change something',
              options: [{ label: 'Quiet hours', value: 'quiet' }],
            },
          ],
        },
      ],
      ...quiet,
    }),
  )
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isButton()) await interaction.update({ content: 'Page 2', ...quiet })
    if (interaction.isStringSelectMenu())
      await interaction.showModal({
        custom_id: `form ${interaction.values.join()}`,
        title: 'Quiet hours',
        components: [
          {
            type: ComponentType.Label,
            label: 'From',
            component: {
              type: ComponentType.TextInput,
              custom_id: 'from',
              style: TextInputStyle.Short,
            },
          },
          {
            type: ComponentType.Label,
            label: 'Call',
            component: { type: ComponentType.RoleSelect, custom_id: 'role', required: false },
          },
        ],
      })
    if (interaction.isModalSubmit()) {
      const from = interaction.fields.getTextInputValue('from')
      const role = interaction.fields.getSelectedRoles('role')?.first()?.name
      await interaction.reply({ content: `${interaction.customId}: ${from} ${role}`, ...quiet })
    }
  })
  const shown = await as().command('news')
  expect(shown.buttons()).toEqual(['Next'])
  expect(shown.selects()).toMatchObject([{ placeholder: 'Change something', values: ['quiet'] }])
  const paged = await as().press(shown, 'Next')
  expect(paged.updatedMessage?.content).toBe('Page 2')
  expect(paged.text()).toContain('Page 2')
  await expect(as().press(shown, 'Back')).rejects.toThrow('no button "Back"; there is Next')
  const form = await as().select(shown, 'Change something', ['Quiet hours'])
  expect(form).toMatchObject({ kind: 'modal' })
  expect(form.text()).toBe('Quiet hours\nFrom\nCall')
  await expect(as().submit(form, {})).rejects.toThrow('"From" must be filled in')
  const role = [...discord.state.guilds.values()][0]?.id ?? ''
  const done = await as().submit(form, { From: '22:00', Call: [role] })
  expect(done.text()).toBe('form quiet: 22:00 @everyone')
  nothingWrong(discord)
})

test('choices are offered while an option is typed', async () => {
  const { client, as } = await start()
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isAutocomplete()) return
    const { name, value } = interaction.options.getFocused(true)
    await interaction.respond([{ name: `${name}: ${value}`, value }])
  })
  expect(await as().type('follow', 'topic', 'pal')).toEqual([{ name: 'topic: pal', value: 'pal' }])
  await expect(as().type('follow', 'hours', '3')).rejects.toThrow('offers nothing')
})

test('an interaction dispatched while the client is away is answered after it resumes', async () => {
  const { discord, client, as } = await start()
  answer(client, (command) => command.reply({ content: 'Back again', ...quiet }))
  const back = once(client, Events.ShardResume)
  discord.gateway.drop()
  const shown = await as().command('news')
  await back
  expect(shown.text()).toBe('Back again')
  expect(discord.gateway).toMatchObject({ identified: 1, resumed: 1 })
})

test('alone with the bot, "update later" is shown when it comes', async () => {
  const { discord, client, as } = await start()
  const person = discord.addPerson(null, { username: 'Noa', locale: 'he' })
  const direct = openDirectChannel(discord.state, person.id)
  let context: unknown = null
  answer(client, (command) => {
    context = { context: command.context, locale: command.locale, guild: command.guildId }
    return command.reply({
      content: 'One',
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.Button,
              style: ButtonStyle.Primary,
              label: 'On',
              custom_id: 'on',
            },
          ],
        },
      ],
      ...quiet,
    })
  })
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isButton()) return
    await interaction.deferUpdate()
    await interaction.editReply({ content: 'Two', components: [], ...quiet })
  })
  const noa = discord.as(person, { channelId: direct.id })
  const shown = await noa.command('news')
  expect(context).toEqual({ context: 1, locale: 'he', guild: null })
  const after = await noa.press(shown, 'On')
  expect(after.updatedMessage?.content).toBe('Two')
  expect(after.buttons()).toEqual([])
  await expect(as({ channelId: direct.id }).command('news')).rejects.toThrow('somebody else')
  nothingWrong(discord)
})
