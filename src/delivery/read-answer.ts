import { NoAnswer } from './no-answer.ts'

/** An answer over HTTP whose body is still to come. */
interface Answer {
  readonly status: number
  text(): Promise<string>
}

/**
 * An answer's body, and the JSON in it; undefined: it holds none.
 * @throws NoAnswer where the body broke off: nobody knows what was done
 */
export async function readAnswer(
  answer: Answer,
): Promise<{ readonly text: string; readonly json: unknown }> {
  const text = await answer.text().catch(() => {
    throw new NoAnswer({ kind: 'unknown', detail: `HTTP ${answer.status}, and then nothing` })
  })
  return { text, json: readJson(text) }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
