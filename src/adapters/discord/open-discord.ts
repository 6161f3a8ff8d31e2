import { type Client, DiscordAPIError, Events, GatewayDispatchEvents, REST } from 'discord.js'
import { answerInteraction, standardAnswerTiming } from './answer-interaction.ts'
import { connectClient } from './connect-client.ts'
import type { DiscordChat, DiscordParts } from './discord-chat.ts'
import { DiscordProblem, problemOfClose } from './discord-problem.ts'
import { failureFields } from './failure-fields.ts'
import { type GuildMeans, meetGuilds, reviewGuilds } from './meet-guilds.ts'
import { type PreparedMeans, prepareMeans } from './prepare-means.ts'
import { registerCommands } from './register-commands.ts'
import { createIntake, type Intake } from './take-interactions.ts'
import { watchClient } from './watch-client.ts'

/** What is in hand at the end gets so long: longer than an answer takes, shorter than a service manager waits. */
const finishMs = 10_000

/**
 * Connects, and resolves when Discord is ready and has the commands; what is asked meanwhile is answered already. A
 * Discord that cannot be reached is tried again until `signal` ends that.
 * @throws DiscordProblem where trying again does not help
 */
export async function openDiscord(parts: DiscordParts): Promise<DiscordChat> {
  const { clock, log } = parts
  const replies = createReplyRest(parts.apiUrl)
  let means: PreparedMeans | null = null
  const intake = createIntake({
    clock,
    log,
    latest: parts.timing?.latest ?? standardAnswerTiming.latest,
    answer: async (asked) => (means === null ? undefined : answerInteraction(asked, means)),
  })
  try {
    const client = await connectClient({
      ...parts,
      attach(each) {
        means = prepareMeans(parts, each, replies)
        listen(each, intake, means, parts.hold)
      },
    })
    if (client !== null && means !== null)
      intake.follow(reviewGuilds(client, guildMeans(means, intake)))
    if (client !== null) await tellCommands(client, parts)
    return keepAnswering(client, intake, replies)
  } catch (error) {
    endReplies(replies)
    throw error
  }
}

/** Answers lie outside the bot's rate limits, so nothing is counted for them. */
function createReplyRest(apiUrl: string): REST {
  return new REST({
    version: '10',
    api: apiUrl,
    // What may be repeated is known to whoever asks (open-answer.ts).
    retries: 0,
    timeout: 10_000,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    // Each answer that is followed up leaves a queue of its own in the client.
    handlerSweepInterval: 5 * 60_000,
  })
}

function endReplies(replies: REST): void {
  replies.clearHashSweeper()
  replies.clearHandlerSweeper()
}

function listen(
  client: Client,
  intake: Intake,
  means: PreparedMeans,
  hold: DiscordParts['hold'],
): void {
  watchClient(client, means.log, hold ?? (() => undefined))
  // As it comes: discord.js holds its own event back until every server is there, longer than Discord waits.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: unknown) => intake.take(data))
  meetGuilds(client, guildMeans(means, intake))
}

function guildMeans(means: PreparedMeans, intake: Intake): GuildMeans {
  return { ...means, follow: (work) => intake.follow(work) }
}

const firstRetryMs = 2000
const longestRetryMs = 60_000

/** Commands that Discord has already work without this: it may take as long as the network does. @throws DiscordProblem */
async function tellCommands(client: Client<true>, parts: DiscordParts): Promise<void> {
  const { log, signal } = parts
  const applicationId = client.application.id
  let pauseMs = firstRetryMs
  for (;;) {
    try {
      await registerCommands({ ...parts, rest: client.rest, applicationId })
      return
    } catch (error) {
      if (isFinal(error)) {
        await client.destroy()
        throw error
      }
      const fields = { ...failureFields(error), retry_seconds: pauseMs / 1000 }
      log.warn('discord-commands-unregistered', fields)
    }
    await parts.clock.sleep(pauseMs, signal)
    if (signal?.aborted === true) return
    pauseMs = Math.min(longestRetryMs, pauseMs * 2)
  }
}

/** Discord has read them and does not take them: neither will it later. */
function isFinal(error: unknown): boolean {
  if (error instanceof DiscordProblem) return true
  return error instanceof DiscordAPIError && error.status !== 429
}

function keepAnswering(client: Client | null, intake: Intake, replies: REST): DiscordChat {
  const { promise: answering, resolve, reject } = Promise.withResolvers<void>()
  // Whoever does not wait for the end still reads of it in the log.
  answering.catch(() => undefined)
  client?.on(Events.ShardDisconnect, ({ code }) => {
    const problem = problemOfClose(code)
    if (problem !== null) reject(problem)
  })
  if (client === null) resolve()
  return {
    answering,
    async stop() {
      await intake.stop(finishMs)
      await client?.destroy()
      endReplies(replies)
      resolve()
    },
  }
}
