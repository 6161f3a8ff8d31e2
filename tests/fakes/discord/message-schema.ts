import { z } from 'zod'
import { type FieldProblem, invalidForm, parseBody } from './api-error.ts'
import { flattenComponents, topComponent } from './component-schema.ts'

/** IS_COMPONENTS_V2: the message is its components, nothing else. */
const componentsV2 = 1 << 15

const snowflake = z.string().regex(/^\d{17,20}$/u)

/** https://discord.com/developers/docs/resources/message#allowed-mentions-object */
const allowedMentionsSchema = z
  .strictObject({
    parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
    roles: z.array(snowflake).max(100).optional(),
    users: z.array(snowflake).max(100).optional(),
    replied_user: z.boolean().optional(),
  })
  .refine((it) => !(it.parse?.includes('roles') === true && (it.roles ?? []).length > 0), {
    path: ['parse'],
    message: 'parse:["roles"] and roles: [ids...] are mutually exclusive',
  })
  .refine((it) => !(it.parse?.includes('users') === true && (it.users ?? []).length > 0), {
    path: ['parse'],
    message: 'parse:["users"] and users: [ids...] are mutually exclusive',
  })

const messageBody = z.strictObject({
  content: z.string().max(2000).nullish(),
  tts: z.boolean().optional(),
  nonce: z.union([z.string().max(25), z.int()]).nullish(),
  enforce_nonce: z.boolean().optional(),
  flags: z.int().nullish(),
  embeds: z.array(z.looseObject({})).max(10).nullish(),
  allowed_mentions: allowedMentionsSchema.nullish(),
  components: z.array(topComponent).max(40).nullish(),
  message_reference: z
    .strictObject({
      type: z.literal(0).optional(),
      message_id: snowflake,
      channel_id: snowflake.optional(),
      guild_id: snowflake.optional(),
      fail_if_not_exists: z.boolean().optional(),
    })
    .nullish(),
  attachments: z
    .array(z.looseObject({ id: z.union([z.string(), z.int()]) }))
    .max(10)
    .nullish(),
  sticker_ids: z.array(snowflake).max(3).nullish(),
  poll: z.looseObject({}).nullish(),
})

export type MessageBody = z.infer<typeof messageBody>

/** What there is besides the body: a message that is edited stays of its kind, and keeps what is not said. */
export interface MessageSetting {
  readonly files: readonly { readonly name: string }[]
  /** Of the message before; null for a new one. */
  readonly flagsBefore: number | null
}

/**
 * A body of a message, by every rule that does not depend on where it goes
 * (https://discord.com/developers/docs/resources/message#create-message). Answers to interactions obey it too.
 * @throws ApiError 50035 with the path of each field, 50006 for a message of nothing
 */
export function parseMessage(body: unknown, setting: MessageSetting): MessageBody {
  const parsed = parseBody(messageBody, body)
  const v2 = (((setting.flagsBefore ?? 0) | (parsed.flags ?? 0)) & componentsV2) !== 0
  const problems = [
    ...(v2 ? legacyProblems(parsed) : rowProblems(parsed)),
    ...componentProblems(parsed, setting.files),
  ]
  if (
    setting.flagsBefore !== null &&
    (setting.flagsBefore & componentsV2) !== 0 &&
    typeof parsed.flags === 'number' &&
    (parsed.flags & componentsV2) === 0
  )
    problems.push(field(['flags'], 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG'))
  if (setting.flagsBefore === null && isEmpty(parsed, v2) && setting.files.length === 0)
    problems.push(field([v2 ? 'components' : 'content'], 'BASE_TYPE_REQUIRED'))
  if (problems.length > 0) throw invalidForm(problems)
  return parsed
}

function isEmpty({ content, embeds, components, sticker_ids, poll }: MessageBody, v2: boolean) {
  if ((components ?? []).length > 0) return false
  if (v2) return true
  return (content ?? '').trim() === '' && !embeds?.length && !sticker_ids?.length && !poll
}

function legacyProblems(body: MessageBody): FieldProblem[] {
  const legacy = {
    content: (body.content ?? '') !== '',
    embeds: (body.embeds ?? []).length > 0,
    sticker_ids: (body.sticker_ids ?? []).length > 0,
    poll: body.poll !== null && body.poll !== undefined,
  }
  return Object.entries(legacy)
    .filter(([, used]) => used)
    .map(([name]) => field([name], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'))
}

function rowProblems({ components }: MessageBody): FieldProblem[] {
  const rows = components ?? []
  const problems = rows.flatMap(({ type }, index) =>
    type === 1 ? [] : [field(['components', index, 'type'], 'UNION_TYPE_CHOICES')],
  )
  if (rows.length > 5) problems.push(field(['components'], 'BASE_TYPE_MAX_LENGTH'))
  return problems
}

function componentProblems(
  { components }: MessageBody,
  files: MessageSetting['files'],
): FieldProblem[] {
  const all = flattenComponents(components ?? [])
  const problems: FieldProblem[] = []
  const refuse = (code: string) => problems.push(field(['components'], code))
  if (all.length > 40) refuse('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED')
  const letters = all.reduce((sum, it) => sum + (it.type === 10 ? it.content.length : 0), 0)
  if (letters > 4000) refuse('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED')
  const customIds = all.flatMap((it) => ('custom_id' in it ? (it.custom_id ?? []) : []))
  if (new Set(customIds).size < customIds.length) refuse('COMPONENT_CUSTOM_ID_DUPLICATED')
  const ids = all.flatMap((it) => (it.id === undefined || it.id === 0 ? [] : it.id))
  if (new Set(ids).size < ids.length) refuse('COMPONENT_ID_DUPLICATED')
  const names = new Set(files.map(({ name }) => `attachment://${name}`))
  for (const url of all.flatMap(mediaUrls))
    if (url.startsWith('attachment://') && !names.has(url))
      refuse('MESSAGE_COMPONENT_UNFURLED_MEDIA_ITEM_REFERENCE_INVALID')
  for (const it of all)
    if (it.type === 13 && !it.file.url.startsWith('attachment://'))
      refuse('COMPONENT_FILE_URL_INVALID')
  return problems
}

function mediaUrls(component: ReturnType<typeof flattenComponents>[number]): string[] {
  if (component.type === 11) return [component.media.url]
  if (component.type === 12) return component.items.map(({ media }) => media.url)
  return component.type === 13 ? [component.file.url] : []
}

function field(path: (string | number)[], code: string): FieldProblem {
  return { path, code, message: code.toLowerCase().replaceAll('_', ' ') }
}
