import type { CommandContext } from '../../src/chat/command.ts'
import type { CommunitySettings } from '../../src/chat/community.ts'
import { sentence } from '../../src/chat/reply.ts'
import type { Block, Button, ChooseBlock } from '../../src/delivery/message.ts'
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
 * who manage the server choose the first three.
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
  const mentioned = settingRow(t('option-mention'), t('settings-roles', { count: mention ? 1 : 0 }))
  if (!person.admin) return { rows: [mentioned], menus: [], buttons: [] }
  const community = await services.communities.readCommunity(chat.communityId)
  const { editors, allowed, cooldownSeconds } = community
  const isSilent = mention !== null && lookAtPlace(chat.id)?.mayCall?.(mention) === false
  return {
    rows: [
      mentioned,
      settingRow(t('option-editors'), t('settings-editors', { count: editors.length })),
      settingRow(t('option-allowed'), t('settings-allowed', { count: allowed.length })),
      settingRow(t('option-cooldown'), t('settings-seconds', { seconds: cooldownSeconds })),
    ],
    menus: [
      ...(isSilent ? [sentence(t('settings-mention-silent'), 'warning')] : []),
      ...(person.manager === true ? menusOf(mention, community, t) : []),
    ],
    buttons: [
      {
        label: t('button-cooldown'),
        command: '/settings cooldown',
        ask: {
          title: t('button-cooldown'),
          label: t('settings-ask-cooldown'),
          example: '30',
          value: String(cooldownSeconds),
        },
      },
    ],
  }
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
