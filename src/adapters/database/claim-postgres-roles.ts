import { Client, type ClientConfig } from 'pg'

/** Any number: advisory locks of this kind are Dateline's roles. */
const ROLE_LOCKS = 728_400

/** A process's claims to roles that one process at a time may have. */
export interface RoleClaims {
  readonly claim: (role: string) => Promise<boolean>
  close(): Promise<void>
}

/**
 * Roles are advisory locks of one session, so that the server itself gives them up when the process
 * dies. A connection lost takes the roles along; the next claim opens another and may find them taken.
 */
export function claimPostgresRoles(
  config: ClientConfig,
  explain: (error: unknown) => unknown,
): RoleClaims {
  let session: Promise<Session> | null = null
  const lose = () => {
    session = null
  }

  const connect = async (): Promise<Session> => {
    const client = new Client(config)
    client.on('error', lose)
    client.on('end', lose)
    await client.connect()
    return { client, held: new Set() }
  }

  return {
    async claim(role) {
      try {
        session ??= connect()
        return await claimIn(await session, role)
      } catch (error) {
        lose()
        throw explain(error)
      }
    },
    async close() {
      const open = await session?.catch(() => null)
      await open?.client.end()
    },
  }
}

interface Session {
  readonly client: Client
  readonly held: Set<string>
}

async function claimIn({ client, held }: Session, role: string): Promise<boolean> {
  if (held.has(role)) {
    // Held as long as the session lives; this asks whether it does.
    await client.query('select 1')
    return true
  }
  const { rows } = await client.query<{ taken: boolean }>(
    'select pg_try_advisory_lock($1, hashtext($2)) as taken',
    [ROLE_LOCKS, role],
  )
  const taken = rows[0]?.taken === true
  if (taken) held.add(role)
  return taken
}
