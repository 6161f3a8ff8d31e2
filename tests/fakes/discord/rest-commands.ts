import { ApiError, missingAccess, parseBody } from './api-error.ts'
import { commandList, type RegisteredCommand } from './command-schema.ts'
import { describeUserOf } from './describe-entities.ts'
import type { ApiAnswer, ApiCall, Router } from './router.ts'
import type { DiscordState, FakeGuild } from './state.ts'

const day = 86_400_000
const daily = 200

/** The application, its commands, and whom servers let use them. */
export function addCommandRoutes(router: Router, state: DiscordState): void {
  const created = new Map<string, number[]>()
  const application = () => ({ status: 200, body: describeApplication(state) })
  router.add('GET', '/users/@me', () => ({
    status: 200,
    body: { ...describeUserOf(state, state.botUserId), verified: true, mfa_enabled: false },
  }))
  router.add('GET', '/applications/@me', application)
  router.add('GET', '/oauth2/applications/@me', application)
  for (const path of [
    '/applications/:application/commands',
    '/applications/:application/guilds/:guild/commands',
  ]) {
    router.add('GET', path, (call) => {
      checkPlace(state, call)
      return { status: 200, body: state.commands.get(call.params['guild'] ?? '') ?? [] }
    })
    router.add('PUT', path, (call) => overwrite(state, call, created))
  }
  const ofGuild = '/applications/:application/guilds/:guild/commands'
  router.add('GET', `${ofGuild}/permissions`, (call) => ({
    status: 200,
    body: (checkPlace(state, call)?.commandPermissions ?? []).map((each) =>
      describePermissions(state, call, each),
    ),
  }))
  router.add('GET', `${ofGuild}/:command/permissions`, (call) => {
    const guild = checkPlace(state, call)
    const id = call.params['command']
    const found = guild?.commandPermissions.find((each) => each.id === id)
    if (found === undefined)
      throw new ApiError(404, 10066, 'Unknown application command permissions')
    return { status: 200, body: describePermissions(state, call, found) }
  })
}

function describeApplication(state: DiscordState) {
  return {
    id: state.applicationId,
    name: 'Dateline',
    icon: null,
    description: '',
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot: describeUserOf(state, state.botUserId),
    verify_key: '0'.repeat(64),
    flags: 0,
    approximate_guild_count: state.guilds.size,
    integration_types_config: { 0: {}, 1: {} },
    owner: null,
    team: null,
  }
}

/** @throws ApiError where it is another's application, or a server the application is not in */
function checkPlace(state: DiscordState, { params }: ApiCall): FakeGuild | null {
  if (params['application'] !== state.applicationId)
    throw new ApiError(
      403,
      20012,
      'You are not authorized to perform this action on this application',
    )
  if (params['guild'] === undefined) return null
  const guild = state.guilds.get(params['guild'])
  if (guild?.members.has(state.botUserId) !== true) throw missingAccess()
  return guild
}

/** A command of the same name and type keeps its id; what is not named any longer is gone. */
function overwrite(state: DiscordState, call: ApiCall, created: Map<string, number[]>): ApiAnswer {
  checkPlace(state, call)
  const bodies = parseBody(commandList, call.body)
  const guildId = call.params['guild']
  const before = state.commands.get(guildId ?? '') ?? []
  const find = (name: string, type: number) =>
    before.find((each) => each.name === name && each.type === type)
  const fresh = bodies.filter(({ name, type = 1 }) => find(name, type) === undefined)
  const now = state.now()
  const today = (created.get(guildId ?? '') ?? []).filter((at) => at > now - day)
  if (today.length + fresh.length > daily)
    throw new ApiError(
      400,
      30034,
      'Max number of daily application command creates has been reached (200)',
    )
  created.set(guildId ?? '', [...today, ...fresh.map(() => now)])
  const after = bodies.map((body): RegisteredCommand => {
    const type = body.type ?? 1
    return {
      nsfw: false,
      default_member_permissions: null,
      contexts: null,
      integration_types: [0],
      ...body,
      description: body.description ?? '',
      id: find(body.name, type)?.id ?? state.newId(),
      application_id: state.applicationId,
      type,
      version: state.newId(),
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    }
  })
  state.commands.set(guildId ?? '', after)
  return { status: 200, body: after }
}

function describePermissions(
  state: DiscordState,
  { params }: ApiCall,
  { id, permissions }: FakeGuild['commandPermissions'][number],
) {
  return { id, application_id: state.applicationId, guild_id: params['guild'], permissions }
}
