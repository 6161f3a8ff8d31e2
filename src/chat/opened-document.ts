/** What somebody named or attached, under its name for people: its text, or why it has none for us. */
export type OpenedDocument =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly unread: 'too-large' | 'not-text' | 'unreachable' }
