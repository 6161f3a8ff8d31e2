import type { Sibling } from '../../src/chat/chat.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import type { CommunitySettings } from '../../src/chat/community.ts'
import { sentence } from '../../src/chat/reply.ts'
import type { Block, Button, Span } from '../../src/delivery/message.ts'
import { mostAllowed, mostEditors } from './community-options.ts'
import { settingRow } from './setting-row.ts'

type Context = Pick<CommandContext, 'chat' | 'lookAtPlace' | 'person' | 't' | 'services'>

/** What a card of settings shows where its place belongs to a server. */
interface CommunityPart {
  readonly rows: readonly ReturnType<typeof settingRow>[]
  readonly menus: readonly Block[]
  readonly buttons: readonly Button[]
}

/**
 * The role that alerts call, and for admins who else configures, where commands are answered and how often; only those
 * who manage the server choose the first three. Where the platform has no roles nothing of roles, and of one place not where.
 */
export async function showCommunity({
  chat,
  lookAtPlace,
  person,
  t,
  services,
}: Context): Promise<CommunityPart> {
  if (chat.communityId === undefined) return { rows: [], menus: [], buttons: [] }
  const { mention } = chat.settings
  const mentioned = settingRow(
    t('option-mention'),
    mention === null ? t('settings-none') : nameRoles([mention]),
  )
  const hasRoles = chat.hasRoles !== false
  if (!person.admin) return { rows: hasRoles ? [mentioned] : [], menus: [], buttons: [] }
  const community = await services.communities.readCommunity(chat.communityId)
  const { editors, allowed, cooldownSeconds } = community
  const cooldown = settingRow(
    t('option-cooldown'),
    t('settings-seconds', { seconds: cooldownSeconds }),
  )
  const lacking = mention === null ? null : (await lookAtPlace(chat.id))?.lacksToCall?.(mention)
  const editorRow = settingRow(t('option-editors'), [
    { text: t('settings-editors', { count: editors.length }) },
    ...listed(nameRoles(editors)),
  ])
  const allowedRow = settingRow(t('option-allowed'), [
    { text: t('settings-allowed', { count: allowed.length }) },
    ...listed(namePlaces(allowed, chat, t)),
  ])
  return {
    rows: [
      ...(hasRoles ? [mentioned, editorRow] : []),
      ...(hasRoles || chat.siblings !== undefined ? [allowedRow] : []),
      cooldown,
    ],
    menus: [
      ...(lacking
        ? [sentence(t('settings-mention-silent', { permission: lacking }), 'warning')]
        : []),
      ...(person.manager === true ? menusOf(chat, community, t) : []),
    ],
    buttons: [askCooldown(cooldownSeconds, t)],
  }
}

function askCooldown(seconds: number, t: Context['t']): Button {
  return {
    label: t('button-cooldown'),
    command: '/settings cooldown',
    ask: {
      title: t('button-cooldown'),
      label: t('settings-ask-cooldown'),
      example: '30',
      value: String(seconds),
    },
  }
}

function nameRoles(ids: readonly string[]): readonly Span[] {
  return ids.flatMap((role, i): readonly Span[] => [...between(i), { text: role, role }])
}

function namePlaces(
  ids: readonly string[],
  { platform, siblings = [] }: Context['chat'],
  t: Context['t'],
): readonly Span[] {
  return ids.flatMap((id, i): readonly Span[] => {
    const sibling = siblings.find((each) => each.id === id)
    const name = { text: id, place: `${platform}:${id}` }
    return [...between(i), sibling === undefined ? name : { text: nameSibling(sibling, t) }]
  })
}

function nameSibling({ name }: Sibling, t: Context['t']): string {
  return name ?? t('settings-main-place')
}

function between(i: number): readonly Span[] {
  return i === 0 ? [] : [{ text: ', ' }]
}

/** What the words before it count. */
function listed(names: readonly Span[]): readonly Span[] {
  return names.length === 0 ? [] : [{ text: ': ' }, ...names]
}

function menusOf(
  { hasRoles, siblings, settings: { mention } }: Context['chat'],
  { editors, allowed }: CommunitySettings,
  t: Context['t'],
): readonly Block[] {
  const menu = (option: string, of: 'role' | 'place', ids: readonly string[], most: number) =>
    ({
      kind: 'choose',
      label: t(`settings-choose-${option}`),
      command: `/settings ${option}`,
      of,
      choices: ids.map((id) => ({ label: id, value: id, chosen: true })),
      least: 0,
      most,
    }) as const
  if (hasRoles === false) return siblings === undefined ? [] : chooseSiblings(siblings, allowed, t)
  return [
    menu('mention', 'role', mention === null ? [] : [mention], 1),
    menu('editors', 'role', editors, mostEditors),
    menu('allowed', 'place', allowed, mostAllowed),
  ]
}

/** Those heard of last, and whichever are chosen. */
function chooseSiblings(
  siblings: readonly Sibling[],
  allowed: readonly string[],
  t: Context['t'],
): readonly Block[] {
  const isShown = ({ id }: Sibling, i: number) =>
    i === 0 || i > siblings.length - mostAllowed || allowed.includes(id)
  const choices = siblings.filter(isShown).map((each) => ({
    label: nameSibling(each, t),
    value: each.id,
    chosen: allowed.includes(each.id),
  }))
  return [
    {
      kind: 'choose',
      label: t('settings-choose-allowed'),
      command: '/settings allowed',
      of: 'choices',
      choices,
      least: 0,
      most: mostAllowed,
    },
    sentence(t('settings-known-places'), 'quiet'),
  ]
}
