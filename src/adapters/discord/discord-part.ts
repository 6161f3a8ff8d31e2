import type { APIMessageTopLevelComponent } from 'discord.js'

/** One message of Discord's, ready but for where it goes: Components V2 within every budget (limits.ts). */
export interface DiscordPart {
  readonly components: readonly APIMessageTopLevelComponent[]
  readonly files: readonly { readonly name: string; readonly text: string }[]
  /** The only roles it may call. */
  readonly mentionRoles: readonly string[]
}
