/**
 * A door over files: `[--base URL] FILE…`, one JSON line a file; one that fails says why and the rest
 * goes on. Returns the exit code: 1 only when nothing could be read.
 */
export async function describeFiles(
  args: readonly string[],
  out: (line: string) => void,
  describe: (file: string, base: string | null) => Promise<object>,
): Promise<number> {
  const { base, files } = readArguments(args)
  let read = 0
  for (const file of files) {
    try {
      out(JSON.stringify(await describe(file, base)))
      read++
    } catch (error) {
      out(JSON.stringify({ file, error: error instanceof Error ? error.message : String(error) }))
    }
  }
  return read > 0 ? 0 : 1
}

function readArguments(args: readonly string[]): {
  readonly base: string | null
  readonly files: readonly string[]
} {
  const files: string[] = []
  let base: string | null = null
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? ''
    if (argument === '--base') base = args[++at] ?? null
    else if (argument.startsWith('--base=')) base = argument.slice('--base='.length)
    else files.push(argument)
  }
  return { base, files }
}
