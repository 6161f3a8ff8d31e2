/** A button as a message of ours has it. */
interface Printed {
  readonly text: string
  readonly callback_data?: string | undefined
  readonly url?: string | undefined
}

/** A message by its words and buttons: an edit that changes neither is refused ("message is not modified"). */
export function imprintOf(text: string, keyboard: readonly (readonly Printed[])[]): string {
  const rows = keyboard.map((row) =>
    row.map(({ text: label, callback_data: data, url }) => [label, data ?? url ?? '']),
  )
  return JSON.stringify([text.trim(), rows])
}
