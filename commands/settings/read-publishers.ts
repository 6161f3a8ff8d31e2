import { ChatProblem } from '../../src/chat/chat-problem.ts'
import type { CommandContext } from '../../src/chat/command.ts'
import { foldWord } from '../../src/chat/vocabulary.ts'

const mostPublishers = 100

/** "Velm Courier, northline.example" → ids of publishers that are read here; "none" → nobody. @throws ChatProblem */
export async function readPublishers(
  text: string,
  { chat, services, t }: Pick<CommandContext, 'chat' | 'services' | 't'>,
): Promise<readonly string[]> {
  const nobody = ['none', ...t('settings-nobody').split(',').map(foldWord)]
  if (nobody.includes(foldWord(text))) return []
  const feeds = await services.feeds.listFeeds(chat.id)
  const known = new Map(
    feeds.flatMap(({ publisher }) => [
      [foldWord(publisher.name), publisher.id],
      [foldWord(publisher.id), publisher.id],
    ]),
  )
  const names = text.split(/[,;،]/u).map((name) => name.trim())
  const ids = names
    .filter((name) => name !== '')
    .map((name) => {
      const id = known.get(foldWord(name))
      if (id === undefined) throw new ChatProblem('problem-no-such-publisher', { typed: name })
      return id
    })
  if (ids.length > mostPublishers)
    throw new ChatProblem('problem-publishers', { most: mostPublishers })
  return [...new Set(ids)]
}
