import type { CommandContext, Reply } from '../../src/chat/command.ts'
import { placeWords } from '../../src/chat/place-words.ts'
import { button, heading, instruct, replyWith } from '../../src/chat/reply.ts'
import { alertRulesOf } from '../../src/delivery/alert-rules.ts'
import { settingRow } from './setting-row.ts'

/** The rules of a chat's alerts, which publishers it trusts and blocks, and who is told of trouble. */
export async function showAlertRules(context: CommandContext, saved: boolean): Promise<Reply> {
  const { chat, person, t } = context
  const isTheirs = person.admin || !chat.shared
  const rules = alertRulesOf(chat, context.services.alertStandard)
  const { originators, settleMinutes, gapMinutes, leastChange, perDay, trusted } = rules
  const { blockedPublishers } = chat.settings
  const names = await publisherNames(context)
  const listed = (ids: readonly string[]) =>
    ids.length === 0 ? t('settings-none') : ids.map((id) => names.get(id) ?? id).join(', ')
  const rows = [
    settingRow(t('option-originators'), t('settings-originators', { count: originators })),
    settingRow(t('option-settle'), t('settings-minutes', { minutes: settleMinutes })),
    settingRow(t('option-change'), `${Math.round(leastChange * 100)} %`),
    settingRow(t('option-gap'), t('settings-minutes', { minutes: gapMinutes })),
    settingRow(t('option-perday'), String(perDay)),
    settingRow(t('option-trusted'), listed(trusted)),
    settingRow(t('option-blocked'), listed(blockedPublishers)),
    settingRow(t('option-reports'), await reportsLine(context)),
  ]
  const other = originators === 1 ? 2 : 1
  return replyWith(
    context,
    [
      heading(t(saved ? 'settings-saved' : 'settings-alerts-title', placeWords(chat))),
      { kind: 'table', rows },
      ...(isTheirs ? [instruct(t('settings-alerts-hint'), 'quiet')] : []),
    ],
    [
      isTheirs
        ? button(t('settings-originators', { count: other }), `/settings originators:${other}`)
        : null,
      button(t('button-settings'), '/settings'),
    ],
  )
}

async function publisherNames({
  chat,
  services,
}: CommandContext): Promise<ReadonlyMap<string, string>> {
  const feeds = await services.feeds.listFeeds(chat.id)
  return new Map(feeds.map(({ publisher }) => [publisher.id, publisher.name]))
}

async function reportsLine({ chat, person, t, services }: CommandContext): Promise<string> {
  const place = (await services.places.getPlaces([chat.id])).get(chat.id)
  const told = place?.adminChatId ?? null
  if (told === null) return t('settings-reports', { to: 'author' })
  if (told === chat.id) return t('settings-reports', { to: 'chat' })
  return t('settings-reports', { to: told === person.privateChatId ? 'me' : 'other' })
}
