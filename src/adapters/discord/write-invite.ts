import { botPermissions } from './bot-permissions.ts'

/** The links that bring a bot to people. */
export interface InviteLinks {
  /** To a server: commands, digests, alerts. */
  readonly server: string
  /** To a person's own account: commands everywhere they write, nothing posted by itself. */
  readonly account: string
}

/**
 * Installation links of an application
 * (https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow).
 */
export function writeInvite(applicationId: string): InviteLinks {
  const link = (install: 'server' | 'account'): string => {
    const url = new URL('https://discord.com/oauth2/authorize')
    url.searchParams.set('client_id', applicationId)
    url.searchParams.set('integration_type', install === 'server' ? '0' : '1')
    if (install === 'server') url.searchParams.set('permissions', `${permissionBits()}`)
    url.searchParams.set(
      'scope',
      install === 'server' ? 'bot applications.commands' : 'applications.commands',
    )
    return url.href
  }
  return { server: link('server'), account: link('account') }
}

/** Every permission the link asks for, as one number. */
function permissionBits(): bigint {
  return botPermissions.reduce((bits, { flag }) => bits | flag, 0n)
}

/**
 * An application's id as its bot's token begins with it; null where it does not. Bots made before 2016 may have
 * another id than their application: Discord itself is asked first.
 */
export function applicationIdIn(token: string): string | null {
  const id = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('latin1')
  return /^\d{15,21}$/u.test(id) ? id : null
}
