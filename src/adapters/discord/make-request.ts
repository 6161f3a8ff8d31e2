import { DefaultRestOptions, type RESTOptions } from 'discord.js'
import { judgeFailure } from '../../delivery/judge-failure.ts'
import { NoAnswer } from '../../delivery/no-answer.ts'
import { readAnswer } from '../../delivery/read-answer.ts'
import { judgeStatus } from './judge-status.ts'

/**
 * One HTTP request of the REST client, its body read at once: the client neither reads the body of a 429, where alone a
 * crosspost's true waiting time stands, nor of a 5xx, which would keep its connection from being used again.
 * @throws NoAnswer for all but a success and a refusal in Discord's own words (4xx with JSON)
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  if (init.signal?.aborted === true)
    throw new NoAnswer({ kind: 'not-sent', detail: 'given up before it was sent' })
  const answer = await DefaultRestOptions.makeRequest(url, init).catch((error: unknown) => {
    throw new NoAnswer(judgeFailure(error))
  })
  const { text, json: read } = await readAnswer(answer)
  const json = answer.status === 204 ? null : read
  const end = judgeStatus({ status: answer.status, headers: answer.headers, json })
  if (end !== null) throw new NoAnswer(end)
  return {
    ...answer,
    text: async () => text,
    json: async () => json,
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  }
}
