import { DiscordAPIError, REST, Routes } from 'discord.js'
import { z } from 'zod'
import { tokenRefused, unreachable } from './discord-problem.ts'
import { applicationIdIn } from './write-invite.ts'

const application = z.object({ id: z.string() })

/**
 * The application a token belongs to: Discord is asked; where it cannot be reached, what the token begins with.
 * @throws DiscordProblem for a token that Discord refuses
 */
export async function findApplicationId(token: string, apiUrl: string): Promise<string> {
  const rest = new REST({ version: '10', api: apiUrl, retries: 1, timeout: 10_000 }).setToken(token)
  try {
    return application.parse(await rest.get(Routes.currentApplication())).id
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) throw tokenRefused()
    const id = applicationIdIn(token)
    if (id === null) throw unreachable()
    return id
  }
}
