import {
  type APIChannelSelectComponent,
  type APIRoleSelectComponent,
  type APIStringSelectComponent,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js'
import type { Choice, ChooseBlock } from '../../delivery/message.ts'
import { readChatId } from './address.ts'
import { longestOptionText, longestPlaceholder, mostOptions } from './limits.ts'
import { type Row, shorten } from './render-buttons.ts'
import type { Page } from './render-page.ts'
import { writeLabel } from './render-text.ts'

type Select = APIStringSelectComponent | APIRoleSelectComponent | APIChannelSelectComponent

/** Where the bot can post; menus do not list media channels. */
const places: readonly (
  | ChannelType.GuildText
  | ChannelType.GuildAnnouncement
  | ChannelType.GuildForum
  | ChannelType.PublicThread
  | ChannelType.AnnouncementThread
  | ChannelType.PrivateThread
)[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.AnnouncementThread,
  ChannelType.PrivateThread,
]

/** A menu, or what is said below it. */
type ChoosePiece = Row | { readonly kind: 'text'; readonly text: string }

/** Menus of a choice: roles and channels are Discord's own lists; of more than 25 values there are several menus. */
export function renderChoose(block: ChooseBlock, page: Page): readonly ChoosePiece[] {
  const { choices, most } = block
  if (block.of !== 'choices') return rowOf(ownList(block, page))
  if (most > 1 && choices.length > mostOptions) return renderFirst(block, page)
  const rows: Row[] = []
  for (let from = 0; from < choices.length; from += mostOptions)
    rows.push(...rowOf(valueList(block, choices.slice(from, from + mostOptions), page)))
  return rows
}

/** What is chosen of several is said as a whole, so one menu has to hold it: the chosen first, the others counted. */
function renderFirst(block: ChooseBlock, page: Page): readonly ChoosePiece[] {
  const { choices } = block
  const sorted = choices.toSorted((a, b) => Number(b.chosen) - Number(a.chosen))
  const count = choices.length - mostOptions
  const left = page.setting.t('discord-choices-left', { count })
  const row = rowOf(valueList(block, sorted.slice(0, mostOptions), page))
  return row.length === 0 ? [] : [...row, { kind: 'text', text: `-# ${left}` }]
}

function rowOf(select: Select | null): readonly Row[] {
  return select === null ? [] : [{ type: ComponentType.ActionRow, components: [select] }]
}

function valueList(
  { label, command, least, most }: ChooseBlock,
  choices: readonly Choice[],
  page: Page,
): APIStringSelectComponent | null {
  const id = page.idOf(command)
  if (id === null) return null
  const bounds = boundsOf(least, Math.min(most, choices.length))
  let defaults = 0
  return {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: shorten(writeLabel(label, page.message), longestPlaceholder),
    ...bounds,
    options: choices.map((choice) => {
      const isDefault = choice.chosen && defaults++ < bounds.max_values
      return {
        label: shorten(choice.label, longestOptionText),
        value: choice.value.slice(0, longestOptionText),
        ...(choice.detail === undefined || choice.detail.trim() === ''
          ? {}
          : { description: shorten(choice.detail, longestOptionText) }),
        ...(isDefault ? { default: true } : {}),
      }
    }),
  }
}

function ownList(
  { of, label, command, choices, least, most }: ChooseBlock,
  page: Page,
): APIRoleSelectComponent | APIChannelSelectComponent | null {
  const id = page.idOf(command)
  if (id === null) return null
  const bounds = boundsOf(least, most)
  const chosen = choices
    .flatMap((choice) => (choice.chosen ? (nativeId(choice.value) ?? []) : []))
    .slice(0, bounds.max_values)
  const placeholder = shorten(writeLabel(label, page.message), longestPlaceholder)
  const rest = { custom_id: id, placeholder, ...bounds }
  if (of === 'role') {
    const type = SelectMenuDefaultValueType.Role as const
    const defaults = chosen.map((role) => ({ id: role, type }))
    return { type: ComponentType.RoleSelect, ...rest, ...defaultsOf(defaults) }
  }
  const type = SelectMenuDefaultValueType.Channel as const
  const defaults = chosen.map((channel) => ({ id: channel, type }))
  const channels = { channel_types: [...places], ...defaultsOf(defaults) }
  return { type: ComponentType.ChannelSelect, ...rest, ...channels }
}

function defaultsOf<T>(defaults: T[]): { default_values?: T[] } {
  return defaults.length === 0 ? {} : { default_values: defaults }
}

function boundsOf(least: number, most: number): { min_values: number; max_values: number } {
  const max = Math.max(1, Math.min(most, mostOptions))
  return { min_values: Math.max(0, Math.min(least, max)), max_values: max }
}

/** Discord's own id of a role, or of a channel that may be named as our chat. */
function nativeId(value: string): string | null {
  if (/^\d{1,20}$/u.test(value)) return value
  const address = readChatId(value)
  return address?.kind === 'channel' ? address.channelId : null
}
