import { GatewayIntentBits } from 'discord.js'

/** How strict the gateway is, and how it beats. */
export interface GatewayOptions {
  /** Milliseconds between the heartbeats asked for; 1,000 unless told. */
  readonly heartbeatMs?: number
  /** Intents refused with 4014; the privileged ones unless told. */
  readonly disallowIntents?: number
  readonly maxConcurrency?: number
  /** Milliseconds between two IDENTIFYs of one concurrency bucket; Discord's 5,000 unless told. */
  readonly identifyEveryMs?: number
  /** How many sessions may still be started today; 1,000 unless told. */
  readonly sessionsLeft?: number
  readonly recommendedShards?: number
  /** Most guilds of one shard; 2,500 at Discord. */
  readonly guildsPerShard?: number
}

const privileged =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent

/** What holds unless told otherwise. */
export const usualGateway: Required<GatewayOptions> = {
  heartbeatMs: 1_000,
  disallowIntents: privileged,
  maxConcurrency: 1,
  identifyEveryMs: 5_000,
  sessionsLeft: 1_000,
  recommendedShards: 1,
  guildsPerShard: 2_500,
}
