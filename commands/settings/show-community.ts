import type { CommandContext } from '../../src/chat/command.ts'
import type { CommunitySettings } from '../../src/chat/community.ts'
import { sentence } from '../../src/chat/reply.ts'
import type { Block, Button, ChooseBlock, Span } from '../../src/delivery/message.ts'
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
 * who manage the server choose the first three. Where the platform has no roles only how often.
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
  if (!person.admin)
    return { rows: chat.hasRoles === false ? [] : [mentioned], menus: [], buttons: [] }
  const community = await services.communities.readCommunity(chat.communityId)
  const { editors, allowed, cooldownSeconds } = community
  const cooldown = settingRow(
    t('option-cooldown'),
    t('settings-seconds', { seconds: cooldownSeconds }),
  )
  const buttons = [askCooldown(cooldownSeconds, t)]
  if (chat.hasRoles === false) return { rows: [cooldown], menus: [], buttons }
  const lacking = mention === null ? null : (await lookAtPlace(chat.id))?.lacksToCall?.(mention)
  return {
    rows: [
      mentioned,
      settingRow(t('option-editors'), [
        { text: t('settings-editors', { count: editors.length }) },
        ...listed(nameRoles(editors)),
      ]),
      settingRow(t('option-allowed'), [
        { text: t('settings-allowed', { count: allowed.length }) },
        ...listed(namePlaces(allowed, chat.platform)),
      ]),
      cooldown,
    ],
    menus: [
      ...(lacking
        ? [sentence(t('settings-mention-silent', { permission: lacking }), 'warning')]
        : []),
      ...(person.manager === true ? menusOf(mention, community, t) : []),
    ],
    buttons,
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

function namePlaces(ids: readonly string[], platform: string): readonly Span[] {
  return ids.flatMap((id, i): readonly Span[] => [
    ...between(i),
    { text: id, place: `${platform}:${id}` },
  ])
}

function between(i: number): readonly Span[] {
  return i === 0 ? [] : [{ text: ', ' }]
}

/** What the words before it count. */
function listed(names: readonly Span[]): readonly Span[] {
  return names.length === 0 ? [] : [{ text: ': ' }, ...names]
}

function menusOf(
  mention: string | null,
  { editors, allowed }: CommunitySettings,
  t: Context['t'],
): readonly ChooseBlock[] {
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
  return [
    menu('mention', 'role', mention === null ? [] : [mention], 1),
    menu('editors', 'role', editors, mostEditors),
    menu('allowed', 'place', allowed, mostAllowed),
  ]
}
