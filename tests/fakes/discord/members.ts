import { PermissionFlagsBits } from 'discord.js'
import type { Attachments } from './attachments.ts'
import { type AnyComponent, flattenComponents } from './component-schema.ts'
import type { Interactions } from './interactions.ts'
import {
  type ChosenCommand,
  checkOptions,
  chooseCommand,
  type GivenOptions,
} from './interactions-command.ts'
import { checkValues, fillForm, type GivenFields } from './interactions-form.ts'
import type { OfferedChoice, OpenInteraction } from './interactions-open.ts'
import { type Asker, describeResolved, describeUse } from './interactions-payload.ts'
import { isMenu, Shown } from './interactions-shown.ts'
import { channelPermissions } from './permissions.ts'
import type { DiscordState, FakeChannel, FakeGuild, FakeMessage } from './state.ts'

/** Where somebody stands, and what is not as the state says. */
export interface MemberOptions {
  readonly channelId: string
  /** The channel's own server unless told; only checked. */
  readonly guildId?: string
  /** Discord's language of their client; the person's own unless told. */
  readonly locale?: string
  /** In this channel; as roles and overwrites give them unless told. */
  readonly permissions?: bigint
  readonly roles?: readonly string[]
  /** How the bot came to be here for them: `guild` unless told. */
  readonly install?: 'guild' | 'user'
  /** Real milliseconds the bot has to answer; 60,000 unless told. */
  readonly patienceMs?: number
}

export interface CommandOrder {
  /** `add`, or a group and its subcommand: `topics add`. */
  readonly subcommand?: string
  readonly options?: GivenOptions
}

/** A person with a Discord client: does only what a real client offers, and says why not otherwise. */
export class Member {
  readonly #state: DiscordState
  readonly #interactions: Interactions
  readonly #attachments: Attachments
  readonly #userId: string
  readonly #options: MemberOptions

  constructor(
    parts: {
      readonly state: DiscordState
      readonly interactions: Interactions
      readonly attachments: Attachments
    },
    userId: string,
    options: MemberOptions,
  ) {
    this.#state = parts.state
    this.#interactions = parts.interactions
    this.#attachments = parts.attachments
    this.#userId = userId
    this.#options = options
  }

  /** Says a slash command; resolves when the bot has shown something (a deferral alone is nothing yet). */
  async command(name: string, { subcommand, options = {} }: CommandOrder = {}): Promise<Shown> {
    const from = this.#standpoint(this.#options.channelId)
    const chosen = chooseCommand(this.#state, from, name, subcommand)
    checkOptions(chosen, options)
    const given = Object.entries(options).map(([key, value]) => optionOf(chosen, key, value))
    return this.#use(from, 2, this.#commandData(from, chosen, given))
  }

  /** The choices the bot offers while an option is being typed. */
  async type(
    name: string,
    option: string,
    typed: string,
    { subcommand, options = {} }: CommandOrder = {},
  ): Promise<readonly OfferedChoice[]> {
    const from = this.#standpoint(this.#options.channelId)
    const chosen = chooseCommand(this.#state, from, name, subcommand)
    if (chosen.options.find((each) => each.name === option)?.autocomplete !== true)
      throw new Error(`/${name} offers nothing while "${option}" is typed`)
    const given = Object.entries(options).map(([key, value]) => optionOf(chosen, key, value))
    const focused = { ...optionOf(chosen, option, typed), focused: true }
    const data = this.#commandData(from, chosen, [...given, focused])
    return (await this.#use(from, 4, data)).choices
  }

  /** Presses a button, by its label or `custom_id`. */
  async press(target: FakeMessage | Shown, labelOrCustomId: string): Promise<Shown> {
    const all = this.#componentsOf(target)
    const buttons = all.flatMap(({ component, message }) =>
      component.type === 2 ? [{ component, message }] : [],
    )
    const found =
      buttons.findLast(({ component }) => component.custom_id === labelOrCustomId) ??
      buttons.findLast(
        ({ component: { label, emoji } }) => (label ?? emoji?.name) === labelOrCustomId,
      )
    if (found === undefined) {
      const labels = buttons.map(({ component }) => component.label ?? component.emoji?.name)
      throw new Error(`no button "${labelOrCustomId}"; there is ${labels.join(', ') || 'none'}`)
    }
    const { component, message } = found
    if (component.disabled === true) throw new Error(`"${labelOrCustomId}" is greyed out`)
    if (component.custom_id === undefined)
      throw new Error(`"${labelOrCustomId}" is a link to ${component.url}`)
    const data = { id: component.id, component_type: 2, custom_id: component.custom_id }
    return this.#use(this.#standpoint(message.channelId), 3, data, message)
  }

  /** Chooses from a menu, found by its placeholder or `custom_id`: values or labels of options, or ids. */
  async select(
    target: FakeMessage | Shown,
    placeholderOrCustomId: string,
    values: readonly string[],
  ): Promise<Shown> {
    const menus = this.#componentsOf(target).flatMap(({ component, message }) =>
      isMenu(component) ? [{ component, message }] : [],
    )
    const found = menus.findLast(({ component: { custom_id: id, placeholder } }) =>
      [id, placeholder].includes(placeholderOrCustomId),
    )
    if (found === undefined) {
      const names = menus.map(({ component }) => component.placeholder ?? component.custom_id)
      throw new Error(`no menu "${placeholderOrCustomId}"; there is ${names.join(', ') || 'none'}`)
    }
    const { component: menu, message } = found
    if (menu.disabled === true) throw new Error(`"${placeholderOrCustomId}" is greyed out`)
    const options = menu.type === 3 ? menu.options : []
    const chosen = values.map(
      (value) =>
        options.find((option) => option.value === value)?.value ??
        options.find((option) => option.label === value)?.value ??
        value,
    )
    checkValues(menu, chosen, placeholderOrCustomId, true)
    const from = this.#standpoint(message.channelId)
    return this.#use(
      from,
      3,
      {
        id: menu.id,
        component_type: menu.type,
        custom_id: menu.custom_id,
        values: chosen,
        ...this.#resolve(from, [{ type: menu.type, ids: chosen }]),
      },
      message,
    )
  }

  /** Sends a form that was shown; what is not given stays as the bot filled it in. */
  async submit(shown: Shown, given: GivenFields): Promise<Shown> {
    const { modal, source } = shown
    if (modal === null) throw new Error('no form is shown')
    if (shown.userId !== this.#userId) throw new Error('the form was shown to somebody else')
    const from = this.#standpoint(shown.channelId)
    const { components, entities } = fillForm(modal, given)
    const resolved = this.#resolve(from, entities)
    return this.#use(from, 5, { custom_id: modal.custom_id, components, ...resolved }, source)
  }

  async #use(from: Asker, type: 2 | 3 | 4 | 5, data: object, source: FakeMessage | null = null) {
    const open: OpenInteraction = this.#interactions.dispatch(
      {
        type,
        userId: from.userId,
        channelId: from.channelId,
        guildId: from.guild?.id ?? null,
        source,
        userInstall: from.install === 'user',
        alwaysEphemeral:
          from.install === 'user' &&
          from.guild !== null &&
          (from.permissions & PermissionFlagsBits.UseExternalApps) === 0n,
      },
      describeUse(this.#state, from, { type, data, source }),
    )
    await open.answered(this.#options.patienceMs ?? 60_000)
    return new Shown(open)
  }

  #standpoint(channelId: string): Asker {
    const { install = 'guild', permissions, locale, guildId } = this.#options
    const channel = this.#state.channels.get(channelId)
    if (channel === undefined) throw new Error(`there is no channel ${channelId}`)
    if (guildId !== undefined && channel.guildId !== guildId)
      throw new Error(`channel ${channelId} is not in ${guildId}`)
    if (channel.recipientId !== null && channel.recipientId !== this.#userId)
      throw new Error(`channel ${channelId} is between the bot and somebody else`)
    const guild = this.#state.guilds.get(channel.guildId ?? '') ?? null
    const roles = guild === null ? [] : this.#join(guild)
    const own = permissions ?? channelPermissions(this.#state, channel, this.#userId)
    if (guild !== null && (own & PermissionFlagsBits.ViewChannel) === 0n)
      throw new Error(`${this.#userId} does not see channel ${channelId}`)
    return {
      userId: this.#userId,
      guild,
      channelId,
      context: contextOf(channel),
      install,
      roles,
      permissions: own,
      locale: locale ?? this.#state.users.get(this.#userId)?.locale ?? 'en-US',
    }
  }

  /** Whoever acts in a server is in it, with the roles that were told. */
  #join(guild: FakeGuild): readonly string[] {
    const { roles } = this.#options
    const member = guild.members.get(this.#userId) ?? {
      userId: this.#userId,
      nick: null,
      roles: [],
    }
    guild.members.set(this.#userId, member)
    if (roles !== undefined) member.roles = [...roles]
    return member.roles
  }

  #commandData(from: Asker, chosen: ChosenCommand, given: readonly OptionValue[]): object {
    const { command, path } = chosen
    const options = path.reduceRight<readonly object[]>(
      (inner, { type, name }) => [{ type, name, options: inner }],
      given,
    )
    const ids = (types: readonly number[]) =>
      given.flatMap(({ type, value }) => (types.includes(type) ? [`${value}`] : []))
    return {
      id: command.id,
      name: command.name,
      type: 1,
      ...(options.length > 0 ? { options } : {}),
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      ...describeResolved(this.#state, from, {
        channels: ids([7]),
        roles: ids([8]),
        users: ids([6]),
        attachments: ids([11]).map((fileId) => [fileId, this.#attachments.describe(fileId)]),
      }),
    }
  }

  /** By the type of menu: 5 people, 6 roles, 7 either, 8 channels. */
  #resolve(
    from: Asker,
    menus: readonly { readonly type: number; readonly ids: readonly string[] }[],
  ): object {
    const isRole = (id: string) => from.guild?.roles.has(id) === true
    const ids = (...types: number[]) =>
      menus.flatMap((menu) => (types.includes(menu.type) ? menu.ids : []))
    return describeResolved(this.#state, from, {
      channels: ids(8),
      roles: [...ids(6), ...ids(7).filter(isRole)],
      users: [...ids(5), ...ids(7).filter((id) => !isRole(id))],
    })
  }

  #componentsOf(target: FakeMessage | Shown): { component: AnyComponent; message: FakeMessage }[] {
    const messages = target instanceof Shown ? target.messages : [target]
    for (const message of messages) {
      if (message.deletedAt !== null) throw new Error(`message ${message.id} was deleted`)
      if (message.ephemeralFor !== null && message.ephemeralFor !== this.#userId)
        throw new Error(`message ${message.id} is shown to somebody else alone`)
    }
    return messages.flatMap((message) =>
      flattenComponents(message.components).map((component) => ({ component, message })),
    )
  }
}

interface OptionValue {
  readonly type: number
  readonly name: string
  readonly value: string | number | boolean
}

function optionOf(chosen: ChosenCommand, name: string, value: OptionValue['value']): OptionValue {
  const option = chosen.options.find((each) => each.name === name)
  if (option === undefined) throw new Error(`/${chosen.command.name} has no option "${name}"`)
  return { type: option.type, name, value }
}

function contextOf({ guildId, type }: FakeChannel): 0 | 1 | 2 {
  if (guildId !== null) return 0
  return type === 1 ? 1 : 2
}
