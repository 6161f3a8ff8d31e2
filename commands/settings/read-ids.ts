import { ChatProblem } from '../../src/chat/chat-problem.ts'
import { foldWord } from '../../src/chat/vocabulary.ts'
import type { Translate } from '../../src/delivery/translate.ts'

/** As platforms write them; never words. */
const idPattern = /^[A-Za-z\d_:/-]{1,64}$/u

/** Ids of roles or places with commas between, as a menu gives them; "none" → none. @throws ChatProblem */
export function readIds(text: string, most: number, t: Translate): readonly string[] {
  const nobody = ['none', ...t('settings-nobody').split(',').map(foldWord)]
  if (nobody.includes(foldWord(text))) return []
  const ids = text.split(/[\s,،]+/u).filter((id) => id !== '')
  const wrong = ids.find((id) => !idPattern.test(id))
  if (wrong !== undefined) throw new ChatProblem('problem-id', { typed: wrong })
  if (ids.length > most) throw new ChatProblem('problem-ids', { most })
  return [...new Set(ids)]
}
