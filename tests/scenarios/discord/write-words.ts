import type { MessageComponent } from '../../fakes/discord/component-schema.ts'
import type { DiscordState } from '../../fakes/discord/state.ts'
import { wordsOf } from '../../fakes/discord/store-message.ts'
import { writeClock, writeDate } from '../day/write-time.ts'

/** What a message says, as lines without markup: of a digest's statements only how many there are. */
export function writeWords(
  state: DiscordState,
  { content, components }: { content: string; components: readonly MessageComponent[] },
): string[] {
  const lines: string[] = []
  let statements = 0
  const count = () => {
    if (statements > 0) lines.push(`  (${statements} ${statements === 1 ? 'line' : 'lines'})`)
    statements = 0
  }
  for (const line of wordsOf(content, components).join('\n').split('\n')) {
    // Room between lines is nothing to read.
    if (line.trim() === '' || line.trim() === '>') continue
    if (line.startsWith('- ')) {
      statements++
    } else {
      count()
      lines.push(plain(state, line))
    }
  }
  count()
  return lines
}

/** As Discord's styles do, but for "2 hours ago": nobody knows when the log is read. */
function writeMoment(at: number, style: string): string {
  const time = writeClock(at)
  return style.toLowerCase() === 't' ? time : `${writeDate(at)} ${time}`
}

function plain(state: DiscordState, line: string): string {
  const [guild] = [...state.guilds.values()].filter(({ roles }) => roles.size > 2)
  return line
    .replaceAll(/\[([^\]]*)\]\(https?:[^)]*\)/gu, '$1')
    .replaceAll(/<t:(\d+):(\w)>/gu, (_, at: string, style: string) =>
      writeMoment(Number(at) * 1000, style),
    )
    .replaceAll(/<@&(\d+)>/gu, (_, id: string) => `@${guild?.roles.get(id)?.name ?? 'a role'}`)
    .replaceAll(/<#(\d+)>/gu, (_, id: string) => `#${state.channels.get(id)?.name ?? '?'}`)
    .replaceAll(/<\/([^:>]+):\d+>/gu, '/$1')
    .replaceAll(/^(?:#{1,3}|-#) /gmu, '')
    .replaceAll('**', '')
    .replaceAll(/\\([^\w\s])/gu, '$1')
}
