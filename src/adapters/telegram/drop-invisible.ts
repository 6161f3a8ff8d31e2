/** U+2060 is ours (`defuseText`); the others only say which way text runs. */
const invisible = /[\u2060\u2066-\u2069\u200E\u200F]/gu

/** Takes off what people copy from our messages without seeing it. */
export function dropInvisible(text: string): string {
  return text.replace(invisible, '')
}
