/** What a button or menu of ours runs when it is used. */
export interface CustomId {
  /** A command line; of a menu the chosen values are said behind it. */
  readonly line: string
  /** Id of the channel it is about, where that is not the one it stands in. */
  readonly aboutChannelId: string | null
  /** The answer takes the place of the private message it stands in, as the next step of one card. */
  readonly replaces: boolean
  /** It stands in a private answer to somebody who might configure: Discord shows it to nobody else. */
  readonly byAdmin: boolean
  /** A form asks for words first, which are said behind the line. */
  readonly asks?: true
}

/** Discord allows 100 characters: `=`, `!`, `?` and `@<id> ` take at most 25, a line 64 bytes. */
export function writeCustomId({ line, aboutChannelId, replaces, byAdmin, asks }: CustomId): string {
  const about = aboutChannelId === null ? '' : `@${aboutChannelId} `
  return `${replaces ? '=' : ''}${byAdmin ? '!' : ''}${asks ? '?' : ''}${about}${line}`
}

export function readCustomId(text: string): CustomId {
  const [, replaces = '', byAdmin = '', asks = '', , about, line = ''] =
    /^(=?)(!?)(\??)(@(\d{1,20}) )?(.*)$/su.exec(text) ?? []
  return {
    line,
    aboutChannelId: about ?? null,
    replaces: replaces === '=',
    byAdmin: byAdmin === '!',
    ...(asks === '?' ? { asks: true } : {}),
  }
}
