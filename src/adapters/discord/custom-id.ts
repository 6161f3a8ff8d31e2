/** What a button or menu of ours runs when it is used. */
export interface CustomId {
  /** A command line; of a menu the chosen values are said behind it. */
  readonly line: string
  /** Id of the channel it is about, where that is not the one it stands in. */
  readonly aboutChannelId: string | null
  /** The answer takes the place of the private message it stands in, as the next step of one card. */
  readonly replaces: boolean
  /** A form asks for words first, which are said behind the line. */
  readonly asks?: true
  /** Tells apart what runs the same line twice in one message, where Discord wants every id to differ; means nothing else. */
  readonly nth?: number
}

/**
 * Discord allows 100 characters: `=`, `?`, a count and `@<id> ` take at most 26, a line (it begins with `/`) 64
 * bytes. A menu whose line is empty has whole ids as its values.
 */
export function writeCustomId(id: CustomId): string {
  const { line, aboutChannelId, replaces, asks, nth = 0 } = id
  const about = aboutChannelId === null ? '' : `@${aboutChannelId} `
  const count = nth === 0 ? '' : `${nth}`
  return `${replaces ? '=' : ''}${asks ? '?' : ''}${count}${about}${line}`
}

/** What an id runs; a count that only tells it apart is left out, and so is the `!` that ids once had. */
export function readCustomId(text: string): CustomId {
  const [, replaces = '', asks = '', , about, line = ''] =
    /^(=?)!?(\??)\d{0,2}(@(\d{1,20}) )?(.*)$/su.exec(text) ?? []
  return {
    line,
    aboutChannelId: about ?? null,
    replaces: replaces === '=',
    ...(asks === '?' ? { asks: true } : {}),
  }
}
